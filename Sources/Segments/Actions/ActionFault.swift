import Customers
import Words

/// One thing that is wrong with a table of rules, and where.
public struct ActionFault: Error, Hashable, Sendable {
  public var position: Position
  public var what: String
  public var whatToDo: String
}

/// Why a file is no table of rules.
public enum ActionTableFailure: Error, Hashable, Sendable {
  /// It is no table at all.
  case form(DataErrors)
  /// In the order of the file.
  case faults([ActionFault])
}
