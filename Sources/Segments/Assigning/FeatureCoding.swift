import Customers

/// How a feature came from a column of the file, so that further customers are read in the same way.
public enum FeatureCoding: Hashable, Sendable {
  /// The numbers of the column.
  case numbers(column: String)
  /// Male 0 and female 1.
  case gender(column: String)
  /// The place of the word among these.
  case words(column: String, [String])
  /// 1 where the word stands and 0 elsewhere.
  case word(column: String, String)

  /// The name of the column that the feature came from.
  public var column: String {
    switch self {
    case .numbers(let column), .gender(let column), .words(let column, _), .word(let column, _): column
    }
  }

  /// The codings of prepared customers' features, one each.
  static func all(of prepared: Prepared) -> [FeatureCoding] {
    prepared.features.features.map { feature in
      let column = feature.place.map { prepared.table.columns[$0] } ?? feature.column
      return switch feature.coding {
      case .numbers: .numbers(column: column)
      case .gender: .gender(column: column)
      case .words(let words): .words(column: column, words)
      case .word(let word): .word(column: column, word)
      }
    }
  }
}
