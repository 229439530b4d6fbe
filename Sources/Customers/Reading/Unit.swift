/// What may stand before a number, and what behind it.
enum Unit {
  /// Abbreviations of currencies beside their signs and their codes of ISO 4217.
  private static let abbreviations: Set<String> = [
    "rs", "rs.", "kr", "kr.", "zł", "kč", "ft", "fr", "fr.", "sfr", "sfr.", "lei", "s/", "s/.", "rm", "rp",
    "rp.",
    "tl", "bs.", "din", "дин", "руб", "руб.", "грн", "лв", "лв.", "dh", "ksh", "tsh",
    "nt$",
    "元", "円", "원",
  ]
  private static let codes: Set<String> = [
    "usd", "eur", "gbp", "jpy", "cny", "rmb", "inr", "brl", "chf", "cad", "aud", "nzd", "sek", "nok", "dkk",
    "pln",
    "czk", "huf", "ron", "bgn", "try", "rub", "uah", "mxn", "cop", "clp", "pen", "ars", "uyu", "zar", "ngn",
    "kes",
    "egp", "aed", "sar", "ils", "hkd", "sgd", "twd", "krw", "thb", "vnd", "idr", "myr", "php", "pkr", "bdt",
    "lkr",
  ]

  static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var text: [UInt8] = []
    for offset in range { text.append(bytes[offset]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// A currency's sign, with letters before it perhaps (US$), its code or its abbreviation.
  static func isCurrency(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 12 else { return false }
    let word = text(bytes, range).lowercased()
    if abbreviations.contains(word) || codes.contains(word) { return true }
    guard let sign = word.unicodeScalars.last, sign.properties.generalCategory == .currencySymbol else {
      return false
    }
    return word.unicodeScalars.dropLast().allSatisfy { $0.properties.isAlphabetic }
  }

  /// A percent sign, a currency, or up to three words; no ordinal's ending such as that of “1st”.
  ///
  /// - Parameter end: of the number before it.
  static func isUnit(_ bytes: Span<UInt8>, _ range: Range<Int>, behind end: Int) -> Bool {
    guard range.count <= 40 else { return false }
    let first = bytes[range.lowerBound]
    // Most of what is no number ends here: 18-25, 10:30, 4/5, 36+.
    if first < 0x80 && first != UInt8(ascii: "%") && first != UInt8(ascii: "$") && !isLetter(first) {
      return false
    }
    let words = text(bytes, range)
    guard words.unicodeScalars.allSatisfy(mayStandInUnit), words.unicodeScalars.count <= 20,
      words.utf8.count(where: { $0 == Byte.space }) <= 2
    else { return false }
    return range.lowerBound > end || !ordinals.contains(words.lowercased())
  }

  private static let ordinals: Set<String> = [
    "st", "nd", "rd", "th", "n", "e", "er", "ère", "ere", "re", "ème", "eme", "º", "ª", "de", "te", "ste",
    "-й", "-я",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private static func mayStandInUnit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic || " %/.·^$²³°".unicodeScalars.contains(scalar) { return true }
    return switch scalar.properties.generalCategory {
    case .currencySymbol, .otherSymbol, .spaceSeparator: true
    default: scalar == "‰"
    }
  }

  /// Whether a stretch is a text, capitals aside.
  static func isSame(_ bytes: Span<UInt8>, _ range: Range<Int>, _ other: String) -> Bool {
    if range.isEmpty || other.isEmpty { return range.isEmpty && other.isEmpty }
    return text(bytes, range).lowercased() == other.lowercased()
  }

  private static let plurals: Set<String> = [
    "s", "es", "e", "en", "n", "er", "i", "ies", "x", "ов", "а", "ей", "ren",
  ]

  /// The longer of two spellings of one unit: the same word, or a word and its plural; nil where they are
  /// two.
  static func isPlural(of a: String, _ b: String) -> String? {
    let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
    let (low, high) = (short.lowercased(), long.lowercased())
    if low == high { return a }
    guard low.unicodeScalars.count >= 2 else { return nil }
    if high.hasPrefix(low), plurals.contains(String(high.dropFirst(low.count))) { return long }
    // party, parties
    if low.hasSuffix("y"), high == low.dropLast() + "ies" { return long }
    return nil
  }
}
