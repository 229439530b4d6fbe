import Customers
import Drawing
import Numerics

/// All customers as a scatter plot, each with the mark of its segment, and each segment's number in its
/// middle.
package struct SegmentMap: Sendable {
  private let shown: ShownCustomers
  private let numbers: [Int]
  private let centers: [(number: Int, place: Point)]
  private let look: Look

  /// - Parameters:
  ///   - numbers: of the segment of every customer.
  ///   - look: with the mark of a customer where there are about two hundred.
  package init(_ features: Features, numbers: [Int], look: Look) {
    // The map is laid out anew wherever it is drawn; the size of frames does not matter.
    shown = ShownCustomers(
      features, options: SceneOptions(FrameStyle(size: Size(1, 1), metrics: look.metrics)))
    self.numbers = numbers
    self.look = look
    var members: [Int: [Int]] = [:]
    for (row, number) in numbers.enumerated() { members[number, default: []].append(row) }
    let segments = members.keys.sorted()
    let means = segments.map { number in
      (0..<features.points.columns).map { feature in
        Moments((members[number] ?? []).map { features.points[$0, feature] }).mean
      }
    }
    centers = zip(segments, shown.projection.places(of: Matrix(means))).map { (number: $0, place: $1) }
  }

  /// What the picture leaves out; nil if nothing.
  package var note: String? { shown.projection.note }
  /// How many customers are drawn.
  package var drawn: Int { shown.rows.count }
  package var xTitle: String { shown.projection.xTitle }
  package var yTitle: String { shown.projection.yTitle }

  /// The map with its axes.
  package func picture(in rect: Rect) -> Picture {
    let panel = PlotPanel(rect, showing: everywhere, titles: shown.projection.titles, look: look)
    return .stack([stage(on: panel.plot, ringed: []), panel.axes])
  }

  /// The map alone, in a frame of two thin lines; some customers, by row, are ringed.
  package func bare(in rect: Rect, ringed: Set<Int>) -> Picture {
    let inner = rect.inset(by: look.marks.center * 0.4)
    let axes = Path(through: [
      Point(rect.left, rect.top), Point(rect.left, rect.bottom), Point(rect.right, rect.bottom),
    ])
    return .stack([
      .stroke(axes, Stroke(look.theme.grid, width: 0.75)),
      stage(on: Plot(inner, showing: everywhere), ringed: ringed),
    ])
  }

  private var everywhere: [Point] { shown.places + centers.map { $0.place } }

  private func stage(on plot: Plot, ringed: Set<Int>) -> Picture {
    let theme = look.theme
    let size = look.marks.customer * shown.markerSize / 15
    let isPrint = theme.kind == .print
    let groups = centers.map { center -> Picture in
      let own = SegmentLook(segment: center.number, theme: theme)
      let points = zip(shown.rows, shown.places).filter { numbers[$0.0] == center.number }.map { plot($0.1) }
      return .points(
        points,
        Marker(
          own.shape, size: size, fill: own.color, outline: isPrint ? theme.ink : theme.paper,
          outlineWidth: size * 0.09))
    }
    let rings = zip(shown.rows, shown.places).filter { ringed.contains($0.0) }.map { plot($0.1) }
    let ring = Marker(.circle, size: size * 2, fill: nil, outline: theme.ink, outlineWidth: size * 0.16)
    let marks = centers.map { center in
      CenterMark(
        segment: center.number, at: plot(center.place),
        size: center.number > 9 ? look.marks.center * 1.24 : look.marks.center,
        line: look.marks.line, theme: theme
      ).picture(isQuiet: false)
    }
    return .stack(
      groups + [.points(rings, ring), Picture.stack(marks.flatMap { $0 }).part("centroids")])
  }
}
