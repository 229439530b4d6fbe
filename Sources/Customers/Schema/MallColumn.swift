/// The columns of the Mall Customers schema, however a file spells them.
///
/// Known spellings differ in capitals, blanks, underscores and punctuation: `Annual Income (k$)`,
/// `Annual_Income(k$)`, `Genre`.
public enum MallColumn: String, CaseIterable, Hashable, Sendable {
  /// The columns beside the one that names the customers.
  case gender, age, income, spending

  /// The column that a header's name spells; nil for any other.
  public init?(spelled name: String) {
    let key = comparable(name)
    guard let found = Self.allCases.first(where: { $0.keys.contains(key) }) else { return nil }
    self = found
  }

  /// The column that a user's name means: its short name, `age`, `income`, `spending` or `gender`, or a
  /// spelling.
  init?(called name: String) {
    let key = comparable(name)
    guard let found = Self.allCases.first(where: { $0.rawValue == key || $0.keys.contains(key) }) else {
      return nil
    }
    self = found
  }

  private var keys: [String] {
    switch self {
    case .gender: ["gender", "genre", "sex"]
    case .age: ["age"]
    case .income: ["annualincomek", "annualincome"]
    case .spending: ["spendingscore1100", "spendingscore"]
    }
  }
}

/// A name reduced to its letters and digits, without capitals.
package func comparable(_ name: String) -> String {
  name.lowercased().filter { $0.isLetter || $0.isNumber }
}
