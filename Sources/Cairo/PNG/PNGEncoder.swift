import CISAL

/// Writes images as PNG files: eight bits of red, green and blue, no filter, one chunk of data.
///
/// Frames are flat areas with few edges, which PNG's filters make longer rather than shorter; ISA-L's
/// fastest matching then takes a twentieth of the time of Cairo's own writer and makes files of about the
/// same length. The format: https://www.w3.org/TR/png-3/.
///
/// An encoder keeps its memory for the next image.
final class PNGEncoder {
  private let deflater = Deflater()
  private var rows = Scratch()
  private var compressed = Scratch()

  /// The PNG file of an opaque image.
  func encode(_ image: ImageSurface) throws(RenderError) -> [UInt8] {
    // A row is its filter, which is none, and its pixels.
    let rowLength = 1 + 3 * image.width
    let length = rowLength * image.height
    // The format's own limit of a chunk, and the library's of a stream.
    guard Deflater.room(for: length) <= Int32.max else {
      throw .size(width: Double(image.width), height: Double(image.height), limit: 26_000)
    }
    let bytes = rows.bytes(length)
    try image.withPixels { (first, stride) throws(RenderError) in
      for y in 0..<image.height {
        let row = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(bytes)[(y * rowLength)...])
        row[0] = 0
        if let start = row.baseAddress {
          Packing.pack(row: first + y * stride, pixels: image.width, into: start + 1)
        }
      }
    }
    let output = compressed.bytes(Deflater.room(for: length))
    let count = try deflater.compress(UnsafeBufferPointer(bytes), into: output)
    return Self.file(
      width: image.width, height: image.height, data: UnsafeBufferPointer(rebasing: output[..<count]))
  }

  private static func file(width: Int, height: Int, data: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var file: [UInt8] = []
    file.reserveCapacity(data.count + 57)
    file += [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let depth: UInt8 = 8
    let rgb: UInt8 = 2
    let header = bigEndian(width) + bigEndian(height) + [depth, rgb, 0, 0, 0]
    header.withUnsafeBufferPointer { append("IHDR", $0, to: &file) }
    append("IDAT", data, to: &file)
    append("IEND", UnsafeBufferPointer(start: nil, count: 0), to: &file)
    return file
  }

  /// A chunk: the length of its data, its type, the data, and the checksum of the last two.
  private static func append(_ type: String, _ data: UnsafeBufferPointer<UInt8>, to file: inout [UInt8]) {
    file += bigEndian(data.count)
    let start = file.count
    file += Array(type.utf8)
    file += data
    let checksum = file.withUnsafeBufferPointer { bytes in
      let covered = UnsafeBufferPointer(rebasing: bytes[start...])
      return crc32_gzip_refl(0, covered.baseAddress, UInt64(covered.count))
    }
    file += bigEndian(Int(checksum))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

/// Memory that is kept from one use to the next, and grows to the most that was asked for.
private struct Scratch: ~Copyable {
  private var buffer = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

  deinit { buffer.deallocate() }

  /// So many bytes, of any value.
  mutating func bytes(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
    if buffer.count < count {
      buffer.deallocate()
      buffer = .allocate(capacity: count)
    }
    return UnsafeMutableBufferPointer(rebasing: buffer[..<count])
  }
}
