import CXLSXWriter
import Words

extension WorkbookContent {
  /// Writes the workbook to a file.
  ///
  /// The same content and date give the same bytes.
  /// - Parameters:
  ///   - path: of the file, which is made or replaced.
  ///   - created: the date that the workbook says it was made on, in seconds since 1970.
  public func write(to path: String, created: Int) throws(WorkbookFault) {
    guard let workbook = workbook_new(path) else {
      throw WorkbookFault("there is no memory", "close other programs")
    }
    // The texts of the properties are empty; the library copies what it needs.
    var properties = lxw_doc_properties()
    // To the library, 0 means now.
    properties.created = max(1, created)
    workbook_set_properties(workbook, &properties)
    var formats = Formats(workbook)
    for sheet in sheets { Self.add(sheet, to: workbook, &formats) }
    let status = workbook_close(workbook)
    guard status == LXW_NO_ERROR else {
      let words = lxw_strerror(status).map { String(cString: $0) } ?? "it can't be written"
      throw WorkbookFault(
        "the workbook can't be written: \(words)", "free some space, or choose another folder")
    }
  }

  private static func add(
    _ sheet: Sheet, to workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: inout Formats
  ) {
    let worksheet = workbook_add_worksheet(workbook, sheet.name)
    let last = lxw_col_t(max(1, sheet.header.count) - 1)
    for (column, name) in sheet.header.enumerated() {
      put(.text(name), 0, lxw_col_t(column), on: worksheet, &formats, isBold: true)
      worksheet_set_column(
        worksheet, lxw_col_t(column), lxw_col_t(column), sheet.width(ofColumn: column), nil)
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        put(cell, lxw_row_t(row + 1), lxw_col_t(column), on: worksheet, &formats)
      }
    }
    worksheet_freeze_panes(worksheet, 1, 0)
    worksheet_autofilter(worksheet, 0, 0, lxw_row_t(sheet.rows.count), last)
    // Identifiers are texts on purpose, digits though they may be.
    let all = "A1:XFD1048576"
    worksheet_ignore_errors(worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), all)
  }

  private static func put(
    _ cell: Cell, _ row: lxw_row_t, _ column: lxw_col_t, on sheet: UnsafeMutablePointer<lxw_worksheet>?,
    _ formats: inout Formats, isBold: Bool = false, _ colors: Colors? = nil
  ) {
    switch cell {
    case .empty: break
    case .text(let text):
      let format = formats.format(.plain, isBold: isBold, colors)
      worksheet_write_string(sheet, row, column, fitting(escaped(text)), format)
    case .number(let number, let shown):
      guard number.isFinite else { return }
      worksheet_write_number(sheet, row, column, number, formats.format(shown, isBold: isBold, colors))
    case .colored(let inner, let ground, let ink):
      put(inner, row, column, on: sheet, &formats, isBold: isBold, Colors(ground: ground, ink: ink))
    }
  }

  /// A text such as `_x000D_` would be read as the letter of that number, so its first underscore is told by
  /// number, too.
  private static func escaped(_ text: String) -> String {
    guard text.holds("_x") else { return text }
    var (result, rest) = ("", text[...])
    while let first = rest.first {
      let code = rest.prefix(7)
      let digits = code.dropFirst(2).dropLast()
      if code.utf8.count == 7, code.hasPrefix("_x"), code.hasSuffix("_"), UInt32(digits, radix: 16) != nil {
        result += "_x005F"
      }
      result.append(first)
      rest = rest.dropFirst()
    }
    return result
  }

  /// A cell holds 32,767 letters of UTF-16; of a longer text the beginning is written.
  private static func fitting(_ text: String) -> String {
    let limit = 32_767
    if text.utf8.count <= limit { return text }
    var (kept, length) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      length += UTF16.width(scalar)
      if length > limit - 1 { return String(kept) + "…" }
      kept.append(scalar)
    }
    return text
  }
}

extension WorkbookContent.Sheet {
  /// As wide as its longest text, within bounds.
  fileprivate func width(ofColumn column: Int) -> Double {
    let longest = rows.prefix(1000).reduce(header[column].count) { max($0, $1[column].letters) }
    return Double(min(max(longest, 6), 60)) + 2
  }
}

extension WorkbookContent.Cell {
  fileprivate var letters: Int {
    switch self {
    case .empty: 0
    case .text(let text): text.count
    case .number: 8
    case .colored(let cell, _, _): cell.letters
    }
  }
}

private struct Colors: Hashable {
  var ground: UInt32
  var ink: UInt32
}

/// The formats of a workbook, each made once.
private struct Formats {
  private struct Look: Hashable {
    var format: WorkbookContent.Format
    var isBold: Bool
    var colors: Colors?
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var made: [Look: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  mutating func format(
    _ format: WorkbookContent.Format, isBold: Bool, _ colors: Colors?
  ) -> UnsafeMutablePointer<lxw_format>? {
    let look = Look(format: format, isBold: isBold, colors: colors)
    if let known = made[look] { return known }
    guard let new = workbook_add_format(workbook) else { return nil }
    if format != .plain { format_set_num_format(new, format.rawValue) }
    if isBold { format_set_bold(new) }
    if let colors {
      format_set_bg_color(new, colors.ground)
      // To the library, 0 means no color of its own.
      format_set_font_color(new, max(1, colors.ink))
    }
    made[look] = new
    return new
  }
}
