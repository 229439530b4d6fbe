/// One thing found in a row, and what was done about it.
public struct AuditEntry: Hashable, Sendable {
  /// The step in which it was found.
  public var step: Step
  /// The file that the row is in, as the user named it.
  public var file: String
  /// The line where the row begins, counted from 1.
  public var line: Int
  /// The customer's name.
  public var customer: String
  /// The column's name; nil where it is about the whole row.
  public var column: String?
  /// What was found.
  public var finding: Finding
  /// What was done about it.
  public var action: Action

  /// The steps in which something can be found, in the order in which they are taken.
  public enum Step: String, CaseIterable, Hashable, Sendable {
    /// Joining another file, missing values, equal customers, values far out.
    case join, missing, duplicates, outliers
  }

  /// What can be found in a row.
  public enum Finding: Hashable, Sendable {
    /// The customer is not in the joined file.
    case notJoined
    /// A row of the joined file whose customer is not among the customers.
    case unknownCustomer
    /// The cell holds nothing, or this word for it.
    case missing(String)
    /// A number in another decimal mark, or too large: it can't be used, and its column is no feature.
    case unreadable(String)
    /// The row equals this earlier customer's.
    case duplicate(of: String, line: Int)
    /// A value below the lower one of Tukey’s fences.
    case below(value: Double, fence: Double)
    /// A value above the upper one.
    case above(value: Double, fence: Double)
  }

  /// What stands in for a missing value.
  public enum Filling: Hashable, Sendable {
    /// A number in a column of numbers.
    case number(Double)
    /// A word in a column of words.
    case word(String)
  }

  /// What can be done about a finding.
  public enum Action: Hashable, Sendable {
    /// It stays as it is.
    case kept
    /// The customer was left out; in the join, the row was.
    case dropped
    /// This stands in for what is missing.
    case filled(Filling)
    /// The value became this.
    case clipped(to: Double)
  }
}
