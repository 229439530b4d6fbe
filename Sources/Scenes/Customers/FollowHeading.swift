import Customers
import Drawing

/// The top of a followed customer's table: its name, its values, a rule, and what the columns are.
struct FollowHeading {
  let features: Features
  let row: Int
  /// The heads of the first and the last column.
  let left: String
  let right: String

  /// The height that it takes, in units.
  static let height = 122.0

  func picture(in rect: Rect, _ style: FrameStyle) -> Picture {
    let (unit, theme) = (style.unit, style.theme)
    let name = features.customerTitle(row)
    let values = features.customerValues(row)
    let rule = rect.top + 78 * unit
    let heads = rule + 8 * unit
    return .stack([
      .text(Text(name, style.heading, theme.ink, at: Point(rect.left, rect.top), anchor: .top)),
      .text(
        Text(
          values, style.small, theme.muted, at: Point(rect.left, rect.top + 36 * unit), anchor: .top,
          wrapWidth: rect.width, maximumLines: 1)),
      .stroke(
        .segment(Point(rect.left, rule), Point(rect.right, rule)), Stroke(theme.grid, width: 2 * unit)),
      .text(Text(left, style.small, theme.muted, at: Point(rect.left, heads), anchor: .top)),
      .text(
        Text(right, style.small, theme.muted, at: Point(rect.right, heads), alignment: .end, anchor: .top)),
    ])
  }
}
