/// Text that comes piece by piece, given on as UTF-8. How it is cut changes nothing.
///
/// Where no encoding is given, UTF-16 is told by the beginning, and the first letter beyond ASCII decides
/// between UTF-8 and Windows-1252. A file that is held as a whole is looked at as a whole: see `DecodedText`.
package struct TextPieces: Sendable {
  private var state: State
  /// What came and can't be told yet.
  private var held: [UInt8] = []
  /// What the text is in, where that was guessed and is no UTF-8.
  package private(set) var guessed: TextEncoding?

  private enum State: Hashable {
    /// Nothing was looked at.
    case unknown
    /// As far as was looked at, all is ASCII.
    case plain
    case told(TextEncoding)
  }

  /// How many bytes are looked at for UTF-16.
  private static let beginning = 4096

  /// - Parameter given: the encoding; nil where the bytes have to tell.
  package init(as given: TextEncoding?) {
    state = given.map { .told($0) } ?? .unknown
  }

  /// What can be told with some further bytes.
  /// - Parameter isLast: whether these are the last.
  package mutating func decoded(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    if state == .told(.utf8) { return bytes }
    held += bytes
    if state == .unknown {
      if held.count < Self.beginning && !isLast { return [] }
      let isWide = FileKind.recognized(in: Array(held.prefix(Self.beginning))) == .utf16
      if isWide { guessed = .utf16 }
      state = isWide ? .told(.utf16) : .plain
    }
    return switch state {
    case .told(let encoding): text(encoding, isLast: isLast)
    case .unknown, .plain: plain(isLast: isLast)
    }
  }

  private mutating func plain(isLast: Bool) -> [UInt8] {
    guard let place = held.firstIndex(where: { $0 >= 0x80 }) else { return taken(held.count) }
    let rest = held[place...].prefix(4)
    let length = rest[place] >= 0xF0 ? 4 : rest[place] >= 0xE0 ? 3 : 2
    if rest.count < length && !isLast { return taken(place) }
    let isUTF8 = (try? UTF8Span(validating: Array(rest.prefix(length)).span)) != nil
    if !isUTF8 { guessed = .windows1252 }
    state = .told(isUTF8 ? .utf8 : .windows1252)
    return text(isUTF8 ? .utf8 : .windows1252, isLast: isLast)
  }

  private mutating func text(_ encoding: TextEncoding, isLast: Bool) -> [UInt8] {
    switch encoding {
    case .utf8: return taken(held.count)
    case .latin1: return Latin1.decoded(taken(held.count))
    case .windows1252: return Windows1252.decoded(taken(held.count))
    case .utf16:
      if held.count < 2 && !isLast { return [] }
      let isBig = held.starts(with: [0xFE, 0xFF]) || (!held.starts(with: [0xFF, 0xFE]) && held.first == 0)
      state = .told(isBig ? .utf16BigEndian : .utf16LittleEndian)
      return wide(isBigEndian: isBig, isLast: isLast)
    case .utf16LittleEndian: return wide(isBigEndian: false, isLast: isLast)
    case .utf16BigEndian: return wide(isBigEndian: true, isLast: isLast)
    }
  }

  /// Whole code units, and no first half of a pair at the end.
  private mutating func wide(isBigEndian: Bool, isLast: Bool) -> [UInt8] {
    if isLast { return UTF16Text.decoded(taken(held.count), isBigEndian: isBigEndian) }
    var end = held.count & ~1
    if end > 0, held[end - (isBigEndian ? 2 : 1)] & 0xFC == 0xD8 { end -= 2 }
    return UTF16Text.decoded(taken(end), isBigEndian: isBigEndian)
  }

  /// The first bytes of what was held, which is no longer.
  private mutating func taken(_ count: Int) -> [UInt8] {
    defer { held.removeFirst(count) }
    return count == held.count ? held : Array(held.prefix(count))
  }
}
