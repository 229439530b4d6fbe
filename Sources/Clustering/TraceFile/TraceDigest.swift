import Customers

/// A running 64-bit digest of a trace file's text: FNV-1a, which finds accidents, not forgery.
///
/// Fowler, Noll, Vo and Eastlake, RFC 9923.
struct TraceDigest {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Adds a text and gives it back.
  mutating func passing(_ text: String) -> String {
    add(text.utf8)
    return text
  }

  /// The last line, with the digest of everything before it as its last value.
  mutating func closing(_ pairs: [(String, JSON)]) -> String {
    let opening = String(JSON.object(pairs).text.dropLast())
    add(opening.utf8)
    return opening + Self.key + hexadecimal + "\"}\n"
  }

  var hexadecimal: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  static let key = ",\"digest\":\""
}
