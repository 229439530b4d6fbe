/// Something known of every customer as a number.
public struct Feature: Hashable, Sendable {
  /// The column's name as the file spells it.
  public var column: String
  /// For axes: "Annual income", "Spending score", "Age", or the column's own name.
  public var title: String
  /// For tables and sentences: "income", "spending score", "age", or the column's own name.
  public var shortName: String
  /// "k$", "years"; for the score its range, as it is no money. Nil where it is not known.
  public var unit: String?

  public init(column: String, title: String, shortName: String, unit: String? = nil) {
    self.column = column
    self.title = title
    self.shortName = shortName
    self.unit = unit
  }

  /// The feature of a column, with what the mall's schema knows of it.
  public init(column: String) {
    let key = comparable(column)
    switch MallColumn(spelled: column) {
    case .gender:
      self.init(column: column, title: "Gender", shortName: "gender")
    case .age:
      self.init(column: column, title: "Age", shortName: "age", unit: "years")
    case .income:
      let unit = key.hasSuffix("k") ? "k$" : nil
      self.init(column: column, title: "Annual income", shortName: "income", unit: unit)
    case .spending:
      let range = key.hasSuffix("1100") ? "1–100" : nil
      self.init(column: column, title: "Spending score", shortName: "spending score", unit: range)
    case nil:
      self.init(column: column, title: column, shortName: column)
    }
  }

  /// The title with its unit: "Annual income (k$)".
  public var axisTitle: String {
    unit.map { "\(title) (\($0))" } ?? title
  }
}
