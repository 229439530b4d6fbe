/// An archive whose files are stored as they are (PKWARE, "APPNOTE", 6.3.9): the same files make the same
/// bytes, and all of them carry the first day that the format knows. What is worth packing in a package is
/// packed.
struct StoredZip: Sendable {
  private var contents: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file, whose name is of ASCII letters with slashes between folders.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let offset = contents.count
    // What the header in front of the file and the one in the directory share: version 1.0, no flags, stored,
    // midnight of 1980-01-01, the sum, the size twice, the length of the name, nothing more.
    let shared =
      Self.short(10) + Self.short(0) + Self.short(0) + Self.short(0) + Self.short(0x21)
      + Self.long(CRC32.of(bytes)) + Self.long(UInt32(bytes.count)) + Self.long(UInt32(bytes.count))
      + Self.short(UInt16(name.utf8.count)) + Self.short(0)
    contents += Self.long(0x0403_4B50) + shared + name.utf8 + bytes
    directory += Self.long(0x0201_4B50) + Self.short(10) + shared + Self.short(0) + Self.short(0)
    directory += Self.short(0) + Self.long(0) + Self.long(UInt32(offset)) + name.utf8
    count += 1
  }

  /// The archive.
  var bytes: [UInt8] {
    contents + directory + Self.long(0x0605_4B50) + Self.short(0) + Self.short(0)
      + Self.short(UInt16(count)) + Self.short(UInt16(count)) + Self.long(UInt32(directory.count))
      + Self.long(UInt32(contents.count)) + Self.short(0)
  }

  private static func short(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private static func long(_ value: UInt32) -> [UInt8] {
    short(UInt16(value & 0xFFFF)) + short(UInt16(value >> 16))
  }
}

/// The sum by which an archive tells that a file is whole (ISO 3309).
enum CRC32 {
  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in table[Int(UInt8(sum & 0xFF) ^ byte)] ^ (sum >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}
