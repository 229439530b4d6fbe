import Words

/// How letters become bytes in a file.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// Unicode, one to four bytes a letter: what nearly everything writes today.
  case utf8 = "utf-8"
  /// Unicode, two or four bytes a letter; the byte-order mark says in which order, or else the zeros do.
  case utf16 = "utf-16"
  /// The same, the lower byte first.
  case utf16LittleEndian = "utf-16le"
  /// The same, the higher byte first.
  case utf16BigEndian = "utf-16be"
  /// Western European, a byte a letter: ISO 8859-1.
  case latin1 = "latin-1"
  /// The same with quotes, dashes and the euro sign where Latin-1 has controls.
  case windows1252 = "windows-1252"

  /// The encoding that a name means, capitals and punctuation aside; nil for an unknown one.
  public init?(called name: String) {
    switch comparable(name) {
    case "utf8", "unicode": self = .utf8
    case "utf16", "ucs2": self = .utf16
    case "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "latin1", "iso88591", "l1": self = .latin1
    case "windows1252", "cp1252", "ansi", "win1252": self = .windows1252
    default: return nil
    }
  }

  /// What it is called in sentences.
  public var words: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .utf16LittleEndian: "UTF-16 (little-endian)"
    case .utf16BigEndian: "UTF-16 (big-endian)"
    case .latin1: "Latin-1"
    case .windows1252: "Windows-1252"
    }
  }

  /// What is said where it was guessed.
  package var guessedSentence: String {
    "The file is no UTF-8, so it was read as \(words); --encoding says it where that is wrong."
  }
}

/// The bytes of a file as UTF-8, and what they were.
struct DecodedText {
  let bytes: [UInt8]
  /// What the file was in, where it was no UTF-8.
  let encoding: TextEncoding
  /// Whether that was guessed.
  let isGuessed: Bool

  /// Bytes in the encoding that is given, or in the one that they look like: UTF-16 by its mark or its zeros,
  /// and Windows-1252 only where they can be no UTF-8.
  ///
  /// The decoders are written here because Foundation's take 60 MB and cannot be compiled for a browser. They
  /// keep line ends, so that places in the result are places in the file.
  init(_ bytes: [UInt8], as given: TextEncoding?) throws(BadByte) {
    switch given ?? Self.guess(bytes) {
    case .utf8:
      do {
        _ = try UTF8Span(validating: bytes.span)
      } catch {
        let offset = error.byteOffsets.lowerBound
        guard given == nil, !Self.isMostlyUTF8(bytes) else {
          throw BadByte(offset: offset, byte: bytes[offset])
        }
        self.init(bytes: Windows1252.decoded(bytes), encoding: .windows1252, isGuessed: true)
        return
      }
      self.init(bytes: bytes, encoding: .utf8, isGuessed: given == nil)
    case .utf16:
      let isBig =
        bytes.starts(with: [0xFE, 0xFF]) || (!bytes.starts(with: [0xFF, 0xFE]) && bytes.first == 0)
      let text = UTF16Text.decoded(bytes, isBigEndian: isBig)
      self.init(bytes: text, encoding: .utf16, isGuessed: given == nil)
    case .utf16LittleEndian:
      self.init(
        bytes: UTF16Text.decoded(bytes, isBigEndian: false), encoding: .utf16LittleEndian, isGuessed: false)
    case .utf16BigEndian:
      self.init(
        bytes: UTF16Text.decoded(bytes, isBigEndian: true), encoding: .utf16BigEndian, isGuessed: false)
    case .latin1:
      self.init(bytes: Latin1.decoded(bytes), encoding: .latin1, isGuessed: false)
    case .windows1252:
      self.init(bytes: Windows1252.decoded(bytes), encoding: .windows1252, isGuessed: false)
    }
  }

  private init(bytes: [UInt8], encoding: TextEncoding, isGuessed: Bool) {
    self.bytes = bytes
    self.encoding = encoding
    self.isGuessed = isGuessed
  }

  /// A byte that is no text.
  struct BadByte: Error {
    let offset: Int
    let byte: UInt8
  }

  private static func guess(_ bytes: [UInt8]) -> TextEncoding {
    FileKind.recognized(in: bytes) == .utf16 ? .utf16 : .utf8
  }

  /// Whether most of what is not ASCII are letters in UTF-8: then one bad byte is a fault of the file, and
  /// another encoding would spoil all other letters.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (good, bad, offset) = (0, 0, 0)
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte >= 0x80 else { continue }
      let length = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
      let following = bytes[offset...].prefix(length)
      if byte >= 0xC2 && byte < 0xF5 && following.count == length
        && following.allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        good += 1
        offset += length
      } else {
        bad += 1
      }
    }
    return good > bad
  }
}
