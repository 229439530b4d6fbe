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
    let numeric = Set(prepared.numbers.features.map { $0.column })
    return prepared.features.features.map { feature in
      if numeric.contains(feature.column) { return .numbers(column: feature.column) }
      if let index = prepared.table.columns.firstIndex(of: feature.column) {
        return feature.unit == genderUnit
          ? .gender(column: feature.column)
          : .words(column: feature.column, words(ofColumn: index, in: prepared))
      }
      // Of several words each became a feature of its own: "Region = north".
      let origin = prepared.table.columns.first {
        !$0.isEmpty && feature.column.hasPrefix($0 + Self.equals)
      }
      guard let origin else { return .numbers(column: feature.column) }
      return .word(column: origin, String(feature.column.dropFirst((origin + Self.equals).count)))
    }
  }

  /// What the feature of a gender in words has for a unit.
  static let genderUnit = "0 male, 1 female"
  private static let equals = " = "

  /// The different words of a column, in the order in which they are coded.
  private static func words(ofColumn column: Int, in prepared: Prepared) -> [String] {
    if let known = prepared.words.first(where: { $0.name == prepared.table.columns[column] }) {
      return known.words
    }
    let texts = prepared.rows.map { prepared.table.text(row: $0, column: column).trimmed }
    return WordColumn(name: "", texts.map { Optional($0) }).words
  }
}
