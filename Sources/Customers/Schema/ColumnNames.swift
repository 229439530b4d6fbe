import Words

/// The columns that can be named at some place, and what a name means among them. Whoever takes the name of a
/// column asks here: options, lessons, rules for suggestions, saved segments.
///
/// A name means the column that is spelled so. Where there is none, capitals do not count; where there is
/// still none, neither do blanks and punctuation; and what is left may be a name of one of the mall's
/// columns: `age`, `income`, `spending`, `gender`, or a spelling of it.
public struct ColumnNames: Hashable, Sendable {
  /// As their file spells them; a column without a name can't be named.
  private let columns: [String]
  private let roles: [MallColumn?]

  /// Columns as their file spells them.
  public init(_ columns: [String]) {
    self.columns = columns
    roles = columns.map { MallColumn(spelled: $0) }
  }

  /// The features as columns of numbers.
  public init(_ features: [Feature]) {
    columns = features.map { $0.column }
    roles = features.map { $0.role }
  }

  /// The names as the file spells them, without the empty ones.
  public var all: [String] { columns.filter { !$0.isEmpty } }

  /// The place of the column that a name means.
  public func place(of name: String) throws(ColumnMiss) -> Int {
    let name = name.trimmed
    let keys: [(String) -> String] = [{ $0 }, { $0.lowercased() }, comparable]
    for key in keys where !key(name).isEmpty {
      let wanted = key(name)
      let places = columns.indices.filter { key(columns[$0]) == wanted }
      if places.count == 1 { return places[0] }
      if places.count > 1 { throw .ambiguous(columns: places.map { columns[$0] }) }
    }
    if let place = MallColumn(called: name).flatMap({ place(of: $0) }) { return place }
    let short = MallColumn.allCases.filter { roles.contains($0) }.map { $0.rawValue }
    throw .unknown(closest: closestMatch(to: name, in: short + all))
  }

  /// The place of the first column that is this one of the mall's.
  public func place(of role: MallColumn) -> Int? { roles.firstIndex(of: role) }
}

/// Why a name means no column.
public enum ColumnMiss: Error, Hashable, Sendable {
  /// No column is called so; `closest` is a name that looks like it.
  case unknown(closest: String?)
  /// Several columns could be meant.
  case ambiguous(columns: [String])
}
