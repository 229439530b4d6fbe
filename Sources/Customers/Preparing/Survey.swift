import Numerics

/// Customers as they are described before anything is clustered: what the file holds, and an account of it.
///
/// Unlike `Prepared`, a survey may keep what is missing.
public struct Survey: Sendable {
  /// The table that was read, with the columns that were joined to it.
  public var table: Table
  /// The rows of `table` that were kept, ascending.
  public var rows: [Int]
  /// The chosen columns of numbers in original units; NaN stands for what is missing.
  public var numbers: NumberTable
  /// Every column of few different words, in the table's order.
  public var words: [WordColumn]
  /// The columns that are neither numbers nor kinds, in the table's order.
  public var leftOut: [LeftOutColumn]
  /// What was found in the file and done about it.
  public var audit: Audit
}

extension Table {
  /// The columns named, or without names every column of numbers, for the customers that the preparation
  /// keeps.
  ///
  /// Where the preparation says nothing of missing values, they stay missing. Columns of words are always
  /// there, named or not; all else that is wrong with the names or the numbers is thrown at once. Without
  /// names there may be no column of numbers: then the survey says why.
  public func surveyed(
    selecting names: [String]? = nil, with preparation: Preparation = Preparation(missing: nil)
  ) throws(DataErrors) -> Survey {
    try checkPurchases()
    let choice =
      if let names { try FeatureChoice(named: names, in: self) } else {
        try FeatureChoice(describedIn: self)
      }
    var cleaning = try Cleaning(self, chosen: choice.columns, preparation, keepsTwins: true)
    let columns = choice.columns.filter { cleaning.numbers[$0] != nil }
    if columns.isEmpty && names != nil { try check(noNumericColumn) }
    try cleaning.handleMissing()
    cleaning.handleDuplicates()
    cleaning.handleOutliers()
    try cleaning.checkLeft(allowsOne: true)
    let kinds = cleaning.wordColumns()
    let values = cleaning.rows.flatMap { row in columns.map { cleaning.numbers[$0]?[row] ?? .nan } }
    return Survey(
      table: self, rows: cleaning.rows,
      numbers: NumberTable(
        features: columns.map { feature($0) },
        values: Matrix(rows: cleaning.rows.count, columns: columns.count, values: values)),
      words: kinds, leftOut: leftOut(kinds: kinds), audit: cleaning.audit())
  }
}
