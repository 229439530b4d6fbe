import Drawing

/// A picture as SVG: lines as lines, words as words in named fonts, with the alternative text of the picture.
///
/// The same picture, size and measure of text make the same bytes. Lines of text are broken here, as what
/// shows SVG does not break them, and every line says how wide it was laid out, so that it keeps its room
/// where its fonts are missing.
public struct SVGImage: Sendable {
  /// What is shown, one unit to a pixel.
  public var picture: Picture
  /// Width and height, in pixels.
  public var size: Size
  /// What lies under the picture; nil where whatever the image stands on is to be seen.
  public var paper: Color?
  /// What measures its words.
  public var metrics: any TextMetrics
  /// What the names of its parts begin with, so that several images on one page keep theirs apart: letters,
  /// digits and hyphens.
  public var prefix: String

  /// An image of a picture.
  public init(
    _ picture: Picture, size: Size, paper: Color?, metrics: any TextMetrics, prefix: String = ""
  ) {
    self.picture = picture
    self.size = size
    self.paper = paper
    self.metrics = metrics
    self.prefix = prefix
  }

  /// The image as a file of its own. Its alternative text is its title.
  public var file: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(isFile: true) + "\n"
  }

  /// The image as an element within a page of HTML, as wide as its place. Its alternative text is a label, as
  /// a browser shows a title whenever the pointer rests.
  public var inline: String { element(isFile: false) }

  private func element(isFile: Bool) -> String {
    var drawing = SVGDrawing(metrics: metrics, prefix: prefix, titles: isFile)
    if let paper {
      drawing.draw(
        .fill(.rectangle(Rect(x: 0, y: 0, width: size.width, height: size.height)), .color(paper)),
        at: SVGPlace())
    }
    let (alternative, contents) = named
    drawing.draw(contents, at: SVGPlace())
    let (width, height) = (SVGNumber.text(size.width), SVGNumber.text(size.height))
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\""
    if isFile { text += " width=\"\(width)\" height=\"\(height)\"" }
    text += " viewBox=\"0 0 \(width) \(height)\""
    text +=
      " font-family=\"Inter, 'DejaVu Sans', 'Droid Sans Fallback', sans-serif\" stroke-miterlimit=\"10\""
    text += drawing.opening(alternative)
    if !drawing.definitions.isEmpty { text += "<defs>\n\(drawing.definitions)</defs>\n" }
    return text + drawing.body + "</svg>"
  }

  /// The words of the picture as a whole, where it is one figure, and what is in it.
  private var named: (alternative: String, contents: Picture) {
    if case .named(let name, let contents) = picture, name.role == .figure { return (name.words, contents) }
    return ("", picture)
  }
}
