import Words

/// One thing that is wrong with data: what was found, and where.
public struct Problem: Hashable, Sendable {
  /// Where it was found.
  public var position: Position
  /// The file, where it is another than the one that the errors are of.
  public var file: String?
  /// What was found.
  public var finding: Finding
  /// How many cells of the column it was found in; 1 where it is about one place.
  public var count: Int
  /// The line of the second of them.
  public var secondLine: Int?

  /// Something found at a place, and perhaps in more cells of its column.
  public init(
    at position: Position, in file: String? = nil, _ finding: Finding, count: Int = 1, secondLine: Int? = nil
  ) {
    self.position = position
    self.file = file
    self.finding = finding
    self.count = count
    self.secondLine = secondLine
  }

  /// The line, counted from 1.
  public var line: Int { position.line }
  /// The character in the line, counted from 1.
  public var column: Int { position.column }

  /// The feature that misses most values, and how many.
  public struct Blame: Hashable, Sendable {
    /// The column's name.
    public var column: String
    /// How many values it misses.
    public var missing: Int

    /// A column that misses values.
    public init(column: String, missing: Int) {
      self.column = column
      self.missing = missing
    }
  }

  /// What can be wrong. Text from the file is as found there, at most its beginning; `what` and
  /// `whatToDo` make it harmless.
  public enum Finding: Hashable, Sendable {
    // The file
    /// Nothing is in it.
    case empty
    /// It is no table of text.
    case wrongKind(FileKind, file: String)
    /// So many that they cannot be read at once.
    case tooManyBytes(Int)
    /// A byte that is no text in UTF-8.
    case invalidUTF8(byte: UInt8)

    // The rows
    /// No row follows the header.
    case headerOnly
    /// A quoted cell without an end.
    case unclosedQuote
    /// Text between the end of a quoted cell and the next separator.
    case textAfterQuote(String)
    /// A row that is shorter than the header.
    case tooFewCells(found: Int, expected: Int)
    /// A row that is longer than the header.
    case tooManyCells(found: Int, expected: Int)
    /// A first line that has a name twice as it is no header.
    case headerIsCustomer
    /// A name that stands in the header twice, for the first time in this column, from 1.
    case repeatedColumnName(String, first: Int)

    // The choice of features
    /// No column holds numbers alone.
    case noNumericColumn
    /// No features were named where they do not go without saying.
    case featuresNotChosen(numeric: [String])
    /// An empty name.
    case noFeatureNamed
    /// A name that means no column; the closest that does, and all columns.
    case unknownFeature(String, closest: String?, columns: [String])
    /// A name that may mean several columns.
    case ambiguousFeature(String, columns: [String])
    /// A second name for the same column.
    case featureNamedTwice(String, column: String)

    // The customers
    /// There is nobody to compare with.
    case oneCustomer
    /// So few of all are left after these steps; the feature that misses most values.
    case tooFewLeft(Int, of: Int, steps: [AuditEntry.Step], blame: Blame? = nil)
    /// A name that an earlier customer has, who differs in other columns or in a file that is joined.
    case repeatedIdentifier(String, column: String, firstLine: Int)
    /// A row that equals an earlier one, identifier included.
    case repeatedRow(String, column: String, firstLine: Int)
    /// Customers with several rows beside a date and an amount: a row is a purchase.
    case purchases(column: String, file: String)
    /// The column that is to name the customers is not there.
    case unknownIdentifier(String, columns: [String])

    // The file that is joined
    /// No column names the customers.
    case nothingToJoinBy
    /// The joined file holds nothing but names.
    case noColumnJoined
    /// No customer of the joined file is among those of the file.
    case nobodyJoined(column: String, file: String)

    // The values
    /// An empty cell.
    case missingValue(column: String)
    /// A word that stands for a missing value.
    case missingWord(String, column: String)
    /// A column in which every value is missing.
    case noValues(column: String)
    /// So many different words that they cannot become features.
    case tooManyWords(Int, column: String, limit: Int)
    /// A text where a number was expected.
    case notANumber(String, column: String, NumberTrouble)
    /// A number beyond all that can be told.
    case tooLarge(String, column: String)
    /// A number so large that distances could not be computed.
    case tooFarOut(String, column: String)
    /// A number with another decimal mark than those before it.
    case mixedDecimalMarks(String, column: String)
    /// A number with another unit, currency or separator of thousands than those before it, such as `first`.
    case otherForm(String, column: String, first: String)
    /// A text where a date was expected.
    case notADate(String, column: String)
    /// A date in another order of day, month and year than those before it, such as `first`.
    case otherDateOrder(String, column: String, first: String)
    /// Dates of which no row says whether the day or the month comes first.
    case dateOrderUnknown(String, column: String)
    /// A number below zero, which has no logarithm.
    case belowZero(String, column: String)
  }
}
