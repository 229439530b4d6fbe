import Testing

@testable import Customers

/// Text in pieces is what it is as a whole.
@Suite struct TextPiecesTests {
  /// A text in an encoding, without a mark.
  private static func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16, .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .latin1, .windows1252:
      text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) }
    }
  }

  private static func read(_ bytes: [UInt8], as given: TextEncoding?, pieces: Int) -> (String, TextEncoding?)
  {
    var reader = TextPieces(as: given)
    var text: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      text += reader.decoded(Array(rest.prefix(pieces)), isLast: false)
      rest = rest.dropFirst(pieces)
    }
    text += reader.decoded([], isLast: true)
    return (String(decoding: text, as: UTF8.self), reader.guessed)
  }

  private static func long(_ text: String) -> String {
    String(repeating: "ann,2024-01-05,3\n", count: 400) + text
  }

  @Test(arguments: [1, 2, 3, 5, 4096, 1 << 20], TextEncoding.allCases)
  func `pieces of any size give the text`(pieces: Int, encoding: TextEncoding) {
    let isSingle = encoding == .latin1 || encoding == .windows1252
    let last = isSingle ? "Zoë Müller\n" : "Zoë 李雷 🛒 Müller\n"
    for text in [last, Self.long(last), ""] {
      let bytes = Self.bytes(text, encoding)
      #expect(Self.read(bytes, as: encoding, pieces: pieces) == (text, nil))
      // Without being told: Latin-1 is read as the larger Windows-1252. The zeros of ASCII tell UTF-16.
      if text == last && !isSingle && encoding != .utf8 { continue }
      let guess: TextEncoding? =
        text.isEmpty ? nil : isSingle ? .windows1252 : encoding == .utf8 ? nil : .utf16
      let (found, guessed) = Self.read(bytes, as: nil, pieces: pieces)
      #expect(found == text && guessed == guess)
    }
  }

  @Test func `the euro sign tells Windows-1252 from Latin-1`() {
    let bytes = Self.bytes("5 €", .windows1252)
    #expect(Self.read(bytes, as: .windows1252, pieces: 1).0 == "5 €")
    #expect(Self.read(bytes, as: .latin1, pieces: 1).0 == "5 \u{80}")
  }

  @Test func `a mark says which byte comes first`() {
    for (mark, encoding) in [
      ([0xFF, 0xFE], TextEncoding.utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ] {
      let bytes = mark.map { UInt8($0) } + Self.bytes("李雷", encoding)
      #expect(Self.read(bytes, as: .utf16, pieces: 1).0 == "李雷")
      #expect(Self.read(bytes, as: nil, pieces: 3).0 == "李雷")
    }
  }
}
