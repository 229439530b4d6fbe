import Customers

/// How a feature's number is made in SQL from the text of its column.
struct StatementColumn {
  /// The column as its table spells it.
  let column: String
  let coding: FeatureCoding
  let cleaning: FittedCleaning
  /// How the cells of the column are read.
  let reading: ColumnReading
  /// Words for a missing value, in small letters.
  let missingWords: [String]
  /// All codings, among which the words of a column are looked for.
  let codings: [FeatureCoding]

  /// The most letters of a cell that are looked at.
  static let width = 1000

  /// The cell without the blanks around it, whichever type the column has.
  var text: String { "TRIM(CAST(\(SQLWords.name(column)) AS VARCHAR(\(Self.width))))" }

  /// The number, or the one that stands in for it; null where there is none.
  ///
  /// - Parameter text: the name of the column with the cell's text.
  func value(from text: String) -> String {
    switch coding {
    case .numbers: number(from: text)
    case .gender: code(text: "LOWER(\(text))", is: Gender.codes.map { ($0.word, $0.code) }, from: text)
    case .words(_, let words): code(text: text, is: words.indices.map { (words[$0], Double($0)) }, from: text)
    case .word(_, let word):
      code(text: text, is: siblings.map { ($0, $0 == word ? 1 : 0) }, from: text)
    }
  }

  /// The words of the column that have a feature each.
  private var siblings: [String] {
    codings.compactMap { other in
      if case .word(column, let word) = other { word } else { nil }
    }
  }

  /// What is no number is missing to one engine and 0 to another; the usual words for it are asked for here.
  private func number(from text: String) -> String {
    let endless = ["inf", "-inf", "+inf", "infinity", "-infinity", "+infinity"]
    var cases: [String] = []
    if let filling = cleaning.filling(for: coding) {
      cases.append("WHEN \(isMissing(text)) THEN \(SQLWords.number(filling))")
      cases.append("WHEN \(isOne(text, of: endless)) THEN NULL")
    } else {
      cases.append("WHEN \(isOne(text, of: absent + endless)) THEN NULL")
    }
    switch reading.content {
    case .dates:
      let date = StatementDate(text: text, origin: reading.origin)
      cases.append("ELSE CAST(\(date.daysBefore) AS DOUBLE PRECISION)")
    case .numbers(let form) where form != .plain:
      let number = StatementNumber(form: form)
      if form.hasParentheses {
        cases.append("WHEN \(text) LIKE '%(%' THEN -CAST(\(number.digits(of: text)) AS DOUBLE PRECISION)")
      }
      cases.append("ELSE CAST(\(number.digits(of: text)) AS DOUBLE PRECISION)")
    default: cases.append("ELSE CAST(\(SQLWords.name(column)) AS DOUBLE PRECISION)")
    }
    return cased(cases)
  }

  /// A word that was not there when the segments were made has no code.
  private func code(text word: String, is codes: [(String, Double)], from text: String) -> String {
    var cases: [String] = []
    if let filling = cleaning.filling(for: coding) {
      cases.append("WHEN \(isMissing(text)) THEN \(SQLWords.number(filling))")
    }
    cases += codes.map { "WHEN \(word) = \(SQLWords.text($0.0)) THEN \(SQLWords.number($0.1))" }
    return "CAST(" + cased(cases) + " AS DOUBLE PRECISION)"
  }

  private func cased(_ cases: [String]) -> String {
    "CASE" + cases.map { "\n        \($0)" }.joined() + "\n      END"
  }

  private func isMissing(_ text: String) -> String { "\(text) IS NULL OR \(isOne(text, of: absent))" }

  /// Nothing, and words for it; those with a backslash can't be told to all engines.
  private var absent: [String] { [""] + missingWords.filter { !$0.utf8.contains(UInt8(ascii: "\\")) } }

  private func isOne(_ text: String, of words: [String]) -> String {
    "LOWER(\(text)) IN \(SQLWords.texts(words))"
  }

  /// The words that the statement compares cells with.
  var words: [String] {
    switch coding {
    case .numbers, .gender: []
    case .words(_, let words): words
    case .word: siblings
    }
  }
}
