extension Table {
  /// The table with columns of another behind its own: in row i the other's row `rows[i]`, or empty cells.
  /// `titles` are the names of the new columns. An empty cell has its place where the row's identifier has.
  func appending(
    _ other: Table, columns added: [Int], titles: [String], rows: [Int?], identifier: Int, join: Join
  ) -> Table {
    let start = bytes.count + 1
    var joined: [Cell] = []
    joined.reserveCapacity((rowCount + 1) * (columns.count + added.count))
    joined += cells.prefix(columns.count)
    joined += added.map { other.cells[$0].shifted(by: start) }
    for (row, match) in rows.enumerated() {
      joined += cells[(row + 1) * columns.count..<(row + 2) * columns.count]
      let place = cell(row: row, column: identifier).range.lowerBound
      for column in added {
        joined.append(
          match.map { other.cell(row: $0, column: column).shifted(by: start) } ?? Cell(place..<place))
      }
    }
    let sheet = Sheet(
      file: other.file, separator: other.separator, firstColumn: columns.count, start: start,
      isGrid: other.sheets[0].isGrid)
    let (names, text) = (columns + titles, bytes + [Byte.lineFeed] + other.bytes)
    let more = TableReading(
      text.span, cells: joined, columns: names, rowCount: rowCount, separator: other.separator,
      missing: missingWords, options: options, from: columns.count
    ).readings
    return Table(
      self, columns: names, readings: readings + more, sheets: sheets + [sheet], bytes: text, cells: joined,
      join: join)
  }

  /// Names that the table does not have: a new column's own, or with the file it is from.
  func joinedNames(_ names: [String], file: String) -> [String] {
    let fileName = file.split(separator: "/").last.map(String.init) ?? file
    var taken = Set(columns)
    taken.formUnion(names.filter { !taken.contains($0) })
    return names.map { name in
      guard !name.isEmpty && columns.contains(name) else { return name }
      var (title, count) = ("\(name) (\(fileName))", 1)
      while taken.contains(title) {
        count += 1
        title = "\(name) (\(fileName) \(count))"
      }
      taken.insert(title)
      return title
    }
  }
}

extension Cell {
  fileprivate func shifted(by shift: Int) -> Cell {
    Cell(range.lowerBound + shift..<range.upperBound + shift)
  }
}
