import Words

/// The cells of a sheet as texts, row by row.
final class SheetCells: XMLReader.Handler {
  /// From the sheet's first row; each up to its last filled cell.
  private(set) var rows: [[String]] = []
  /// Formulas whose value was not saved with them.
  private(set) var emptyFormulas = 0
  /// Formulas whose saved value was taken.
  private(set) var formulas = 0
  /// Numbers that are shown as dates.
  private(set) var dates = 0

  private let texts: [String]
  private let kinds: [NumberKind]
  private let countsFrom1904: Bool
  private let limits: WorkbookLimits
  private var (row, column) = (-1, -1)
  private var width = 0
  private var type = "n"
  private var style = 0
  private var content: [UInt8] = []
  private var (isValue, isPhonetic, hasFormula, hasValue) = (false, false, false, false)
  private let part: String

  init(
    part: String, texts: [String], kinds: [NumberKind], countsFrom1904: Bool, limits: WorkbookLimits
  ) {
    self.part = part
    self.texts = texts
    self.kinds = kinds
    self.countsFrom1904 = countsFrom1904
    self.limits = limits
  }

  func begin(_ name: String, _ attribute: (String) -> String?) throws(WorkbookFault) {
    switch name {
    case "row":
      // A row or a cell that does not say where it is follows the one before.
      row = attribute("r").flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
      column = -1
      guard (0..<CellName.rows).contains(row) else { throw .damaged(part, "there is no row \(row + 1)") }
    case "c":
      try beginCell(attribute)
    case "f": hasFormula = true
    case "v": (isValue, hasValue) = (true, true)
    case "t" where type == "inlineStr": (isValue, hasValue) = (!isPhonetic, true)
    case "rPh": isPhonetic = true
    default: break
    }
  }

  private func beginCell(_ attribute: (String) -> String?) throws(WorkbookFault) {
    if let name = attribute("r") {
      guard let cell = CellName(name) else { throw .damaged(part, "“\(harmless(name))” is no cell") }
      (row, column) = (cell.row, cell.column)
    } else {
      column += 1
      if row < 0 { row = 0 }
    }
    guard column < CellName.columns else { throw .damaged(part, "there is no column \(column + 1)") }
    type = attribute("t") ?? "n"
    style = attribute("s").flatMap { Int($0) } ?? 0
    content.removeAll(keepingCapacity: true)
    (hasFormula, hasValue) = (false, false)
  }

  func end(_ name: String) throws(WorkbookFault) {
    switch name {
    case "v", "t": isValue = false
    case "rPh": isPhonetic = false
    case "c":
      if hasFormula { if hasValue { formulas += 1 } else { emptyFormulas += 1 } }
      if hasValue { try put(try text()) }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isValue else { return }
    content += bytes
    if content.count > limits.textBytes { throw .damaged(part, "a cell is too long") }
  }

  /// Rows may stand in any order, though no program writes them so.
  private func put(_ text: String) throws(WorkbookFault) {
    if text.isEmpty { return }
    width = max(width, column + 1)
    let height = max(rows.count, row + 1)
    guard height <= limits.cells / width else {
      throw WorkbookFault(
        """
        the sheet reaches to row \(NumberText.fixed(Double(height), decimals: 0)) and column \(width), \
        which makes \
        more than \(NumberText.count(limits.cells, "cell")), the most that is read
        """, "save it as CSV, which is read at any length")
    }
    while rows.count <= row { rows.append([]) }
    while rows[row].count <= column { rows[row].append("") }
    rows[row][column] = text
  }

  /// What the cell holds, as text.
  private func text() throws(WorkbookFault) -> String {
    let raw = String(decoding: content, as: UTF8.self)
    switch type {
    case "s":
      guard let index = Int(raw.trimmed), texts.indices.contains(index) else {
        throw .damaged(part, "a cell in row \(row + 1) refers to a text that is not there")
      }
      return texts[index]
    case "b": return raw.trimmed == "1" || raw.trimmed == "true" ? "TRUE" : "FALSE"
    case "str", "inlineStr": return unescaped(content)
    case "e", "d": return raw.trimmed
    default: return number(raw.trimmed)
    }
  }

  private func number(_ text: String) -> String {
    guard let value = Double(text), value.isFinite else { return text }
    let kind = kinds.indices.contains(style) ? kinds[style] : .number
    switch kind {
    case .date where SerialDay.text(value, countsFrom1904: countsFrom1904) != nil:
      dates += 1
      return SerialDay.text(value, countsFrom1904: countsFrom1904) ?? text
    case .time where value >= 0 && value < 1:
      return SerialDay.clock(Int((value * 86_400).rounded()))
    default:
      // 17 digits are saved, more than it takes to give a number back.
      return value == value.rounded() && value.magnitude < 1e15 ? String(Int64(value)) : value.description
    }
  }
}
