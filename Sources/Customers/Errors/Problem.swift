import Words

/// One thing that is wrong with data: what was found, and where.
public struct Problem: Hashable, Sendable {
  public var position: Position
  /// The file, where it is another than the one that the errors are of.
  public var file: String?
  public var finding: Finding

  public init(at position: Position, in file: String? = nil, _ finding: Finding) {
    self.position = position
    self.file = file
    self.finding = finding
  }

  public var line: Int { position.line }
  public var column: Int { position.column }

  /// What can be wrong. Text from the file is as found there, at most its beginning; `what` and
  /// `whatToDo` make it harmless.
  public enum Finding: Hashable, Sendable {
    // The file
    case empty
    case wrongKind(FileKind)
    case tooManyBytes(Int)
    case invalidUTF8(byte: UInt8)
    // The rows
    case headerOnly
    case unclosedQuote
    case textAfterQuote(String)
    case tooFewCells(found: Int, expected: Int)
    case tooManyCells(found: Int, expected: Int)
    case repeatedColumnName(String, first: Int)
    // The choice of features
    case noNumericColumn
    case featuresNotChosen(numeric: [String])
    case noFeatureNamed
    case unknownFeature(String, closest: String?, columns: [String])
    case ambiguousFeature(String, columns: [String])
    case featureNamedTwice(String, column: String)
    // The customers
    case oneCustomer
    case tooFewLeft(Int, of: Int, steps: [AuditEntry.Step])
    case missingIdentifier(column: String)
    case repeatedIdentifier(String, column: String, firstLine: Int)
    // The file that is joined
    case nothingToJoinBy
    case noColumnJoined
    case nobodyJoined(column: String, file: String)
    // The values
    case missingValue(column: String)
    case missingWord(String, column: String)
    case noValues(column: String)
    case tooManyWords(Int, column: String, limit: Int)
    case notANumber(String, column: String, NumberTrouble)
    case tooLarge(String, column: String)
    case tooFarOut(String, column: String)
    case mixedDecimalMarks(String, column: String)
  }
}
