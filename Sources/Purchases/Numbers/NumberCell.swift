import Customers

/// What a cell says where a number is wanted.
enum NumberCell: Hashable {
  case number(ExactNumber)
  case missing
  case other

  /// Reads a stretch of bytes.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>, decimalMark: NumberForm.DecimalMark) {
    if let number = ExactNumber(bytes, range, decimalMark: decimalMark) {
      self = .number(number)
      return
    }
    let cell = Blank.trimmed(bytes, range)
    self = cell.isEmpty || missingWords.replaceNumber(bytes, cell) ? .missing : .other
  }
}

/// Words that stand for what nobody knows.
let missingWords = MissingWords()
