import Customers
import Words

/// Reads the rows of a file whose columns are known, and sums them up.
struct RowReader: Sendable {
  let names: [String]
  let columns: PurchaseColumns
  let settings: PurchaseSettings
  /// The line above the header that was skipped.
  let title: String?
  private var scanner: RowScanner
  var sums: CustomerSums
  var counts = PurchaseCounts()
  var faults = FaultList()
  /// The date that settled which of day and month comes first, and its line.
  var deciding: PurchaseReading.DecidingDate?
  /// The first date that may be two days, as long as nothing is settled.
  var ambiguous: (text: String, position: Position)?
  private var canceled = DigestSet()
  /// The latest date, as it is written and as it is read.
  private var latestDate: [UInt8] = []
  private var latestDay: DateText?
  private let width: Int
  private let mark: NumberForm.DecimalMark
  private let factorMark: NumberForm.DecimalMark
  private let quantityMark: NumberForm.DecimalMark

  init(_ sheet: PurchaseSheet, _ settings: PurchaseSettings) throws(PurchaseFaults) {
    do throws(PurchaseColumnMiss) {
      columns = try PurchaseColumns(of: sheet.names, sample: sheet.sample, choice: settings.choice)
    } catch {
      throw PurchaseFaults([PurchaseFault(.columns(error, of: sheet.names), at: sheet.headerPosition)])
    }
    names = sheet.names
    self.settings = settings
    title = sheet.title
    scanner = RowScanner(separator: sheet.separator.rawValue, line: sheet.firstLine)
    sums = CustomerSums(dateOrder: settings.dates)
    width = sheet.names.count
    func mark(_ column: Int?) -> NumberForm.DecimalMark {
      let cells = sheet.sample.compactMap { row in column.flatMap { $0 < row.count ? row[$0] : nil } }
      return .detected(in: cells, separator: sheet.separator)
    }
    quantityMark = mark(columns.quantity)
    switch columns.amount {
    case .column(let column)?: (self.mark, factorMark) = (mark(column), .point)
    case .product(let a, let b)?: (self.mark, factorMark) = (mark(a), mark(b))
    case nil: (self.mark, factorMark) = (.point, .point)
    }
  }

  /// Takes in all rows that end in these bytes; returns where the first one begins that does not.
  mutating func read(_ bytes: [UInt8], from start: Int, isLast: Bool) throws(PurchaseFaults) -> Int {
    let span = bytes.span
    var offset = start
    while offset < span.count, let next = scanner.row(span, from: offset, isLast: isLast) {
      try take(span, rowAt: offset)
      offset = next
    }
    return offset
  }
}

extension RowReader {
  /// Takes in the row that was scanned.
  private mutating func take(_ bytes: Span<UInt8>, rowAt start: Int) throws(PurchaseFaults) {
    if let trouble = scanner.trouble, trouble.kind == .unclosedQuote {
      throw PurchaseFaults(
        faults.faults + [PurchaseFault(.unclosedQuote, at: position(bytes, trouble.offset, rowAt: start))])
    }
    guard hasCells(bytes, rowAt: start) else { return }
    counts.rows += 1
    let name = trimmed(bytes, columns.customer)
    if name.isEmpty || isMissingName(bytes, name) {
      counts.withoutCustomer += 1
      if sums.dateOrder == nil { decide(bytes) }
      return
    }
    guard let date = date(bytes) else {
      addMissingOrWrongDate(bytes, rowAt: start)
      return
    }
    guard try settle(date, bytes, rowAt: start) else { return }
    guard let (amount, quantity) = numbers(bytes, rowAt: start) else { return }
    try add(bytes, rowAt: start, name: name, date: date, amount: amount, quantity: quantity)
  }

  /// Whether the row is one, and as long as the header; a row of nothing but separators is none.
  private mutating func hasCells(_ bytes: Span<UInt8>, rowAt start: Int) -> Bool {
    let found = scanner.cells.count
    if found == width, !trimmed(bytes, columns.date).isEmpty, scanner.trouble == nil { return true }
    if scanner.cells.indices.allSatisfy({ trimmed(bytes, $0).isEmpty }) { return false }
    if let trouble = scanner.trouble {
      faults.add(
        .textAfterQuote, line: scanner.line, at: position(bytes, trouble.offset, rowAt: start),
        .textAfterQuote)
      return false
    }
    // Some programs write a comma behind the last cell.
    let hasSurplus = found > width && (width..<found).contains { !trimmed(bytes, $0).isEmpty }
    if found < width || hasSurplus {
      let place = found < width ? scanner.cells[found - 1].end : scanner.cells[width].start
      faults.add(
        .cells, line: scanner.line, at: position(bytes, place, rowAt: start),
        .cells(found: found, expected: width))
      return false
    }
    return true
  }

