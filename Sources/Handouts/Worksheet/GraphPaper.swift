import Drawing
import Exercises
import Scenes
import Words

/// A place to draw in: customers by their letters, on axes with a grid, with room for what students add.
struct GraphPaper: Sendable {
  let given: GivenScatter
  let look: Look

  private var theme: Theme { look.theme }

  /// The room of some numbers with some air around it, so that marks stay apart and off the edges.
  private func domain(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let air = (high - low) * 0.07
    return low - air...high + air
  }

  func picture(in rect: Rect) -> Picture {
    let (xDomain, yDomain) = (domain(given.marks.map(\.x)), domain(given.marks.map(\.y)))
    let (xTicks, yTicks) = (Ticks(in: xDomain, about: 5), Ticks(in: yDomain, about: 5))
    let left = look.widest(yTicks.labels) + 8
    let right = look.widest(xTicks.labels.suffix(1)) / 2
    let plot = Rect(
      left: rect.left + left, top: rect.top + 18, right: rect.right - max(right, 10), bottom: rect.bottom - 30
    )
    let x = LinearScale(domain: xDomain, from: plot.left, to: plot.right)
    let y = LinearScale(domain: yDomain, from: plot.bottom, to: plot.top)
    let axes = (Axis(.across, x, xTicks, look: look), Axis(.upright, y, yTicks, look: look))
    return .stack([grid(axes.0, axes.1, plot), titles(in: rect, plot), marks(x, y)])
      .figure(alt: alternative)
  }

  private var alternative: String {
    let marks = given.marks.map { "\($0.name) of cluster \($0.cluster)" }.joined(separator: ", ")
    return "The seven customers by \(given.xTitle) and \(given.yTitle): \(marks)."
  }

  private func grid(_ across: Axis, _ upright: Axis, _ plot: Rect) -> Picture {
    let lines = across.grid(from: plot.top, to: plot.bottom) + upright.grid(from: plot.left, to: plot.right)
    return .stack(
      [.stroke(lines, Stroke(theme.softened(theme.muted, 0.55), width: 0.5))]
        + across.numbers(at: plot.bottom + 4) + upright.numbers(at: plot.left - 5)
    ).part("axes")
  }

  private func titles(in rect: Rect, _ plot: Rect) -> Picture {
    .stack([
      .text(
        Text(
          given.yTitle, look.label, theme.muted, at: Point(rect.left, rect.top), anchor: .top,
          wrapWidth: rect.width,
          maximumLines: 1)),
      .text(
        Text(
          given.xTitle, look.label, theme.muted, at: Point(rect.right, rect.bottom), alignment: .end,
          anchor: .bottom,
          wrapWidth: rect.width, maximumLines: 1)),
    ])
  }

  /// Each cluster has its shape; the letters stand to the right, at the right edge to the left.
  private func marks(_ x: LinearScale, _ y: LinearScale) -> Picture {
    return .stack(
      given.marks.map { mark in
        let place = Point(x(mark.x), y(mark.y))
        let own = SegmentLook(segment: mark.cluster, theme: theme)
        let isRight = place.x > x.end - 12
        return .stack([
          .points(
            [place],
            Marker(
              own.shape, size: 6, fill: mark.cluster == 1 ? theme.ink : theme.paper, outline: theme.ink,
              outlineWidth: 0.9)),
          .text(
            Text(
              mark.name, PageStyle.smallBold, theme.ink, at: Point(place.x + (isRight ? -7 : 7), place.y),
              alignment: isRight ? .end : .start, anchor: .center)),
        ]).part("mark \(mark.name)")
      })
  }
}
