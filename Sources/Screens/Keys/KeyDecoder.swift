import Characters

/// The keys behind the bytes that a terminal sends.
///
/// Bytes may come in any pieces. An escape character may be the escape key or the beginning of an arrow's
/// sequence: after one, `isWaiting` holds, and if nothing has followed within a short while, `timeOut()`
/// tells what was meant. Sequences that are no key of ours, reports and pasted text among them, are ignored.
///
///     var decoder = KeyDecoder()
///     decoder.keys(from: [0x1B, 0x5B])   // [], and decoder.isWaiting
///     decoder.keys(from: [0x43])         // [.right]
public struct KeyDecoder: Hashable, Sendable {
  private var pending: [UInt8] = []
  private var isPasting = false

  /// A decoder that has read nothing yet.
  public init() {}

  /// Whether what has come so far may be the beginning of more.
  public var isWaiting: Bool { !pending.isEmpty }

  /// The keys that are complete with these bytes.
  public mutating func keys(from bytes: [UInt8]) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    while let token = Token(at: pending[...]) {
      pending.removeFirst(token.length)
      take(token.meaning, &keys)
    }
    return keys
  }

  /// What was meant, now that nothing has followed: an escape character alone is the escape key, any other
  /// beginning is nothing.
  public mutating func timeOut() -> [Key] {
    let isEscape = pending == [Token.escape] && !isPasting
    pending = []
    return isEscape ? [.escape] : []
  }

  private mutating func take(_ meaning: Token.Meaning, _ keys: inout [Key]) {
    switch meaning {
    case .pasteBegins: isPasting = true
    case .pasteEnds: isPasting = false
    case .key(let key): if !isPasting { keys.append(key) }
    case .nothing: break
    }
  }
}

/// The first thing in a stretch of bytes.
private struct Token {
  enum Meaning {
    case key(Key)
    case pasteBegins, pasteEnds, nothing
  }

  static let escape: UInt8 = 0x1B
  /// The longest control sequence that is waited for.
  private static let longest = 256

  var meaning: Meaning
  var length: Int

  private init(_ meaning: Meaning, _ length: Int) {
    self.meaning = meaning
    self.length = length
  }

  /// `nil` where the bytes may be the beginning of something longer, or there are none.
  init?(at bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first else { return nil }
    let token: Token? =
      if first == Self.escape {
        Self.afterEscape(Array(bytes.prefix(Self.longest)))
      } else if first < 0x20 || first == 0x7F {
        Token(Self.control(first), 1)
      } else {
        Self.character(Array(bytes.prefix(4)))
      }
    guard let token else { return nil }
    self = token
  }

  private static func control(_ byte: UInt8) -> Meaning {
    switch byte {
    case 0x0D, 0x0A: .key(.enter)
    case 0x7F, 0x08: .key(.backspace)
    case 0x09: .key(.tab)
    case 0x01: .key(.home)
    case 0x05: .key(.end)
    case 0x04: .key(.endOfInput)
    case 0x0C: .key(.redraw)
    default: .nothing
    }
  }

  /// One character in UTF-8; bytes that are none are ignored one by one.
  private static func character(_ bytes: [UInt8]) -> Token? {
    let length =
      switch bytes[0] {
      case ..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return Token(.nothing, 1) }
    for (index, byte) in bytes.prefix(length).enumerated().dropFirst() where byte & 0xC0 != 0x80 {
      return Token(.nothing, index)
    }
    guard bytes.count >= length else { return nil }
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self), let character = text.first,
      Glyph.canShow(character)
    else { return Token(.nothing, length) }
    return Token(.key(.character(character)), length)
  }

  // MARK: Sequences

  private static func afterEscape(_ bytes: [UInt8]) -> Token? {
    guard bytes.count > 1 else { return nil }
    switch bytes[1] {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return nil }
      return Token(key(final: bytes[2], parameter: 1), 3)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      return string(bytes)
    default:
      // The escape key, and another one right after it.
      return Token(.key(.escape), 1)
    }
  }

  /// Parameters, intermediates and a final byte (ECMA-48, 5.4).
  private static func controlSequence(_ bytes: [UInt8]) -> Token? {
    var end = 2
    // Function keys of the Linux console.
    if bytes.count > 2, bytes[2] == UInt8(ascii: "[") { return bytes.count > 3 ? Token(.nothing, 4) : nil }
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return bytes.count < longest ? nil : Token(.nothing, bytes.count) }
    guard (0x40...0x7E).contains(bytes[end]) else { return Token(.nothing, end) }
    let parameters = bytes[2..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let first = parameters.first.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 1
    if bytes[end] == UInt8(ascii: "~") {
      if first == 200 { return Token(.pasteBegins, end + 1) }
      if first == 201 { return Token(.pasteEnds, end + 1) }
    }
    return Token(key(final: bytes[end], parameter: first), end + 1)
  }

  private static func key(final: UInt8, parameter: Int) -> Meaning {
    switch (final, parameter) {
    case (UInt8(ascii: "A"), _): .key(.up)
    case (UInt8(ascii: "B"), _): .key(.down)
    case (UInt8(ascii: "C"), _): .key(.right)
    case (UInt8(ascii: "D"), _): .key(.left)
    case (UInt8(ascii: "H"), _), (UInt8(ascii: "~"), 1), (UInt8(ascii: "~"), 7): .key(.home)
    case (UInt8(ascii: "F"), _), (UInt8(ascii: "~"), 4), (UInt8(ascii: "~"), 8): .key(.end)
    case (UInt8(ascii: "M"), _): .key(.enter)
    case (UInt8(ascii: "~"), 3): .key(.delete)
    case (UInt8(ascii: "~"), 5): .key(.pageUp)
    case (UInt8(ascii: "~"), 6): .key(.pageDown)
    default: .nothing
    }
  }

  /// A report of the terminal's, up to its end.
  private static func string(_ bytes: [UInt8]) -> Token? {
    for index in bytes.indices.dropFirst(2) {
      if bytes[index] == 0x07 { return Token(.nothing, index + 1) }
      if bytes[index] == escape {
        guard index + 1 < bytes.count else { return nil }
        return Token(.nothing, bytes[index + 1] == UInt8(ascii: "\\") ? index + 2 : index)
      }
    }
    return bytes.count < longest ? nil : Token(.nothing, bytes.count)
  }
}
