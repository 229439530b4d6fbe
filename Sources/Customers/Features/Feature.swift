/// Something known of every customer as a number, and what its column is.
public struct Feature: Hashable, Sendable {
  /// The column's name as the file spells it; of one word among several with the word, "Region = north".
  public var column: String
  /// Which column of its table it is from; nil where it is from none.
  public var place: Int?
  /// Which of the mall's columns it is; nil for any other.
  public var role: MallColumn?
  /// How the numbers came from the cells of the column.
  public var coding: Coding
  /// For axes: "Annual income", "Spending score", "Age", or the column's own name.
  public var title: String
  /// For tables and sentences: "income", "spending score", "age", or the column's own name.
  public var shortName: String
  /// "k$", "years"; for the score its range, as it is no money. Nil where it is not known.
  public var unit: String?

  /// How numbers come from the cells of a column.
  public enum Coding: Hashable, Sendable {
    /// They are the numbers that stand there.
    case numbers
    /// Male 0 and female 1.
    case gender
    /// The place of the word among these.
    case words([String])
    /// 1 where this word stands and 0 elsewhere.
    case word(String)
  }

  /// The feature of a column, with what the mall's schema knows of it.
  public init(column: String, place: Int? = nil, coding: Coding = .numbers) {
    let key = comparable(column)
    self.column = column
    self.place = place
    self.coding = coding
    role = MallColumn(spelled: column)
    switch role {
    case .gender: (title, shortName) = ("Gender", "gender")
    case .age: (title, shortName, unit) = ("Age", "age", "years")
    case .income: (title, shortName, unit) = ("Annual income", "income", key.hasSuffix("k") ? "k$" : nil)
    case .spending:
      (title, shortName, unit) = ("Spending score", "spending score", key.hasSuffix("1100") ? "1–100" : nil)
    case nil: (title, shortName) = (column, column)
    }
    switch coding {
    case .numbers, .word: break
    case .gender: unit = "0 male, 1 female"
    case .words(let words): unit = words.enumerated().map { "\($0) \($1)" }.joined(separator: ", ")
    }
  }

  /// The title with its unit: "Annual income (k$)".
  public var axisTitle: String {
    unit.map { "\(title) (\($0))" } ?? title
  }
}

extension Table {
  /// A column of numbers.
  func feature(_ place: Int) -> Feature { Feature(column: columns[place], place: place) }
}
