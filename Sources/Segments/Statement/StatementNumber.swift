import Customers

/// How numbers in a form of their own are read in SQL: what is no digit, sign or decimal point is taken off.
struct StatementNumber {
  let form: NumberForm

  /// Why the form can't be read so, as a clause about a column; nil where it can.
  var obstacle: String? {
    // Of 1.234 no engine knows whether it is a number already.
    if form.grouping == .point { return "writes thousands with points" }
    let hasLetters = (form.prefix + form.suffix).unicodeScalars.contains { $0.properties.isAlphabetic }
    return hasLetters ? "writes its unit behind or before every number" : nil
  }

  /// The digits of a text, with a sign and a decimal point perhaps.
  func digits(of text: String) -> String {
    var taken = [form.prefix, form.suffix].filter { !$0.isEmpty }
    switch form.grouping {
    case .comma: taken.append(",")
    case .apostrophe: taken += ["'", "\u{2019}"]
    case .space, .point, nil: break
    }
    if form.hasParentheses { taken += ["(", ")"] }
    if form != .plain { taken += [" ", "\u{A0}", "\u{202F}", "\u{2009}"] }
    let bare = taken.reduce(text) { "REPLACE(\($0), \(SQLWords.text($1)), '')" }
    let pointed = form.decimalMark == .comma ? "REPLACE(\(bare), ',', '.')" : bare
    return "REPLACE(\(pointed), '\u{2212}', '-')"
  }
}
