/// Looks at the cells of a column, one after the other, and says in the end what they are.
struct ColumnScan {
  /// Cells by what they may be; a cell may be a number and no date, a date, or neither.
  private(set) var numbers = NumberEvidence()
  private var dates = 0
  private var orders = DateOrders.all
  private var dateOrdersDiffer = false
  private var hasTime = false
  private var firstDate: Int?
  private var firstOfOtherOrder: Int?
  private var latest: CalendarDay?
  private var latestMonthFirst: CalendarDay?
  private var texts = 0
  private var firstText: Int?
  private var secondText: Int?
  private var tooLarge = 0
  private var firstTooLarge: Int?
  private var blank = 0
  private var row = 0
  /// Words for missing numbers that would be words in a column of words.
  private var spellings: [ColumnReading.Spelling] = []
  private let missing: MissingWords
  private let wantedOrder: DateForm.Order?

  init(missing: MissingWords, order: DateForm.Order? = nil) {
    self.missing = missing
    wantedOrder = order
    if let order { orders = Self.allowed(order) }
  }

  /// Dates with the year in front are understood whatever a user says of the others.
  private static func allowed(_ order: DateForm.Order) -> DateOrders {
    switch order {
    case .yearMonthDay: .yearMonthDay
    case .dayMonthYear: [.yearMonthDay, .dayMonthYear]
    case .monthDayYear: [.yearMonthDay, .monthDayYear]
    }
  }

  /// Takes in the next cell.
  mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    defer { row += 1 }
    let cell = Blank.trimmed(bytes, range)
    if cell.isEmpty {
      blank += 1
      return
    }
    switch CellNumber(bytes, cell) {
    case .number: return numbers.addPlain(bytes, cell, row: row)
    case .tooLarge:
      if firstTooLarge == nil { firstTooLarge = row }
      tooLarge += 1
      return
    case .missing, .notANumber: break
    }
    if missing.replaceNumber(bytes, cell) { return note(bytes, cell) }
    if Self.hasDigit(bytes, cell) {
      if dates > 0 || numbers.count == 0, let date = WrittenDate(bytes, cell) {
        let found = date.orders
        if !found.isEmpty { return add(date, found) }
      }
      if let written = WrittenNumber(bytes, cell), written.marks.shape != .broken {
        return numbers.add(written, bytes, row: row)
      }
    }
    texts += 1
    if firstText == nil { firstText = row } else if secondText == nil { secondText = row }
  }

  /// A word without a digit is neither number nor date: most words are told apart here.
  private static func hasDigit(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range where bytes[offset] &- Byte.zero < 10 { return true }
    return false
  }

  private mutating func add(_ date: WrittenDate, _ found: DateOrders) {
    dates += 1
    if firstDate == nil { firstDate = row }
    if orders.isDisjoint(with: found) {
      if firstOfOtherOrder == nil { firstOfOtherOrder = row }
    } else {
      orders.formIntersection(found)
    }
    dateOrdersDiffer =
      dateOrdersDiffer || (found.contains([.dayMonthYear, .monthDayYear]) && date.tellsOrdersApart)
    hasTime = hasTime || date.hasTime
    for order in [DateForm.Order.yearMonthDay, .dayMonthYear] {
      if let day = date.day(order) { latest = max(latest ?? day, day) }
    }
    if let day = date.day(.monthDayYear) ?? date.day(.yearMonthDay) {
      latestMonthFirst = max(latestMonthFirst ?? day, day)
    }
  }

  private mutating func note(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let word = excerpt(of: bytes, range)
    if let place = spellings.firstIndex(where: { $0.word.lowercased() == word.lowercased() }) {
      spellings[place].count += 1
    } else {
      spellings.append(ColumnReading.Spelling(word: word, count: 1))
    }
  }
}

