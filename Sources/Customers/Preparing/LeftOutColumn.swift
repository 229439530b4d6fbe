import Words

/// A column that is neither one of numbers nor one of kinds, and what would help.
public struct LeftOutColumn: Hashable, Sendable {
  /// The column's name as the file spells it.
  public var column: String
  /// The line of the first cell that spoiled it; of the header where there is none.
  public var line: Int
  /// The text of that cell, at most its beginning.
  public var found: String
  /// Why that spoils the column, and what would help: a clause each.
  public var help: String

  /// A column with the first cell that spoiled it.
  public init(column: String, line: Int, found: String, help: String) {
    self.column = column
    self.line = line
    self.found = found
    self.help = help
  }
}

extension Table {
  /// The columns that are neither numbers nor kinds; the one that names the customers is not among them.
  func leftOut(kinds: [WordColumn]) -> [LeftOutColumn] {
    let taken = Set(kinds.map { $0.name })
    return columns.indices.compactMap { column in
      guard column != identifierColumn, !taken.contains(columns[column]) || columns[column].isEmpty else {
        return nil
      }
      return leftOut(column)
    }
  }

  private func leftOut(_ column: Int) -> LeftOutColumn? {
    let name = columns[column]
    func out(row: Int?, _ help: String) -> LeftOutColumn {
      let place = place(ofByte: row.map { offset(row: $0, column: column) } ?? headerOffset(column: column))
      return LeftOutColumn(
        column: name, line: place.position.line, found: row.map { excerpt(row: $0, column: column) } ?? "",
        help: help)
    }
    let first = (0..<rowCount).first { word(row: $0, column: column) != nil }
    if case .nothing = readings[column].content {
      return out(row: nil, "it has no value; fill it in, or leave the column away")
    }
    if name.isEmpty { return out(row: first, "it has no name; give it one in the header") }
    if looksLikeIdentifier(column) {
      return out(row: first, "it looks like an identifier; --features takes it all the same")
    }
    if readings[column].isNumeric { return nil }
    if case .mixed(let spoiler) = readings[column].content {
      return out(row: spoiler.row, spoiler.help)
    }
    let count = Set((0..<rowCount).compactMap { word(row: $0, column: column) }).count
    return out(
      row: first,
      """
      it has \(count) different words among \(readings[column].present), too many for kinds; group them \
      in at most \
      \(CodedColumn.wordLimit), each of several customers
      """)
  }
}

extension ColumnReading.Spoiler {
  /// Why it spoils the column, and what would help.
  fileprivate var help: String {
    switch reason {
    case .noNumber:
      """
      it is no number among numbers\(others); correct it, empty it, or say that it stands for a missing \
      value with \
      --missing-words
      """
    case .tooLarge: "it is larger than any number; use a larger unit for the column"
    case .otherMark: "it has another decimal mark than the numbers before it; write all with the same"
    case .otherForm: "it has another unit or currency than the numbers before it; write all in one form"
    case .noDate:
      """
      it is no date among dates\(others); correct it, empty it, or say that it stands for a missing value \
      with \
      --missing-words
      """
    case .otherOrder:
      "it is no date in the order of those before it; write all in one order, best as 2024-12-31"
    case .orderUnknown:
      "no row says whether the day or the month comes first; say --dates dmy or --dates mdy"
    }
  }

  private var others: String { count > 1 ? ", one of \(count)" : "" }
}
