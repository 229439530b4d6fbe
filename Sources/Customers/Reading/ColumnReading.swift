/// What a column of a table holds, and how its cells are read.
public struct ColumnReading: Hashable, Sendable {
  /// What it holds.
  public var content: Content
  /// How many of its cells hold something.
  public var present: Int
  /// The words that stood for missing values, as they were first spelled, with how many cells hold them;
  /// those of nothing but blanks are not among them.
  public var missingWords: [Spelling]
  /// How many cells hold nothing but blanks.
  public var blank: Int
  /// The day from which the dates are counted back; nil for a column of no dates.
  public var origin: CalendarDay?
  /// Whether the numbers are years, which are written without a mark between thousands.
  public var isYears: Bool

  /// What a column can hold.
  public enum Content: Hashable, Sendable {
    /// Numbers in one form.
    case numbers(NumberForm)
    /// Dates in one form; as numbers, they are days before the `origin`.
    case dates(DateForm)
    /// Words, none of which is a number alone.
    case words
    /// Numbers or dates, and cells that are neither; the first of those.
    case mixed(Spoiler)
    /// Nothing.
    case nothing
  }

  /// A cell that keeps a column from being what most of it is.
  public struct Spoiler: Hashable, Sendable {
    /// The row, from 0 behind the header.
    public var row: Int
    /// How many such cells there are, as far as they were counted, and the row of the second.
    public var count = 1
    /// The row of the second such cell.
    public var second: Int?
    /// What is wrong with it.
    public var reason: Reason

    /// What can be wrong with a cell among others.
    public enum Reason: Hashable, Sendable {
      /// It is no number.
      case noNumber
      /// A number too large to be told.
      case tooLarge
      /// A number with another decimal mark than those before it.
      case otherMark
      /// A number with another unit, currency or separator of thousands than those before it.
      case otherForm
      /// It is no date.
      case noDate
      /// No date in the order of those before it.
      case otherOrder
      /// A date whose day and month no row tells apart.
      case orderUnknown
    }
  }

  /// A word for a missing value.
  public struct Spelling: Hashable, Sendable {
    /// As it was first spelled.
    public var word: String
    /// How many cells hold it.
    public var count: Int
  }

  /// Whether its cells are numbers, be they days before another.
  public var isNumeric: Bool {
    switch content {
    case .numbers, .dates: true
    case .words, .mixed, .nothing: false
    }
  }
}
