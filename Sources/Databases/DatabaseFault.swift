/// Why a database can't be read.
public struct DatabaseFault: Error, Hashable, Sendable {
  /// What is wrong, as a clause.
  public var what: String
  /// What its user can do, as a clause.
  public var whatToDo: String

  /// What is wrong, and what to do about it.
  public init(_ what: String, _ whatToDo: String) {
    self.what = what
    self.whatToDo = whatToDo
  }
}
