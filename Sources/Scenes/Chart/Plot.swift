import Drawing
import Words

/// A place for marks: a rectangle with a scale along each edge, trained once on all that will ever be shown.
public struct Plot: Hashable, Sendable {
  /// Where it lies in the picture.
  public let rect: Rect
  public let x: LinearScale
  public let y: LinearScale

  /// A plot that has room for all the places, with some air around them.
  init(_ rect: Rect, showing places: [Point], air: Double = 0.05) {
    self.rect = rect
    x = LinearScale(domain: Self.domain(places.map { $0.x }, air: air), from: rect.left, to: rect.right)
    y = LinearScale(domain: Self.domain(places.map { $0.y }, air: air), from: rect.bottom, to: rect.top)
  }

  private init(rect: Rect, x: LinearScale, y: LinearScale) {
    self.rect = rect
    self.x = x
    self.y = y
  }

  /// The same scales over another rectangle.
  func over(_ rect: Rect) -> Plot {
    Plot(
      rect: rect, x: x.over(from: rect.left, to: rect.right), y: y.over(from: rect.bottom, to: rect.top))
  }

  /// Where a place of the data lies in the picture.
  public func callAsFunction(_ place: Point) -> Point { Point(x(place.x), y(place.y)) }

  private static func domain(_ values: [Double], air: Double) -> ClosedRange<Double> {
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    let margin = (high / 2 - low / 2) * 2 * air
    return low - margin...high + margin
  }
}

/// The axes of a plot: ticks with numbers, and a title each, the vertical one over its axis.
struct PlotAxes {
  let plot: Plot
  let xTitle: String
  let yTitle: String
  let hasVerticalNumbers: Bool
  let style: TextStyle
  let theme: Theme
  /// Half the height of the type: the measure of all distances.
  private var gap: Double { style.size / 2 }

  init(
    _ plot: Plot, _ projection: Projection, style: TextStyle, theme: Theme
  ) {
    self.plot = plot
    xTitle = projection.xTitle
    yTitle = projection.yTitle
    hasVerticalNumbers = projection.hasVerticalAxis
    self.style = style
    self.theme = theme
  }

  /// As many ticks as fit without crowding: fewer where their numbers are long.
  private var xTicks: Ticks { Self.xTicks(plot, style: style) }
  private static func xTicks(_ plot: Plot, style: TextStyle) -> Ticks {
    let domain = plot.x.domain
    let most = max(2, min(7, Int(plot.rect.width / (style.size * 4.5))))
    for count in stride(from: most, to: 1, by: -1) {
      let ticks = Ticks(in: domain, about: count)
      let apart = ticks.step / (domain.upperBound - domain.lowerBound) * plot.rect.width
      // A digit is about 0.6 times as wide as it is large.
      let widest = Double(ticks.labels.map { $0.count }.max() ?? 0) * 0.6 * style.size
      if widest + 0.8 * style.size <= apart { return ticks }
    }
    return Ticks(in: domain, about: 1)
  }
  private var yTicks: Ticks {
    Ticks(in: plot.y.domain, about: max(2, min(6, Int(plot.rect.height / (style.size * 3)))))
  }

  /// The room that the vertical numbers need left of the plot.
  static func leftRoom(_ plot: Plot, style: TextStyle, metrics: any TextMetrics) -> Double {
    let ticks = Ticks(in: plot.y.domain, about: 6).labels
    return (ticks.map { metrics.width($0, style) }.max() ?? 0) + style.size * 0.9
  }

  /// The room that the last horizontal number needs right of the plot.
  static func rightRoom(_ plot: Plot, style: TextStyle, metrics: any TextMetrics) -> Double {
    let ticks = xTicks(plot, style: style)
    guard let value = ticks.values.last, let label = ticks.labels.last else { return 0 }
    return max(0, plot.x(value) + metrics.width(label, style) / 2 - plot.rect.right)
  }

  /// The room that numbers and title need under the plot.
  static func bottomRoom(style: TextStyle) -> Double { style.size * 3.05 }

  /// The room that the title needs over the plot.
  static func topRoom(style: TextStyle) -> Double { style.size * 1.9 }

  /// The axes, with the titles cut where they would run into something.
  func picture(left: Double) -> Picture {
    var parts: [Picture] = []
    var ticks = Path()
    for (value, label) in zip(xTicks.values, xTicks.labels) {
      let x = plot.x(value)
      ticks = ticks + .segment(Point(x, plot.rect.bottom + gap * 0.4), Point(x, plot.rect.bottom + gap))
      parts.append(
        .text(
          Text(
            label, style, theme.muted, at: Point(x, plot.rect.bottom + gap * 1.3), alignment: .middle,
            anchor: .top)))
    }
    if hasVerticalNumbers {
      for (value, label) in zip(yTicks.values, yTicks.labels) {
        let y = plot.y(value)
        ticks = ticks + .segment(Point(plot.rect.left - gap, y), Point(plot.rect.left - gap * 0.4, y))
        parts.append(
          .text(
            Text(
              label, style, theme.muted, at: Point(plot.rect.left - gap * 1.4, y), alignment: .end,
              anchor: .center)))
      }
    }
    parts.append(.stroke(ticks, Stroke(theme.muted, width: style.size / 14)))
    parts.append(
      .text(
        Text(
          yTitle, style, theme.muted, at: Point(left, plot.rect.top - gap * 1.4), anchor: .bottom,
          wrapWidth: plot.rect.right - left, maximumLines: 1)
      ).part("y title"))
    parts.append(
      .text(
        Text(
          xTitle, style, theme.muted, at: Point(plot.rect.right, plot.rect.bottom + gap * 3.6),
          alignment: .end,
          anchor: .top, wrapWidth: plot.rect.right - left, maximumLines: 1)
      ).part("x title"))
    return .stack(parts).part("axes")
  }
}
