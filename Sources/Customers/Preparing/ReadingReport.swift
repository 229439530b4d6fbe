import Words

/// How a file was read, as far as it is to be said: its layout, who names the customers, and the forms of its
/// cells.
public struct ReadingReport: Hashable, Sendable {
  /// How the file is laid out.
  public var layout: Layout
  /// The name of the column that names the customers; nil where row numbers do.
  public var identifier: String?
  /// Why it does.
  public var reason: Identifier.Reason?
  /// How many customers have no identifier there.
  public var blankIdentifiers: Int
  /// The columns in a form that is to be said, in the table's order.
  public var columns: [Column]

  /// A column with how it is read.
  public struct Column: Hashable, Sendable {
    /// The column's name as the file spells it.
    public var name: String
    /// How it is read.
    public var reading: ColumnReading
  }

  init(_ table: Table) {
    layout = table.layout
    identifier = table.identifierColumn.map { table.columns[$0] }
    reason = table.identifier?.reason
    blankIdentifiers = table.blankIdentifiers
    columns = table.columns.indices.filter { !table.columns[$0].isEmpty && !table.looksLikeIdentifier($0) }
      .map { Column(name: table.columns[$0], reading: table.readings[$0]) }
  }

  /// All that is to be said where a file is looked at, a sentence each.
  public var sentences: [String] {
    layout.sentences + [identifierSentence] + blankSentences + columns.compactMap { $0.formSentence }
      + columns.compactMap { $0.missingSentence }
  }

  /// What is to be said wherever the file is used: what might not be as its user thinks.
  public var remarks: [String] {
    layout.sentences + (reason == .nameAndValues ? [identifierSentence] : []) + blankSentences
  }

  private var identifierSentence: String {
    guard let identifier else { return "No column names the customers, so their row numbers do." }
    let name = identifier.isEmpty ? "The first column, without a name," : "“\(harmless(identifier))”"
    return switch reason {
    case .remembered: "\(name) names the customers, as it did when the segments were made."
    case .chosen: "\(name) names the customers, as --id says."
    case .nameAndValues:
      """
      \(name) names the customers, as its values are whole or words, and nearly all different; --id none \
      takes row numbers.
      """
    case .name, nil: "\(name) names the customers, as it is called like an identifier."
    }
  }

  private var blankSentences: [String] {
    guard blankIdentifiers > 0 else { return [] }
    return [
      """
      \(NumberText.count(blankIdentifiers, "customer")) without an identifier \
      \(blankIdentifiers == 1 ? "is" : "are") called by the row, as in “row 2”.
      """
    ]
  }
}

extension ReadingReport.Column {
  /// In which form its cells are, where it is not the plainest.
  fileprivate var formSentence: String? {
    let quoted = "“\(harmless(name))”"
    switch reading.content {
    case .numbers(let form):
      let parts = form.parts
      if !parts.isEmpty { return "\(quoted) is read as numbers \(listed(parts))." }
      return reading.isYears ? "\(quoted) holds years." : nil
    case .dates(let form):
      let origin = reading.origin.map { "\($0)" } ?? "the latest"
      return "\(quoted) holds dates\(form.words), taken as days before \(origin)."
    case .words, .mixed, .nothing: return nil
    }
  }

  /// Which words stood for missing values.
  fileprivate var missingSentence: String? {
    guard !reading.missingWords.isEmpty else { return nil }
    let words = reading.missingWords.map {
      "“\(harmless($0.word))” (\(NumberText.fixed(Double($0.count), decimals: 0)))"
    }
    let blank = reading.blank > 0 ? ["nothing (\(NumberText.fixed(Double(reading.blank), decimals: 0)))"] : []
    return "“\(harmless(name))” is missing where it says \(listed(words + blank, "or"))."
  }
}

extension NumberForm {
  /// What sets it apart from digits with a decimal point.
  fileprivate var parts: [String] {
    var parts: [String] = []
    if !prefix.isEmpty { parts.append("behind “\(harmless(prefix))”") }
    if !suffix.isEmpty { parts.append("before “\(harmless(suffix))”") }
    switch grouping {
    case .comma: parts.append("with commas between thousands")
    case .point: parts.append("with points between thousands")
    case .space: parts.append("with spaces between thousands")
    case .apostrophe: parts.append("with apostrophes between thousands")
    case nil: break
    }
    if decimalMark == .comma { parts.append("with a decimal comma") }
    if hasParentheses { parts.append("with negative ones in parentheses") }
    return parts
  }
}

extension DateForm {
  fileprivate var words: String {
    let order =
      switch self.order {
      case .yearMonthDay: ""
      case .dayMonthYear: ", the day first"
      case .monthDayYear: ", the month first"
      }
    return order + (hasTime ? ", without their times" : "")
  }
}
