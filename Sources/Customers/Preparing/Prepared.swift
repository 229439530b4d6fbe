/// Customers ready to be clustered and described, with an account of what was done to them.
public struct Prepared: Sendable {
  /// The table that was read, with the columns that were joined to it.
  public var table: Table
  /// The rows of `table` that were kept, ascending: customer i of everything below stands in row `rows[i]`.
  public var rows: [Int]
  /// The chosen features, cleaned and scaled: what is clustered.
  public var features: Features
  /// Every column of numbers but the identifier, in the table's order and in original units. Of a feature
  /// they are the cleaned values; in a column that is none, NaN stands for what is missing.
  public var numbers: NumberTable
  /// The columns of few different words, in the table's order.
  public var words: [WordColumn]
  /// What was found in the file and done about it.
  public var audit: Audit
  /// What their user should know about the features.
  public var notes: [Note]
}
