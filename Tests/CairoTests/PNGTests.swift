import CCairo
import CISAL
import Drawing
import Testing

@testable import Cairo

struct PNGTests {
  @Test("a file holds the pixels, at every width", arguments: Array(1...35) + [640])
  func pixels(width: Int) throws {
    let renderer = try PictureRenderer(width: width, height: 5, fonts: .installed)
    try renderer.draw(Samples.scene(UInt64(width), width: Double(width), height: 5), over: .white)
    #expect(try PNGFile(renderer.png()).pixels == renderer.pixels())
  }

  @Test("an image without a flat area, which cannot be compressed")
  func noise() throws {
    let image = try ImageSurface(.opaque, width: 131, height: 67)
    var random = Random(3)
    image.change { pixels in
      for y in 0..<pixels.height {
        for x in 0..<pixels.width { pixels.first[y * pixels.stride + x] = UInt32(random.next() * 16_777_216) }
      }
    }
    let file = try PNGFile(PNGEncoder().encode(image))
    random = Random(3)
    let expected = (0..<131 * 67).flatMap { _ in
      let pixel = UInt32(random.next() * 16_777_216)
      return [pixel >> 16, pixel >> 8, pixel].map { UInt8(truncatingIfNeeded: $0) }
    }
    #expect(file.pixels == expected)
  }

  @Test("the bytes don't depend on what the memory of the compressor held before", arguments: 0...16)
  func memory(windowBits: Int) throws {
    let rows = (0..<90_000).map { UInt8(truncatingIfNeeded: $0 / 3 * $0 / 7_000) }
    func compressed(by deflater: Deflater) throws -> [UInt8] {
      let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Deflater.room(for: rows.count))
      defer { output.deallocate() }
      let count = try rows.withUnsafeBufferPointer { try deflater.compress($0, into: output) }
      return Array(output[..<count])
    }
    let used = Deflater()
    used.stream.pointee.hist_bits = UInt16(windowBits)
    #expect(try compressed(by: used) == compressed(by: Deflater()))
  }

  @Test(
    "Cairo reads a file as it was drawn, and its own is not much smaller", arguments: [1, 2, 3] as [UInt64])
  func cairo(seed: UInt64) throws {
    let surface = try ImageSurface(.opaque, width: 960, height: 540)
    let pen = try Pen(on: surface.pointer, keepingToPixels: true)
    pen.setColor(.white)
    cairo_paint(pen.cairo)
    try FramePainter(on: surface, fonts: .installed)
      .draw(Samples.scene(seed, width: 960, height: 540), at: Placement(), with: pen)
    let ours = try PNGEncoder().encode(surface)

    var theirs: [UInt8] = []
    _ = withUnsafeMutablePointer(to: &theirs) { bytes in
      cairo_surface_write_to_png_stream(
        surface.pointer,
        { closure, data, count in
          closure?.assumingMemoryBound(to: [UInt8].self).pointee += UnsafeBufferPointer(
            start: data, count: Int(count))
          return CAIRO_STATUS_SUCCESS
        }, bytes)
    }
    #expect(theirs.count > 1000)
    #expect(Double(ours.count) <= 1.3 * Double(theirs.count))
    #expect(try Self.decodedByCairo(ours) == Self.decodedByCairo(theirs))
  }

  /// The pixels that Cairo reads from a file.
  private static func decodedByCairo(_ file: [UInt8]) throws -> [UInt8] {
    var rest = file[...]
    let image = try #require(
      withUnsafeMutablePointer(to: &rest) { rest in
        cairo_image_surface_create_from_png_stream(
          { closure, data, count in
            guard let rest = closure?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let data,
              rest.pointee.count >= Int(count)
            else { return CAIRO_STATUS_READ_ERROR }
            rest.pointee.withUnsafeBufferPointer {
              $0.baseAddress.map { data.update(from: $0, count: Int(count)) }
            }
            rest.pointee = rest.pointee.dropFirst(Int(count))
            return CAIRO_STATUS_SUCCESS
          }, rest)
      })
    defer { cairo_surface_destroy(image) }
    try check(cairo_surface_status(image))
    let count = Int(cairo_image_surface_get_stride(image) * cairo_image_surface_get_height(image))
    let data = try #require(cairo_image_surface_get_data(image))
    return Array(UnsafeBufferPointer(start: data, count: count))
  }
}

/// A PNG file taken apart, each of its checksums tested.
private struct PNGFile {
  private(set) var width = 0
  private(set) var height = 0
  private(set) var pixels: [UInt8] = []

  init(_ file: [UInt8]) throws {
    try #require(file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    var rest = file[8...]
    func number() -> Int {
      defer { rest = rest.dropFirst(4) }
      return rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }
    var types: [String] = []
    while !rest.isEmpty {
      let length = number()
      let covered = Array(rest.prefix(length + 4))
      rest = rest.dropFirst(length + 4)
      try #require(number() == Int(crc32_gzip_refl(0, covered, UInt64(covered.count))))
      types.append(String(decoding: covered.prefix(4), as: UTF8.self))
      let data = Array(covered.dropFirst(4))
      if types.last == "IHDR" {
        width = data[0..<4].reduce(0) { $0 << 8 | Int($1) }
        height = data[4..<8].reduce(0) { $0 << 8 | Int($1) }
        try #require(Array(data[8...]) == [8, 2, 0, 0, 0])
      } else if types.last == "IDAT" {
        pixels = try Self.inflated(data, count: (1 + 3 * width) * height)
      }
    }
    try #require(types == ["IHDR", "IDAT", "IEND"])
    let row = 1 + 3 * width
    try #require((0..<height).allSatisfy { pixels[$0 * row] == 0 })
    pixels = (0..<height).flatMap { pixels[$0 * row + 1..<($0 + 1) * row] }
  }

  private static func inflated(_ data: [UInt8], count: Int) throws -> [UInt8] {
    var data = data
    var output = [UInt8](repeating: 0, count: count + 1)
    let state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
    defer { state.deallocate() }
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_ZLIB)
    let status = data.withUnsafeMutableBufferPointer { data in
      output.withUnsafeMutableBufferPointer { output in
        state.pointee.next_in = data.baseAddress
        state.pointee.avail_in = UInt32(data.count)
        state.pointee.next_out = output.baseAddress
        state.pointee.avail_out = UInt32(output.count)
        return isal_inflate(state)
      }
    }
    try #require(status == ISAL_DECOMP_OK && Int(state.pointee.total_out) == count)
    return Array(output.prefix(count))
  }
}
