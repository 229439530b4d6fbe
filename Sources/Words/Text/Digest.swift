/// A running 64-bit digest of bytes: FNV-1a, which finds accidents, not forgery.
///
/// Fowler, Noll, Vo and Eastlake, RFC 9923.
public struct Digest: Hashable, Sendable {
  /// The digest of the bytes so far.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The digest of no bytes.
  public init() {}

  /// The digest of a text.
  public init(of text: some StringProtocol) { add(text.utf8) }

  /// Goes on with further bytes.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Sixteen digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
