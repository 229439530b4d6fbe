import CCairo
import Drawing

/// The letters of a text as opacities, drawn once for each quarter of a pixel that it is needed at.
///
/// Letters are drawn as outlines at their exact places. Cairo's own text on images moves every letter to a
/// whole pixel, which makes words uneven and moving words shiver.
final class TextMask {
  /// All that a mask depends on, which is not its color.
  struct Key: Hashable {
    var layout: LaidText.Key
    var alignment: Text.Alignment
    var lineHeight: Double
    var scale: Double
    var phase: Int
  }

  /// No mask has more pixels; larger texts are drawn where they are.
  static let largest = 4_000_000.0

  private let image: ImageSurface
  /// Where the mask's first pixel lies, seen from the pixel of the text's point.
  private let left: Int
  private let top: Int

  var weight: Int { image.byteCount }

  /// Draws the letters of a text whose baseline starts in this quarter of a pixel; `nil` if there are none,
  /// or too many pixels.
  init?(_ text: PlacedText, scale: Double, phase: Int) throws(RenderError) {
    guard let ink = text.ink, ink.width * ink.height * scale * scale < Self.largest else { return nil }
    let offset = PixelPhase.offset(of: phase)
    left = Int((ink.left * scale + offset.x).rounded(.down)) - 1
    top = Int((ink.top * scale + offset.y).rounded(.down)) - 1
    let right = Int((ink.right * scale + offset.x).rounded(.up)) + 1
    let bottom = Int((ink.bottom * scale + offset.y).rounded(.up)) + 1
    guard max(right - left, bottom - top) <= ImageSurface.limit else { return nil }
    image = try ImageSurface(.mask, width: right - left, height: bottom - top)
    let pen = try Pen(on: image.pointer, keepingToPixels: false)
    let origin = offset - Point(Double(left), Double(top))
    pen.letters(text, at: Placement(shift: origin, scale: scale), .black)
    try check(cairo_status(pen.cairo))
  }

  func draw(_ color: Color, at place: PixelPhase, with pen: Pen) {
    pen.setColor(color)
    cairo_mask_surface(pen.cairo, image.pointer, Double(place.x + left), Double(place.y + top))
  }
}
