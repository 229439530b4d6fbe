import CCairo
import Drawing

/// Draws pictures as pixels and writes them as PNG files.
///
/// A renderer belongs to one thread. It keeps what the next picture may need again: the layouts and the
/// pixels of texts, and the pixels of marks. What it draws depends on the picture alone, so several renderers
/// that share the pictures of a film make the same files as one.
public final class PictureRenderer {
  /// The width of the pictures in pixels.
  public let width: Int
  /// The height of the pictures in pixels.
  public let height: Int

  private let surface: ImageSurface
  private let painter: FramePainter
  private let encoder = PNGEncoder()

  /// Width and height are in pixels.
  public init(width: Int, height: Int, fonts: Fonts) throws(RenderError) {
    surface = try ImageSurface(.opaque, width: width, height: height)
    painter = try FramePainter(on: surface, fonts: fonts)
    self.width = width
    self.height = height
  }

  /// Draws a picture, one unit to a pixel, over an empty background. A background that is not opaque lies
  /// on white.
  public func draw(_ picture: Picture, over background: Color) throws(RenderError) {
    let pen = try Pen(on: surface.pointer, keepingToPixels: true)
    if background.opacity < 1 {
      pen.setColor(.white)
      cairo_paint(pen.cairo)
    }
    pen.setColor(background)
    cairo_paint(pen.cairo)
    try painter.draw(picture, at: Placement(), with: pen)
    try check(cairo_status(pen.cairo))
  }

  /// What was drawn last, as a PNG file.
  public func png() throws(RenderError) -> [UInt8] { try encoder.encode(surface) }

  /// Lends the pixels of what was drawn last, row by row from the top, four bytes each: blue, green, red, and
  /// one that means nothing. Nothing is copied.
  public func withPixels(_ body: (UnsafeRawBufferPointer) -> Void) throws(RenderError) {
    let height = height
    try surface.withPixels { first, stride in
      body(UnsafeRawBufferPointer(start: first, count: stride * height))
    }
  }

  /// What was drawn last, row by row from the top, in red, green and blue.
  public func pixels() throws(RenderError) -> [UInt8] {
    let (width, height) = (width, height)
    return try surface.withPixels { first, stride in
      [UInt8](unsafeUninitializedCapacity: 3 * width * height) { bytes, count in
        for y in 0..<height {
          guard let start = bytes.baseAddress else { return }
          Packing.pack(row: first + y * stride, pixels: width, into: start + y * 3 * width)
        }
        count = 3 * width * height
      }
    }
  }
}
