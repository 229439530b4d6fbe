import Drawing
import Scenes

/// How printed pages are set: their paper, their colors, what measures their words, their type and margins,
/// in points. Nothing is set smaller than 9.
package struct PageStyle: Sendable {
  package let paper: Paper
  package let theme: Theme
  package let metrics: any TextMetrics

  package init(paper: Paper, theme: Theme, metrics: any TextMetrics) {
    self.paper = paper
    self.theme = theme
    self.metrics = metrics
  }

  package static let title = TextStyle(size: 22, weight: .bold)
  package static let heading = TextStyle(size: 12, weight: .bold)
  package static let body = TextStyle(size: 10.5, tabularDigits: true)
  package static let bodyBold = TextStyle(size: 10.5, weight: .bold, tabularDigits: true)
  package static let small = TextStyle(size: 9.5, tabularDigits: true)
  package static let smallBold = TextStyle(size: 9.5, weight: .bold, tabularDigits: true)
  package static let label = TextStyle(size: 9, tabularDigits: true)

  /// How figures are set.
  package var look: Look { Look(label: Self.label, theme: theme, metrics: metrics) }

  /// How figures with marks of these diameters are set.
  package func look(customer: Double, center: Double) -> Look {
    var look = look
    look.marks = MarkSizes(customer: customer, center: center)
    return look
  }

  package static let margin = 48.0
  /// Where the text of a page ends and its footer begins.
  package static let footerHeight = 30.0

  /// The part of a page that the text fills.
  package var body: Rect {
    Rect(
      left: Self.margin, top: Self.margin, right: paper.size.width - Self.margin,
      bottom: paper.size.height - Self.margin - Self.footerHeight)
  }
}