extension ColumnScan {
  /// What the column holds.
  ///
  /// - Parameters:
  ///   - around: what the rest of the file says of decimal marks.
  ///   - asOf: the day from which dates are counted back; nil for the latest.
  ///   - orderOfOthers: the order that other columns of the file have, where no row of this one decides it.
  func reading(
    _ around: NumberEvidence.Surroundings, asOf: CalendarDay? = nil, orderOfOthers: DateForm.Order? = nil
  ) -> ColumnReading {
    let content = content(around, orderOfOthers)
    let present = numbers.count + dates + texts + tooLarge
    var reading = ColumnReading(
      content: content, present: present, missingWords: spellings, blank: blank, origin: nil, isYears: false)
    switch content {
    case .dates(let form): reading.origin = asOf ?? (form.order == .monthDayYear ? latestMonthFirst : latest)
    case .numbers(let form): reading.isYears = form.unit == nil && numbers.areYears
    case .words:
      // Among words these may be meant.
      let meant = spellings.filter { missing.areMeant($0.word) }
      reading.missingWords.removeAll { missing.areMeant($0.word) }
      reading.present += meant.reduce(0) { $0 + $1.count }
    case .mixed, .nothing: break
    }
    return reading
  }

  /// The order that the column's rows decide; nil where they leave it open or hold no dates alone.
  var decidedOrder: DateForm.Order? {
    guard dates > 0, firstOfOtherOrder == nil else { return nil }
    switch orders {
    case .dayMonthYear: return .dayMonthYear
    case .monthDayYear: return .monthDayYear
    default: return nil
    }
  }

  private func content(
    _ around: NumberEvidence.Surroundings, _ orderOfOthers: DateForm.Order?
  ) -> ColumnReading.Content {
    func mixed(_ row: Int?, _ reason: ColumnReading.Spoiler.Reason) -> ColumnReading.Content {
      var spoiler = ColumnReading.Spoiler(row: row ?? 0, reason: reason)
      if row == firstText { (spoiler.count, spoiler.second) = (max(1, texts), secondText) }
      return .mixed(spoiler)
    }
    if dates > 0 {
      // A few numbers among dates, or words, are what spoils them.
      if let row = firstText ?? numbers.firstRow ?? firstTooLarge {
        return texts > dates ? .words : mixed(row, .noDate)
      }
      return dateContent(orderOfOthers, mixed)
    }
    if numbers.count == 0 && firstTooLarge == nil { return texts == 0 ? .nothing : .words }
    // Words that begin with numbers are words: “2n Cycle”, “1st class”.
    let areWords =
      numbers.bare == 0 && firstTooLarge == nil
      && (texts >= numbers.count || numbers.firstOfOtherForm != nil)
    if let row = firstText { return areWords ? .words : mixed(row, .noNumber) }
    if let row = firstTooLarge { return mixed(row, .tooLarge) }
    switch numbers.form(around) {
    case .form(let form): return .numbers(form)
    case .other(let row):
      if areWords && numbers.firstOfOtherForm != nil { return .words }
      return mixed(row, numbers.firstOfOtherForm == nil ? .otherMark : .otherForm)
    }
  }

  private func dateContent(
    _ orderOfOthers: DateForm.Order?,
    _ mixed: (Int?, ColumnReading.Spoiler.Reason) -> ColumnReading.Content
  ) -> ColumnReading.Content {
    if let row = firstOfOtherOrder { return mixed(row, .otherOrder) }
    if orders.contains(.yearMonthDay) { return .dates(DateForm(order: .yearMonthDay, hasTime: hasTime)) }
    if orders == [.dayMonthYear, .monthDayYear] && dateOrdersDiffer {
      guard let orderOfOthers else { return mixed(firstDate, .orderUnknown) }
      return .dates(DateForm(order: orderOfOthers, hasTime: hasTime))
    }
    let order: DateForm.Order = orders.contains(.dayMonthYear) ? .dayMonthYear : .monthDayYear
    return .dates(DateForm(order: order, hasTime: hasTime))
  }
}
