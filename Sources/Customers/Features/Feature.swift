import Words

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
  /// Whether the numbers are years, which are written without a mark between thousands.
  public var isYears = false

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

  /// A number of it, as people would write it.
  public func plain(_ value: Double) -> String { written(NumberText.plain(value)) }

  /// A number of it that was written already; of a year without the mark between thousands.
  public func written(_ number: String) -> String { isYears ? number.replacingEach(",", with: "") : number }

  /// The title with its unit: "Annual income (k$)".
  public var axisTitle: String {
    unit.map { "\(title) (\($0))" } ?? title
  }
}

extension Table {
  /// A column of numbers, or of days before another.
  func feature(_ place: Int) -> Feature {
    shown(Feature(column: columns[place], place: place), as: readings[place])
  }

  /// A feature with what is known of its column: its unit, the name its user gave it, and whether it is of
  /// years. Where two columns of the table may be the same one of the mall's, both keep their own names.
  func shown(_ feature: Feature, as reading: ColumnReading? = nil) -> Feature {
    var feature = feature
    if let role = feature.role, columns.count(where: { MallColumn(spelled: $0) == role }) > 1 {
      feature.role = nil
      (feature.title, feature.shortName) = (feature.column, feature.column)
    }
    if let place = feature.place, let name = options.shownName(of: columns[place]) {
      (feature.title, feature.shortName) = (name, name)
      if case .word(let word) = feature.coding { feature.shortName = "\(name) = \(word)" }
      if case .word = feature.coding { feature.title = feature.shortName }
    }
    guard let reading else { return feature }
    switch reading.content {
    case .numbers(let form):
      if let unit = form.unit, !feature.title.holds(unit) { feature.unit = unit }
    case .dates:
      feature.role = nil
      feature.unit = reading.origin.map { "days before \($0)" }
    case .words, .mixed, .nothing: break
    }
    feature.isYears = reading.isYears
    return feature
  }
}
