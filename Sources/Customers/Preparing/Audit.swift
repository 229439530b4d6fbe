/// What was found in the customers' data and what was done about it.
public struct Audit: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// How the customers were prepared.
  public var preparation: Preparation
  /// Rows of the file.
  public var rowCount: Int
  /// Customers that are left.
  public var customerCount: Int
  /// How the file was read.
  public var reading: ReadingReport
  /// Nil where nothing was joined.
  public var join: Join?
  /// The columns with missing values, in the table's order.
  public var missing: [MissingColumn]
  /// The features of numbers with their fences, in the order they were chosen.
  public var fences: [FencedFeature]
  /// What was found row by row: in the order of the steps, then of the file.
  public var entries: [AuditEntry]

  /// What was missing in one column.
  public struct MissingColumn: Hashable, Sendable {
    /// The column's name as the file spells it.
    public var column: String
    /// For how many customers it is missing.
    public var count: Int
    /// Whether the column is a feature. Elsewhere missing values stay missing.
    public var isFeature: Bool
    /// What stands in; nil where nothing does.
    public var filling: AuditEntry.Filling?
  }

  /// A feature's fences.
  public struct FencedFeature: Hashable, Sendable {
    /// The feature.
    public var feature: Feature
    /// Nil where the quartiles are equal.
    public var fences: Fences?
    /// How many values lie below the lower fence, and how many above the upper.
    public var below: Int
    /// How many values lie above the upper fence.
    public var above: Int
  }

  /// How many customers were left out in a step.
  public func dropped(in step: AuditEntry.Step) -> Int {
    Set(entries.lazy.filter { $0.step == step && $0.action == .dropped }.map { $0.line }).count
  }
}
