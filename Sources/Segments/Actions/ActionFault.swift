import Customers
import Words

/// One thing that is wrong with a table of rules, and where.
public struct ActionFault: Error, Hashable, Sendable {
  /// Where it stands.
  public var position: Position
  /// What is wrong.
  public var what: String
  /// How to mend it.
  public var whatToDo: String
}

/// Why a file is no table of rules.
public enum ActionTableFailure: Error, Hashable, Sendable {
  /// It is no table at all.
  case form(DataErrors)
  /// In the order of the file.
  case faults([ActionFault])
}
