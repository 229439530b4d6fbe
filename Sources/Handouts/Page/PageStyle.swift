import Drawing
import Scenes

/// The type and the margins of printed pages, in points. Nothing is set smaller than 9.
struct PageStyle: Sendable {
  let paper: Paper
  let theme: Theme

  static let title = TextStyle(size: 22, weight: .bold)
  static let heading = TextStyle(size: 12, weight: .bold)
  static let body = TextStyle(size: 10.5, tabularDigits: true)
  static let bodyBold = TextStyle(size: 10.5, weight: .bold, tabularDigits: true)
  static let small = TextStyle(size: 9.5, tabularDigits: true)
  static let smallBold = TextStyle(size: 9.5, weight: .bold, tabularDigits: true)
  static let label = TextStyle(size: 9, tabularDigits: true)

  static let margin = 48.0
  /// Where the text of a page ends and its footer begins.
  static let footerHeight = 30.0

  /// The part of a page that the text fills.
  var body: Rect {
    Rect(
      left: Self.margin, top: Self.margin, right: paper.size.width - Self.margin,
      bottom: paper.size.height - Self.margin - Self.footerHeight)
  }
}
