import Drawing

/// How wide the columns of a table are: what their cells ask for, and the least they can do with.
struct ColumnWidths {
  /// On one line each.
  private let natural: [Double]
  /// With lines broken between words, and numbers whole.
  private let least: [Double]
  private let gaps: Double
  private let isNumbers: [Bool]

  init(
    of columns: [PageTable.Column], rows: [PageTable.Row], text: TextStyle, head: TextStyle, gap: Double,
    markWidth: Double, longestWord most: Double, metrics: any TextMetrics
  ) {
    var bold = text
    bold.weight = .bold
    func width(_ cell: PageTable.Cell) -> Double {
      metrics.width(cell.words, cell.isBold ? bold : text) + (cell.mark == nil ? 0 : markWidth)
    }
    // Where words may be shortened, a long one does not ask for all of its room; numbers always do.
    func longestWord(_ words: String, _ style: TextStyle) -> Double {
      min(most, words.split(separator: " ").map { metrics.width(String($0), style) }.max() ?? 0)
    }
    var natural: [Double] = []
    var least: [Double] = []
    isNumbers = columns.map { $0.alignment == .end }
    for (index, column) in columns.enumerated() {
      let cells = rows.map { $0.cells[index] }
      let widest = cells.map(width).max() ?? 0
      natural.append(max(widest, metrics.width(column.title, head)))
      let breakable = cells.map {
        longestWord($0.words, $0.isBold ? bold : text) + ($0.mark == nil ? 0 : markWidth)
      }
      let broken = column.alignment == .start ? breakable.max() ?? 0 : widest
      least.append(max(broken, longestWord(column.title, head)))
    }
    self.natural = natural
    self.least = least
    gaps = gap * Double(max(0, columns.count - 1))
  }

  /// Widths that fill a table of a width together with its gaps.
  func fitting(_ width: Double) -> [Double] {
    let room = max(0, width - gaps)
    let (wanted, needed) = (natural.reduce(0, +), least.reduce(0, +))
    if wanted <= room {
      let more = (room - wanted) / Double(max(1, natural.count))
      return natural.map { $0 + more }
    }
    if needed < room {
      // What is left after the least goes to the columns by how much more each asks for.
      let part = (room - needed) / (wanted - needed)
      return zip(natural, least).map { $1 + ($0 - $1) * part }
    }
    // Words give way before numbers do.
    let numbers = zip(least, isNumbers).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let (words, left) = (needed - numbers, room - numbers)
    if words > 0 && left >= words * 0.4 { return zip(least, isNumbers).map { $1 ? $0 : $0 * left / words } }
    return least.map { $0 * room / needed }
  }
}
