import CCairo
import Drawing

/// A mark as pixels, drawn once for each quarter of a pixel that it is needed at.
final class MarkerSprites {
  struct Key: Hashable {
    var marker: Marker
    var scale: Double
  }

  /// Larger marks are few, and are drawn as paths.
  static let largest = 64.0

  private let key: Key
  private var sprites: [Sprite?] = Array(repeating: nil, count: PixelPhase.count)
  /// The pixels that the mark may touch, seen from the pixel of its center.
  private let bounds: (left: Int, top: Int, right: Int, bottom: Int)

  /// The bytes of all images together, whether they are drawn already or not.
  var weight: Int { (bounds.right - bounds.left) * (bounds.bottom - bounds.top) * 4 * PixelPhase.count }

  /// `nil` if the mark is too large, or has no size at all. The pen is used to measure.
  init?(_ key: Key, with pen: Pen) {
    let size = key.marker.size * key.scale
    guard size > 0 && size <= Self.largest && key.marker.outlineWidth * key.scale <= Self.largest else {
      return nil
    }
    self.key = key
    let ink = pen.ink(of: key.marker, scale: key.scale)
    // The center may lie three quarters of a pixel farther right or down.
    bounds = (
      Int(ink.left.rounded(.down)), Int(ink.top.rounded(.down)), Int((ink.right + 0.75).rounded(.up)),
      Int((ink.bottom + 0.75).rounded(.up))
    )
  }

  func draw(at place: PixelPhase, over pixels: ImageSurface.Pixels) throws(RenderError) {
    try sprite(of: place.phase).lay(at: place.x + bounds.left, place.y + bounds.top, over: pixels)
  }

  private func sprite(of phase: Int) throws(RenderError) -> Sprite {
    if let sprite = sprites[phase] { return sprite }
    let image = try ImageSurface(
      .translucent, width: max(1, bounds.right - bounds.left), height: max(1, bounds.bottom - bounds.top))
    let pen = try Pen(on: image.pointer, keepingToPixels: false)
    let middle = PixelPhase.offset(of: phase) - Point(Double(bounds.left), Double(bounds.top))
    pen.mark(key.marker, at: .zero, in: Placement(shift: middle, scale: key.scale))
    try check(cairo_status(pen.cairo))
    let sprite = try Sprite(image)
    sprites[phase] = sprite
    return sprite
  }
}