  private mutating func add(
    _ bytes: Span<UInt8>, rowAt start: Int, name: Range<Int>, date: DateText, amount: Int128, quantity: Int64
  ) throws(PurchaseFaults) {
    let order = orderDigest(bytes, date)
    let isReturn = amount < 0 || quantity < 0
    if isReturn {
      counts.returns += 1
      if let order = columns.order, isCancellation(bytes, order) {
        let cell = scanner.cells[order]
        _ = canceled.insert(digest(bytes, cell.start..<cell.end))
        counts.canceledOrders = canceled.count
      }
    }
    do throws(CustomerSums.Refusal) {
      let digest = Purchases.digest(bytes, name)
      let customer: Int
      if scanner.cells[columns.customer].hasDoubledQuotes {
        let content = scanner.cells[columns.customer].content(bytes)
        customer = try sums.customer(content.span, 0..<content.count, digest: digest)
      } else {
        customer = try sums.customer(bytes, name, digest: digest)
      }
      if isReturn && settings.returns == .drop { return }
      try sums.add(
        Purchase(
          customer: digest, order: order, dayFirst: date.dayFirst, monthFirst: date.monthFirst,
          amount: amount,
          items: quantity), of: customer)
    } catch {
      switch error {
      case .tooLarge:
        let column = columns.amountColumns.first ?? columns.quantity ?? columns.customer
        throw PurchaseFaults([
          PurchaseFault(
            .tooLarge(text(bytes, column)), at: position(bytes, scanner.cells[column].start, rowAt: start))
        ])
      case .tooManyCustomers: throw PurchaseFaults([PurchaseFault(.tooManyCustomers)])
      }
    }
  }

  /// What tells an order from others of the customer: its number, or else the day.
  private mutating func orderDigest(_ bytes: Span<UInt8>, _ date: DateText) -> UInt64 {
    if let column = columns.order {
      let order = trimmed(bytes, column)
      if !order.isEmpty { return Purchases.digest(bytes, order) }
    }
    counts.withoutOrder += 1
    let (a, b) = (date.dayFirst?.number ?? .min, date.monthFirst?.number ?? .min)
    return mixed(UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b)))
  }

  /// Whether an order's number is a C and digits, as shops write it that cancel an order by another.
  private func isCancellation(_ bytes: Span<UInt8>, _ column: Int) -> Bool {
    let order = trimmed(bytes, column)
    return order.count > 1 && bytes[order.lowerBound] | 0x20 == UInt8(ascii: "c")
      && bytes[order.lowerBound + 1] &- Byte.zero < 10
  }
}

extension RowReader {
  /// What the row costs, in units of 10^-18, and how many pieces it is of, in millionths; nil where it can't
  /// count.
  private mutating func numbers(_ bytes: Span<UInt8>, rowAt start: Int) -> (Int128, Int64)? {
    var quantity: ExactNumber?
    if let column = columns.quantity {
      switch number(bytes, column, quantityMark, rowAt: start) {
      case .number(let number): quantity = number
      case .missing: break
      case .other: return nil
      }
    }
    guard let amount = amount(bytes, quantity, rowAt: start) else { return nil }
    guard columns.quantity != nil else { return (amount, 1_000_000) }
    guard let pieces = (quantity ?? ExactNumber()).units(scale: CustomerSum.itemScale),
      let items = Int64(exactly: pieces)
    else {
      addNotANumber(bytes, columns.quantity ?? 0, rowAt: start)
      return nil
    }
    return (amount, items)
  }

  private mutating func amount(_ bytes: Span<UInt8>, _ quantity: ExactNumber?, rowAt start: Int) -> Int128? {
    var units: Int128?
    switch columns.amount {
    case nil: return 0
    case .column(let column)?:
      guard let factor = factor(bytes, column, mark, quantity, rowAt: start) else { return nil }
      units = factor.units(scale: ExactSum.scale)
    case .product(let a, let b)?:
      guard let first = factor(bytes, a, mark, quantity, rowAt: start),
        let second = factor(bytes, b, factorMark, quantity, rowAt: start)
      else { return nil }
      units = ExactNumber.product(first, second, scale: ExactSum.scale)
    }
    if units == nil { addNotANumber(bytes, columns.amountColumns.last ?? 0, rowAt: start) }
    return units
  }

  private mutating func factor(
    _ bytes: Span<UInt8>, _ column: Int, _ mark: NumberForm.DecimalMark, _ quantity: ExactNumber?,
    rowAt start: Int
  ) -> ExactNumber? {
    if column == columns.quantity, let quantity { return quantity }
    switch number(bytes, column, mark, rowAt: start) {
    case .number(let number): return number
    case .missing: counts.withoutAmount += 1
    case .other: break
    }
    return nil
  }

  private mutating func number(
    _ bytes: Span<UInt8>, _ column: Int, _ mark: NumberForm.DecimalMark, rowAt start: Int
  ) -> NumberCell {
    let cell = scanner.cells[column]
    let reading = NumberCell(bytes, cell.start..<cell.end, decimalMark: mark)
    if reading == .other { addNotANumber(bytes, column, rowAt: start) }
    return reading
  }

