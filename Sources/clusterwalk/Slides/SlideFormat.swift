import Runs
import Slides
import Words

/// What slides are written as, by the ending of their file's name.
enum SlideFormat: String, Hashable, Sendable, CaseIterable {
  case pdf, tex, pptx

  static let file = Setting.output(
    "out", metavar: "FILE.pdf",
    help: "the slides: .pdf, .tex for LaTeX, or .pptx for PowerPoint and LibreOffice")

  /// Reads a format from the name of a file.
  static func format(of file: String) throws(Mismatch) -> SlideFormat {
    let endings = allCases.map { ".\($0.rawValue)" }
    guard let ending = file.split(separator: "/").last?.split(separator: ".").dropFirst().last,
      let format = SlideFormat(rawValue: ending.lowercased())
    else { throw Mismatch(expected: "a file that ends in \(oneOf(endings))") }
    if format == .tex, let name = file.split(separator: "/").last,
      !SlideDeck.isNameForLaTeX(String(name.dropLast(4)))
    {
      throw Mismatch(
        expected: "a name of letters, digits, points and hyphens, as LaTeX reads it in a \\includegraphics")
    }
    return format
  }
}
