import Drawing

/// How much a customer's mark stands out: what a step changed is seen first.
enum Emphasis: Int, Hashable, Sendable { case quiet, full, changed }

/// The look of a customer's mark.
struct CustomerMark {
  let sizes: MarkSizes
  let theme: Theme

  private var outlineWidth: Double { (theme.kind == .print ? 1.0 : 1.4) * sizes.line }

  /// The mark of a customer in a segment, of the segment's shape.
  func marker(_ shape: MarkerShape, _ color: Color, _ emphasis: Emphasis) -> Marker {
    switch emphasis {
    case .changed:
      Marker(
        shape, size: sizes.customer * 1.25, fill: color, outline: theme.ink, outlineWidth: 2.4 * sizes.line)
    case .full:
      Marker(
        shape, size: sizes.customer, fill: color, outline: theme.kind == .print ? theme.ink : theme.paper,
        outlineWidth: outlineWidth)
    case .quiet:
      Marker(
        shape, size: sizes.customer, fill: theme.softened(color, theme.kind == .dark ? 0.42 : 0.5),
        outline: theme.kind == .print ? theme.softened(theme.ink, 0.5) : theme.paper,
        outlineWidth: outlineWidth)
    }
  }

  /// The mark of a customer that belongs to no segment.
  /// - Parameter softening: how far it steps back, from 0 to 1.
  func unassigned(softening: Double) -> Marker {
    Marker(
      .circle, size: sizes.customer * 0.86, fill: theme.softened(theme.ink, softening), outline: theme.paper,
      outlineWidth: outlineWidth)
  }
}
