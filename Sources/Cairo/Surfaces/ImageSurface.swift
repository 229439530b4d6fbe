import CCairo

/// An image in memory, owned.
final class ImageSurface {
  /// The longest side that Cairo's images have.
  static let limit = 32767

  enum Format {
    /// Red, green and blue; opaque.
    case opaque
    /// With an opacity, which the color is already multiplied by.
    case translucent
    /// An opacity alone.
    case mask

    var cairo: cairo_format_t {
      switch self {
      case .opaque: CAIRO_FORMAT_RGB24
      case .translucent: CAIRO_FORMAT_ARGB32
      case .mask: CAIRO_FORMAT_A8
      }
    }
  }

  let pointer: OpaquePointer
  let width: Int
  let height: Int
  let format: Format

  init(_ format: Format, width: Int, height: Int) throws(RenderError) {
    guard (1...Self.limit).contains(width) && (1...Self.limit).contains(height) else {
      throw .size(width: Double(width), height: Double(height), limit: Double(Self.limit))
    }
    guard let pointer = cairo_image_surface_create(format.cairo, Int32(width), Int32(height)) else {
      throw .cairo(status: CAIRO_STATUS_NULL_POINTER.rawValue)
    }
    self.pointer = pointer
    self.width = width
    self.height = height
    self.format = format
    try check(cairo_surface_status(pointer))
  }

  deinit { cairo_surface_destroy(pointer) }

  /// The bytes of one row and the first pixel, once everything is drawn.
  func withPixels<Result>(
    _ body: (_ first: UnsafePointer<UInt8>, _ stride: Int) throws(RenderError) -> Result
  ) throws(RenderError) -> Result {
    cairo_surface_flush(pointer)
    try check(cairo_surface_status(pointer))
    guard let first = cairo_image_surface_get_data(pointer) else {
      throw .cairo(status: CAIRO_STATUS_SURFACE_FINISHED.rawValue)
    }
    return try body(first, Int(cairo_image_surface_get_stride(pointer)))
  }

  /// Pixels of four bytes that may be written to.
  struct Pixels {
    var first: UnsafeMutablePointer<UInt32>
    /// The distance from a row to the next, in pixels.
    var stride: Int
    var width: Int
    var height: Int
  }

  /// Writes to the pixels past Cairo. The image is not a mask.
  func change<Failure: Error>(_ body: (Pixels) throws(Failure) -> Void) throws(Failure) {
    cairo_surface_flush(pointer)
    guard let first = cairo_image_surface_get_data(pointer) else { return }
    let stride = Int(cairo_image_surface_get_stride(pointer)) / 4
    defer { cairo_surface_mark_dirty(pointer) }
    try first.withMemoryRebound(to: UInt32.self, capacity: stride * height) { first throws(Failure) in
      try body(Pixels(first: first, stride: stride, width: width, height: height))
    }
  }

  /// The bytes that the image takes.
  var byteCount: Int { Int(cairo_image_surface_get_stride(pointer)) * height }
}
