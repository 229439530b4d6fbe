import Characters

/// A table in lines of text: a column of names, then columns that are told apart by their heads.
struct TextTable {
  struct Column {
    var head: String
    var isNumbers = true
  }

  let columns: [Column]
  let rows: [[String]]

  private static let gaps = [2, 1]
  /// The least width of a column of words.
  private static let leastWords = 8

  /// Lines of at most `width` cells. Gaps and words give way; where numbers alone are too wide, the table goes on below
  /// with its first column again.
  func lines(width: Int) -> [String] {
    let natural = columns.indices.map { column in
      ([columns[column].head] + rows.map { $0[column] }).map { Glyph.width(of: $0) }.max() ?? 0
    }
    let least = zip(natural, columns).map { $1.isNumbers ? $0 : min($0, Self.leastWords) }
    let gap = Self.gaps.first { total(natural, $0) <= width } ?? 1
    if total(least, gap) > width, columns.count > 2 {
      let half = (columns.count + 2) / 2
      return part([0] + Array(1..<half)).lines(width: width) + [""]
        + part([0] + Array(half..<columns.count)).lines(width: width)
    }
    let widths = narrowed(natural, least, gap, to: width)
    return ([columns.map(\.head)] + rows).map { row in
      columns.indices.map { cells(row[$0], widths[$0], toTheRight: columns[$0].isNumbers) }
        .joined(separator: String(repeating: " ", count: gap)).withoutTrailingBlanks
    }
  }

  private func total(_ widths: [Int], _ gap: Int) -> Int { widths.reduce(0, +) + gap * (widths.count - 1) }

  private func part(_ chosen: [Int]) -> TextTable {
    TextTable(columns: chosen.map { columns[$0] }, rows: rows.map { row in chosen.map { row[$0] } })
  }

  /// The widths with the widest column of words made narrower until all fit.
  private func narrowed(_ natural: [Int], _ least: [Int], _ gap: Int, to width: Int) -> [Int] {
    var widths = natural
    while total(widths, gap) > width {
      let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = shrinkable.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { break }
      widths[widest] -= 1
    }
    return widths
  }
}
