import Drawing
import Exercises
import Scenes
import Words

/// A place to draw in: customers by their letters, on axes with a grid, with room for what students add.
struct GraphPaper: Sendable {
  let given: GivenScatter
  let theme: Theme
  let metrics: any TextMetrics
  private let style = PageStyle.label

  init(_ given: GivenScatter, theme: Theme, metrics: any TextMetrics) {
    self.given = given
    self.theme = theme
    self.metrics = metrics
  }

  /// The room of some numbers with some air around it, so that marks stay apart and off the edges.
  private func domain(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let air = (high - low) * 0.07
    return low - air...high + air
  }

  func picture(in rect: Rect) -> Picture {
    let (xDomain, yDomain) = (domain(given.marks.map(\.x)), domain(given.marks.map(\.y)))
    let (xTicks, yTicks) = (Ticks(in: xDomain, about: 5), Ticks(in: yDomain, about: 5))
    let left = (yTicks.labels.map { metrics.width($0, style) }.max() ?? 0) + 8
    let right = (xTicks.labels.last.map { metrics.width($0, style) } ?? 0) / 2
    let plot = Rect(
      left: rect.left + left, top: rect.top + 18, right: rect.right - max(right, 10), bottom: rect.bottom - 30
    )
    let x = LinearScale(domain: xDomain, from: plot.left, to: plot.right)
    let y = LinearScale(domain: yDomain, from: plot.bottom, to: plot.top)
    return .stack([grid(xTicks, yTicks, x, y, plot), titles(in: rect, plot), marks(x, y)])
      .figure(alt: alternative)
  }

  private var alternative: String {
    let marks = given.marks.map { "\($0.name) of cluster \($0.cluster)" }.joined(separator: ", ")
    return "The seven customers by \(given.xTitle) and \(given.yTitle): \(marks)."
  }

  private func grid(_ xTicks: Ticks, _ yTicks: Ticks, _ x: LinearScale, _ y: LinearScale, _ plot: Rect)
    -> Picture
  {
    var lines = Path()
    var labels: [Picture] = []
    for (value, label) in zip(xTicks.values, xTicks.labels) {
      lines = lines + .segment(Point(x(value), plot.top), Point(x(value), plot.bottom))
      labels.append(
        .text(
          Text(
            label, style, theme.muted, at: Point(x(value), plot.bottom + 4), alignment: .middle, anchor: .top)
        ))
    }
    for (value, label) in zip(yTicks.values, yTicks.labels) {
      lines = lines + .segment(Point(plot.left, y(value)), Point(plot.right, y(value)))
      labels.append(
        .text(
          Text(
            label, style, theme.muted, at: Point(plot.left - 5, y(value)), alignment: .end, anchor: .center)))
    }
    return .stack([.stroke(lines, Stroke(theme.softened(theme.muted, 0.55), width: 0.5))] + labels).part(
      "axes")
  }

  private func titles(in rect: Rect, _ plot: Rect) -> Picture {
    .stack([
      .text(
        Text(
          given.yTitle, style, theme.muted, at: Point(rect.left, rect.top), anchor: .top,
          wrapWidth: rect.width,
          maximumLines: 1)),
      .text(
        Text(
          given.xTitle, style, theme.muted, at: Point(rect.right, rect.bottom), alignment: .end,
          anchor: .bottom,
          wrapWidth: rect.width, maximumLines: 1)),
    ])
  }

  /// Each cluster has its shape; the letters stand to the right, at the right edge to the left.
  private func marks(_ x: LinearScale, _ y: LinearScale) -> Picture {
    return .stack(
      given.marks.map { mark in
        let place = Point(x(mark.x), y(mark.y))
        let look = SegmentLook(segment: mark.cluster, theme: theme)
        let isRight = place.x > x.end - 12
        return .stack([
          .points(
            [place],
            Marker(
              look.shape, size: 6, fill: mark.cluster == 1 ? theme.ink : theme.paper, outline: theme.ink,
              outlineWidth: 0.9)),
          .text(
            Text(
              mark.name, PageStyle.smallBold, theme.ink, at: Point(place.x + (isRight ? -7 : 7), place.y),
              alignment: isRight ? .end : .start, anchor: .center)),
        ]).part("mark \(mark.name)")
      })
  }
}
