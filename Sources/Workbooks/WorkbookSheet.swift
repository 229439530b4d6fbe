import Words

/// A sheet of an .xlsx workbook (ECMA-376), as the rows of texts that a table is read from.
///
/// Formulas are their saved values, dates ISO text, truth values TRUE and FALSE, errors what they are shown
/// as.
public struct WorkbookSheet: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// All sheets of the workbook, in its order.
  public let names: [String]
  /// From the first row of the sheet; each up to its last filled cell.
  public let rows: [[String]]
  /// What its user should know of how it was read, as sentences.
  public let remarks: [String]

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - bytes: of the file.
  ///   - wanted: the sheet's name; nil for the first one that is not hidden.
  ///   - limits: how much is read at most.
  public init(
    reading bytes: [UInt8], named wanted: String? = nil, limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookFault) {
    let archive = try Archive(bytes, limits: limits)
    let start = Relations()
    if archive.holds("_rels/.rels") { try archive.parse("_rels/.rels", start) }
    let main = start.targets.first { $0.type == "officeDocument" }
    let book = Relations.part(main?.target ?? "xl/workbook.xml", from: "")
    let steps = book.split(separator: "/", omittingEmptySubsequences: false)
    let folder = steps.dropLast().joined(separator: "/")
    let relations = Relations()
    try archive.parse("\(folder.isEmpty ? "" : folder + "/")_rels/\(steps.last ?? "").rels", relations)
    let list = WorkbookList()
    try archive.parse(book, list)
    func part(_ target: String) -> String { Relations.part(target, from: folder) }

    let tables = list.sheets.compactMap { sheet in
      relations.targets.first { $0.id == sheet.relation && $0.type == "worksheet" }.map { (sheet, $0.target) }
    }
    names = tables.map { $0.0.name }
    let (sheet, target) = try Self.chosen(wanted, among: tables)
    name = sheet.name

    let texts = SharedTexts(limit: limits.textBytes)
    let styles = CellStyles()
    for relation in relations.targets where archive.holds(part(relation.target)) {
      if relation.type == "sharedStrings" { try archive.parse(part(relation.target), texts) }
      if relation.type == "styles" { try archive.parse(part(relation.target), styles) }
    }
    let cells = SheetCells(
      part: part(target), texts: texts.texts, kinds: styles.kinds, countsFrom1904: list.countsFrom1904,
      limits: limits)
    try archive.parse(part(target), cells)
    rows = cells.rows
    remarks = Self.remarks(on: cells, sheet: name, chosen: wanted != nil, names: names)
  }

  private typealias Listed = (WorkbookList.Sheet, String)

  private static func chosen(_ wanted: String?, among sheets: [Listed]) throws(WorkbookFault) -> Listed {
    guard let first = sheets.first else {
      throw WorkbookFault("the workbook has no sheet of cells", "take another file")
    }
    guard let wanted else { return sheets.first { !$0.0.isHidden } ?? first }
    let spelled = sheets.first { $0.0.name == wanted }
    if let sheet = spelled ?? sheets.first(where: { $0.0.name.lowercased() == wanted.lowercased() }) {
      return sheet
    }
    let names = sheets.prefix(12).map { "“\(harmless($0.0.name))”" }.joined(separator: ", ")
    let more = sheets.count > 12 ? " and \(sheets.count - 12) more" : ""
    throw WorkbookFault("there is no sheet “\(harmless(wanted))”", "the sheets are \(names)\(more)")
  }

  private static func remarks(
    on cells: SheetCells, sheet: String, chosen: Bool, names: [String]
  ) -> [String] {
    var remarks: [String] = []
    if !chosen && names.count > 1 {
      remarks.append(
        "Read the sheet “\(harmless(sheet))”, one of \(names.count); --sheet takes another.")
    }
    var taken: [String] = []
    if cells.formulas > 0 {
      taken.append(NumberText.count(cells.formulas, "formula") + " by the saved value")
    }
    if cells.dates > 0 { taken.append(NumberText.count(cells.dates, "date") + " as year, month and day") }
    if !taken.isEmpty { remarks.append("The sheet has \(listed(taken)).") }
    if cells.emptyFormulas > 0 {
      remarks.append(
        """
        \(NumberText.count(cells.emptyFormulas, "formula")) without a saved value count as missing: a \
        program wrote them that does not compute; open the file in a spreadsheet program and save it.
        """)
    }
    return remarks
  }
}

extension String {
  /// Without the white space around it.
  var trimmed: String {
    let body = drop { $0.isWhitespace }
    return String(body.reversed().drop { $0.isWhitespace }.reversed())
  }
}
