import Words

/// What its user said of a file before it is read; without a word, the file decides.
public struct ReadingOptions: Hashable, Sendable {
  /// The column that names the customers.
  public var identifier: IdentifierChoice
  /// Whether the first line names the columns; else they are called 1, 2, 3 ….
  public var hasHeader: Bool
  /// How the bytes are letters; nil for what they look like.
  public var encoding: TextEncoding?
  /// Whether dates without a year in front begin with the day or the month; nil for what their column
  /// decides.
  public var dates: DateForm.Order?
  /// The day from which dates are counted back; nil for the latest of each column.
  public var asOf: CalendarDay?
  /// Words that stand for a missing value beside the usual ones.
  public var missingWords: [String]
  /// What columns are called where they are shown, by their name in the file.
  public var names: [DisplayName]
  /// How columns were read before, by their names; they are read so again.
  public var remembered: [RememberedColumn]

  /// The column that names the customers.
  public enum IdentifierChoice: Hashable, Sendable {
    /// The one that looks like it by its name and values.
    case automatic
    /// None: row numbers do.
    case none
    /// The one of this name.
    case column(String)
    /// The one that named earlier customers, where the file has it; nil where row numbers did.
    case remembered(String?)
  }

  /// A column with the name that it is shown by.
  public struct DisplayName: Hashable, Sendable {
    /// Its name in the file.
    public var column: String
    /// What it is called where it is shown.
    public var shown: String

    /// A column with the name that it is shown by.
    public init(column: String, shown: String) {
      self.column = column
      self.shown = shown
    }
  }

  /// A column with the form in which it was read.
  public struct RememberedColumn: Hashable, Sendable {
    /// Its name in the file.
    public var column: String
    /// What it held.
    public var content: ColumnReading.Content
    /// The day its dates were counted back from; nil for a column of no dates.
    public var origin: CalendarDay?

    /// A column with the form in which it was read.
    public init(column: String, content: ColumnReading.Content, origin: CalendarDay? = nil) {
      self.column = column
      self.content = content
      self.origin = origin
    }
  }

  /// What a user said of a file.
  public init(
    identifier: IdentifierChoice = .automatic, hasHeader: Bool = true, encoding: TextEncoding? = nil,
    dates: DateForm.Order? = nil, asOf: CalendarDay? = nil, missingWords: [String] = [],
    names: [DisplayName] = [], remembered: [RememberedColumn] = []
  ) {
    self.identifier = identifier
    self.hasHeader = hasHeader
    self.encoding = encoding
    self.dates = dates
    self.asOf = asOf
    self.missingWords = missingWords
    self.names = names
    self.remembered = remembered
  }
}

extension ReadingOptions {
  /// What a column is called where it is shown; nil for its own name.
  func shownName(of column: String) -> String? {
    names.first { $0.column == column }?.shown ?? names.first { $0.means(column) }?.shown
  }
}

extension ReadingOptions.DisplayName {
  /// Whether it is of a column, capitals and punctuation aside; of a long name the beginning and the end will
  /// do, with an ellipsis between them.
  func means(_ name: String) -> Bool {
    if comparable(column) == comparable(name) { return true }
    let ends = column.split(separator: "…", maxSplits: 1, omittingEmptySubsequences: false)
    return ends.count == 2 && ends[0].count + ends[1].count > 0 && name.hasPrefix(ends[0])
      && name.hasSuffix(ends[1])
  }
}

extension Table {
  /// Refuses names for columns that are not there.
  public func checkNames() throws(DataErrors) {
    var problems = ProblemList()
    for name in options.names where !columns.contains(where: { name.means($0) }) {
      problems.add(
        at: headerOffset(),
        .unknownFeature(
          name.column, closest: closestMatch(to: name.column, in: names.all), columns: names.all))
    }
    try check(problems)
  }
}
