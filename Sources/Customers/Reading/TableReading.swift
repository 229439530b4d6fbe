/// Looks at all columns of a table, and then at each in the light of the others.
struct TableReading {
  let readings: [ColumnReading]

  /// Looks at the columns from `first` on.
  init(
    _ bytes: Span<UInt8>, cells: [Cell], columns: [String], rowCount: Int, separator: Separator,
    missing: MissingWords, options: ReadingOptions, from first: Int = 0
  ) {
    let order = options.dates
    var scans = columns.dropFirst(first).map { _ in ColumnScan(missing: missing, order: order) }
    for column in columns.indices.dropFirst(first) {
      for row in 0..<rowCount {
        scans[column - first].add(bytes, cells[(row + 1) * columns.count + column].range)
      }
    }
    let marks = Set(scans.compactMap { $0.numbers.certainMark })
    let around = NumberEvidence.Surroundings(
      separator: separator, decimalMark: marks.count == 1 ? marks.first : nil)
    let orders = Set(scans.compactMap { $0.decidedOrder })
    readings = zip(columns.dropFirst(first), scans).map { column, scan in
      let reading = scan.reading(
        around, asOf: options.asOf, orderOfOthers: order ?? (orders.count == 1 ? orders.first : nil))
      let remembered = options.remembered.first { $0.column == column }
      guard let remembered else { return reading }
      return reading.again(remembered, asOf: options.asOf, isCertain: scan.numbers.certainMark != nil)
    }
  }
}

extension ColumnReading {
  /// The column read as it was before, but for marks that can only be read otherwise now.
  fileprivate func again(
    _ remembered: ReadingOptions.RememberedColumn, asOf: CalendarDay?, isCertain: Bool
  ) -> ColumnReading {
    var reading = self
    if isCertain, case .numbers(let own) = content, case .numbers(let old) = remembered.content,
      own.prefix == old.prefix, own.suffix.isEmpty == old.suffix.isEmpty
    {
      return reading
    }
    reading.content = remembered.content
    reading.origin = remembered.origin.map { asOf ?? $0 }
    return reading
  }
}

/// The texts of a table's cells, before there is a table.
struct CellTexts {
  let bytes: [UInt8]
  let cells: [Cell]
  let columns: Int
  let rowCount: Int

  func text(row: Int, column: Int) -> String {
    cells[(row + 1) * columns + column].text(in: bytes).trimmed
  }
}
