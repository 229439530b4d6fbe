/// A ZIP archive whose members are not compressed (PKWARE, APPNOTE 6.3).
package struct StoredZip {
  private var members: [UInt8] = []
  private var list: [UInt8] = []
  private var count = 0

  package init() {}

  /// The archive of members by their names.
  package init(_ members: [(String, String)]) {
    for (name, text) in members { add(name, Array(text.utf8)) }
  }

  /// Adds a member.
  ///
  /// - Parameter size: the size that the archive tells, where it is to lie.
  package mutating func add(_ name: String, _ bytes: [UInt8], saying size: Int? = nil) {
    let place = members.count
    let (name, size) = (Array(name.utf8), size ?? bytes.count)
    let shared =
      Self.number(20, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(33, 2)
      + Self.number(Int(Self.checksum(bytes)), 4) + Self.number(bytes.count, 4) + Self.number(size, 4)
      + Self.number(name.count, 2) + Self.number(0, 2)
    members += [0x50, 0x4B, 3, 4] + shared + name + bytes
    list += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + shared + Self.number(0, 2) + Self.number(0, 2)
    list += Self.number(0, 2) + Self.number(0, 4) + Self.number(place, 4) + name
    count += 1
  }

  /// The whole file.
  package var bytes: [UInt8] {
    members + list + [0x50, 0x4B, 5, 6] + Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
      + Self.number(list.count, 4) + Self.number(members.count, 4) + Self.number(0, 2)
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
