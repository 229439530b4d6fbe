/// Goes through the bytes of a cell that may say a date, from left to right.
struct DateScan {
  private let end: Int
  private(set) var offset: Int

  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  private func byte(_ bytes: Span<UInt8>) -> UInt8 { offset < end ? bytes[offset] : 0 }

  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while offset < end && Byte.isBlank(bytes[offset]) { offset += 1 }
  }

  mutating func skipBlanksAndPunctuation(_ bytes: Span<UInt8>) {
    while offset < end,
      Byte.isBlank(bytes[offset]) || [Byte.comma, Byte.point, Byte.minus].contains(bytes[offset])
    {
      offset += 1
    }
  }

  /// A whole number of so many digits, with no digit behind it.
  mutating func number(_ bytes: Span<UInt8>, _ digits: ClosedRange<Int>) -> Int? {
    var (value, count, place) = (0, 0, offset)
    while place < end, bytes[place] &- Byte.zero < 10 {
      guard count < digits.upperBound else { return nil }
      value = value * 10 + Int(bytes[place] - Byte.zero)
      (count, place) = (count + 1, place + 1)
    }
    guard digits.contains(count) else { return nil }
    offset = place
    return value
  }

  /// A year of four digits, or of two.
  mutating func year(_ bytes: Span<UInt8>) -> Int? {
    let start = offset
    guard let year = number(bytes, 2...4), offset - start != 3 else { return nil }
    return offset - start == 4 ? year : year < 69 ? 2000 + year : 1900 + year
  }

  /// What stands between two parts: a hyphen, a slash, or a point that blanks may follow; between a day and
  /// the name of a month also blanks alone.
  mutating func separator(_ bytes: Span<UInt8>) -> UInt8? {
    let found = byte(bytes)
    switch found {
    case Byte.minus, UInt8(ascii: "/"): offset += 1
    case Byte.point:
      offset += 1
      skipBlanks(bytes)
    case Byte.space: skipBlanks(bytes)
    default: return nil
    }
    return found
  }

  /// The number of the month that is named here; stays where none is.
  mutating func month(_ bytes: Span<UInt8>) -> Int? {
    var place = offset
    while place < end,
      bytes[place] | 0x20 >= UInt8(ascii: "a") && bytes[place] | 0x20 <= UInt8(ascii: "z")
        || bytes[place] >= 0x80
    { place += 1 }
    guard place - offset >= 3, place - offset <= 12,
      let month = MonthName.number(bytes, offset..<place)
    else { return nil }
    offset = place
    return month
  }

  /// The time of day up to the cell's end; nil where something else stands there.
  mutating func timeAndEnd(_ bytes: Span<UInt8>) -> (second: Int, isThere: Bool)? {
    let hasMark = byte(bytes) | 0x20 == UInt8(ascii: "t")
    if hasMark {
      offset += 1
    } else {
      let hasBlank = offset < end && (Byte.isBlank(bytes[offset]) || bytes[offset] == Byte.comma)
      while offset < end, Byte.isBlank(bytes[offset]) || bytes[offset] == Byte.comma { offset += 1 }
      if offset == end { return (0, false) }
      guard hasBlank else { return nil }
    }
    guard var hour = number(bytes, 1...2) else { return nil }
    var (minute, second) = (0, 0)
    let hasMinutes = skip(UInt8(ascii: ":"), bytes)
    if hasMinutes {
      guard let found = number(bytes, 2...2) else { return nil }
      minute = found
      if skip(UInt8(ascii: ":"), bytes) {
        guard let found = number(bytes, 2...2) else { return nil }
        second = found
        if skip(Byte.point, bytes) || skip(Byte.comma, bytes) {
          while offset < end, bytes[offset] &- Byte.zero < 10 { offset += 1 }
        }
      }
    }
    skipBlanks(bytes)
    let half = half(bytes)
    if half == nil && !hasMinutes { return nil }
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + half
    } else {
      skipZone(bytes)
    }
    skipBlanks(bytes)
    guard offset == end, hour < 24, minute < 60, second < 61 else { return nil }
    return (hour * 3600 + minute * 60 + min(second, 59), true)
  }

  private mutating func skip(_ wanted: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard byte(bytes) == wanted else { return false }
    offset += 1
    return true
  }

  /// AM is 0, PM is 12; nil where neither stands.
  private mutating func half(_ bytes: Span<UInt8>) -> Int? {
    let start = offset
    let letter = byte(bytes) | 0x20
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    offset += 1
    _ = skip(Byte.point, bytes)
    guard byte(bytes) | 0x20 == UInt8(ascii: "m") else {
      offset = start
      return nil
    }
    offset += 1
    _ = skip(Byte.point, bytes)
    return letter == UInt8(ascii: "p") ? 12 : 0
  }

  /// Z, UTC, GMT, +01:00, -0530.
  private mutating func skipZone(_ bytes: Span<UInt8>) {
    if byte(bytes) | 0x20 == UInt8(ascii: "z") { offset += 1 }
    for name in ["utc", "gmt"] where matches(name, bytes) { offset += 3 }
    guard byte(bytes) == Byte.plus || byte(bytes) == Byte.minus else { return }
    offset += 1
    while offset < end, bytes[offset] &- Byte.zero < 10 || bytes[offset] == UInt8(ascii: ":") { offset += 1 }
  }

  private func matches(_ word: String, _ bytes: Span<UInt8>) -> Bool {
    guard offset + word.utf8.count <= end else { return false }
    var place = offset
    for letter in word.utf8 {
      if bytes[place] | 0x20 != letter { return false }
      place += 1
    }
    return true
  }
}
