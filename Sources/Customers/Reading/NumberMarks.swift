/// The marks among the digits of a number, and the runs of digits between them.
struct NumberMarks {
  private var points = 0
  private var commas = 0
  private var spaces = 0
  private var apostrophes = 0
  /// The byte of the last mark; 0 for none.
  private var last: UInt8 = 0
  private var run = 0
  private var firstRun = 0
  /// The runs between the first mark and the last.
  private var innerRunsAreThree = true
  private var innerRunsAreTwoOrThree = true
  private var runBeforeLast = 0
  private var beginsWithZero = false
  private var hasExponent = false
  /// Whether the last digit is a zero: a number of decimals that ends in one was not written by a program
  /// that leaves them out.
  private(set) var endsInZero = false

  private var count: Int { points + commas + spaces + apostrophes }

  /// Goes through the digits from the first on; returns where they end, nil where what is there is no number.
  mutating func take(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    beginsWithZero = bytes[offset] == Byte.zero
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte &- Byte.zero < 10 {
        run += 1
        endsInZero = byte == Byte.zero
        offset += 1
        continue
      }
      guard let length = mark(bytes, at: offset, to: range.upperBound) else { break }
      close(byte)
      offset += length
    }
    let end = Self.exponentEnd(bytes, from: offset, to: range.upperBound)
    hasExponent = end > offset
    // “5.” is a number, “5. class” is none.
    if last != 0 && run == 0 && end < range.upperBound { return nil }
    return end
  }

  /// How many bytes the mark takes that stands here; nil where none does.
  private mutating func mark(_ bytes: Span<UInt8>, at offset: Int, to end: Int) -> Int? {
    let byte = bytes[offset]
    func isDigit(_ place: Int) -> Bool { place < end && bytes[place] &- Byte.zero < 10 }
    if byte == Byte.point || byte == Byte.comma {
      guard isDigit(offset + 1) || (byte == Byte.point && offset + 1 == end && count == 0) else { return nil }
      if byte == Byte.point { points += 1 } else { commas += 1 }
      return 1
    }
    let isCurved = byte == 0xE2 && offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99
    let isApostrophe = byte == UInt8(ascii: "'") || isCurved
    guard let length = isApostrophe ? (isCurved ? 3 : 1) : Blank.length(bytes, at: offset, to: end) else {
      return nil
    }
    let next = offset + length
    guard isDigit(next), isDigit(next + 1), isDigit(next + 2), !isDigit(next + 3) else { return nil }
    if isApostrophe { apostrophes += 1 } else { spaces += 1 }
    return length
  }

  private mutating func close(_ byte: UInt8) {
    if last == 0 {
      firstRun = run
    } else {
      innerRunsAreThree = innerRunsAreThree && run == 3
      innerRunsAreTwoOrThree = innerRunsAreTwoOrThree && (run == 2 || run == 3)
    }
    (runBeforeLast, last, run) = (run, byte, 0)
  }

  private static func exponentEnd(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end, bytes[start] | 0x20 == UInt8(ascii: "e") else { return start }
    var offset = start + 1
    if offset < end, bytes[offset] == Byte.minus || bytes[offset] == Byte.plus { offset += 1 }
    let digits = offset
    while offset < end, bytes[offset] &- Byte.zero < 10 { offset += 1 }
    return offset > digits ? offset : start
  }

  /// What the marks of one cell can mean.
  enum Shape: Hashable {
    /// There are none.
    case whole
    /// One before decimals.
    case decimal(NumberForm.DecimalMark)
    /// One before three digits: decimals, or a thousand.
    case either(NumberForm.DecimalMark)
    /// Between thousands, and perhaps one before decimals.
    case grouped(NumberForm.Grouping, decimal: NumberForm.DecimalMark?)
    /// Nothing.
    case broken
  }

  var shape: Shape {
    let lastMark: NumberForm.DecimalMark? = last == Byte.point ? .point : last == Byte.comma ? .comma : nil
    guard count > 0 else { return .whole }
    if hasExponent { return lastMark.map { count == 1 ? .decimal($0) : .broken } ?? .broken }
    if count == 1, let mark = lastMark {
      let isThousand = run == 3 && (1...3).contains(firstRun) && !beginsWithZero
      return isThousand ? .either(mark) : .decimal(mark)
    }
    let kinds = [spaces, apostrophes, points, commas].count { $0 > 0 }
    let decimal =
      kinds == 2 && lastMark.map { $0 == .point ? points == 1 : commas == 1 } ?? false ? lastMark : nil
    guard kinds == 1 || (kinds == 2 && decimal != nil) else { return .broken }
    let grouping: NumberForm.Grouping =
      spaces > 0
      ? .space
      : apostrophes > 0
        ? .apostrophe : (decimal == .comma || (decimal == nil && points > 0)) ? .point : .comma
    return isGrouped(by: grouping, hasDecimals: decimal != nil)
      ? .grouped(grouping, decimal: decimal) : .broken
  }

  /// One to three digits, then threes; in India, twos before the last three.
  private func isGrouped(by grouping: NumberForm.Grouping, hasDecimals: Bool) -> Bool {
    let lastGroup = hasDecimals ? runBeforeLast : run
    guard (1...3).contains(firstRun), lastGroup == 3 else { return false }
    return innerRunsAreThree || (grouping == .comma && innerRunsAreTwoOrThree)
  }
}
