/// How names, texts and numbers are spelled in SQL.
enum SQLWords {
  /// A name between quotes, those inside doubled: it stays a name whatever it holds.
  static func name(_ name: String) -> String { enclosed(name, in: "\"") }

  /// A text between apostrophes, those inside doubled.
  static func text(_ text: String) -> String { enclosed(text, in: "'") }

  /// Texts in parentheses, as `IN` takes them.
  static func texts(_ texts: [String]) -> String {
    "(" + texts.map { text($0) }.joined(separator: ", ") + ")"
  }

  /// A number of double precision, in the fewest digits that give it back. Without an exponent it would be a
  /// decimal of fixed places to some engines; a negative one stands in parentheses.
  static func number(_ value: Double) -> String {
    let digits = value.description
    let literal = digits.utf8.contains(UInt8(ascii: "e")) ? digits.uppercased() : digits + "E0"
    return value.sign == .minus ? "(\(literal))" : literal
  }

  /// Letter by letter of Unicode: a quote with an accent over it is a quote.
  private static func enclosed(_ text: String, in mark: Unicode.Scalar) -> String {
    var result: [Unicode.Scalar] = [mark]
    for scalar in text.unicodeScalars {
      result.append(scalar)
      if scalar == mark { result.append(scalar) }
    }
    result.append(mark)
    return String(String.UnicodeScalarView(result))
  }
}