  private mutating func addNotANumber(_ bytes: Span<UInt8>, _ column: Int, rowAt start: Int) {
    faults.add(
      .notANumber(column: column), line: scanner.line, text: text(bytes, column),
      at: position(bytes, scanner.cells[column].start, rowAt: start),
      .notANumber(text(bytes, column), column: names[column]))
  }
}

extension RowReader {
  /// Lets a date settle which of day and month comes first; whether the row counts.
  private mutating func settle(
    _ date: DateText, _ bytes: Span<UInt8>, rowAt start: Int
  ) throws(PurchaseFaults) -> Bool {
    let column = columns.date
    if sums.dateOrder == nil { decide(bytes) }
    if sums.dateOrder == nil && date.isAmbiguous && ambiguous == nil {
      ambiguous = (text(bytes, column), position(bytes, scanner.cells[column].start, rowAt: start))
    }
    if let order = sums.dateOrder {
      guard let day = date.day(order) else {
        let found = text(bytes, column)
        faults.add(
          .order, line: scanner.line, text: found,
          at: position(bytes, scanner.cells[column].start, rowAt: start),
          deciding.map { .bothOrders(found, column: names[column], earlier: $0.text, line: $0.line) }
            ?? .otherOrder(found, column: names[column], asked: order))
        return false
      }
      return isInTime(day)
    }
    guard date.isAmbiguous, let asOf = settings.asOf, let a = date.dayFirst, let b = date.monthFirst else {
      return date.monthFirst.map { isInTime($0) } ?? false
    }
    // Whether the row counts hangs on what is not known yet.
    if (a > asOf) != (b > asOf) { throw PurchaseFaults([undecided].compactMap { $0 }) }
    return isInTime(a)
  }

  /// The date of the row. Those of an order are mostly the same, and are read once.
  private mutating func date(_ bytes: Span<UInt8>) -> DateText? {
    let cell = scanner.cells[columns.date]
    let isSame =
      latestDate.count == cell.end - cell.start
      && latestDate.indices.allSatisfy { latestDate[$0] == bytes[cell.start + $0] }
    if isSame { return latestDay }
    latestDate.removeAll(keepingCapacity: true)
    for offset in cell.start..<cell.end { latestDate.append(bytes[offset]) }
    latestDay = DateText(bytes, cell.start..<cell.end)
    return latestDay
  }

  /// Any row may show which of day and month comes first, one without a customer, too.
  private mutating func decide(_ bytes: Span<UInt8>) {
    let cell = scanner.cells[columns.date]
    guard let order = DateText(bytes, cell.start..<cell.end)?.decides else { return }
    sums.decide(order)
    deciding = PurchaseReading.DecidingDate(text: text(bytes, columns.date), line: scanner.line)
  }

  private mutating func isInTime(_ day: CalendarDay) -> Bool {
    guard let asOf = settings.asOf, day > asOf else { return true }
    counts.later += 1
    return false
  }

  /// That no date has told which of day and month comes first; nil where none had to.
  var undecided: PurchaseFault? {
    guard sums.dateOrder == nil, let ambiguous else { return nil }
    return PurchaseFault(
      .undecidedOrder(ambiguous.text, column: names[columns.date]), at: ambiguous.position)
  }

  private mutating func addMissingOrWrongDate(_ bytes: Span<UInt8>, rowAt start: Int) {
    let place = trimmed(bytes, columns.date)
    if place.isEmpty || isMissingName(bytes, place) {
      counts.withoutDate += 1
      return
    }
    let found = text(bytes, columns.date)
    faults.add(
      .notADate, line: scanner.line, text: found, at: position(bytes, place.lowerBound, rowAt: start),
      .notADate(found, column: names[columns.date]))
  }
}

extension RowReader {
  /// Where the text of a cell lies, without the blanks around it.
  private func trimmed(_ bytes: Span<UInt8>, _ column: Int) -> Range<Int> {
    var (start, end) = (scanner.cells[column].start, scanner.cells[column].end)
    while start < end && Byte.isBlank(bytes[start]) { start += 1 }
    while start < end && Byte.isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether a cell says, in a word, that nobody knows.
  private func isMissingName(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // Names begin with a digit nearly always.
    guard bytes[range.lowerBound] &- Byte.zero >= 10 else { return false }
    return missingWords.replaceWord(bytes, range)
  }

  private func text(_ bytes: Span<UInt8>, _ column: Int) -> String {
    decoded(scanner.cells[column].content(bytes)).trimmed
  }

  /// The place of a byte of the row at hand.
  private func position(_ bytes: Span<UInt8>, _ offset: Int, rowAt start: Int) -> Position {
    var row: [UInt8] = []
    for index in start..<min(bytes.count, max(start, offset) + 1) { row.append(bytes[index]) }
    let inside = Position(ofByte: offset - start, in: row[...])
    return Position(line: scanner.line + inside.line - 1, column: inside.column)
  }
}

extension PurchaseColumns {
  /// The columns that the amount stands in, or is the product of.
  var amountColumns: [Int] {
    switch amount {
    case .column(let column)?: [column]
    case .product(let a, let b)?: [a, b]
    case nil: []
    }
  }
}
