/// A workbook made for a test, part by part, as spreadsheet programs write them.
package struct SampleWorkbook {
  /// The rows of each sheet as XML, by the sheet's name.
  package var sheets: [(name: String, rows: String)]
  /// Names of sheets that are hidden.
  package var hidden: Set<String> = []
  /// The shared texts, each as the XML inside `<si>`.
  package var texts: [String] = []
  /// The codes of number formats, the first being style 1.
  package var formats: [String] = []
  package var countsFrom1904 = false
  /// What stands in front of the sheet's root.
  package var prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

  package init(_ sheets: (name: String, rows: String)...) { self.sheets = sheets }

  /// The workbook with some settings changed.
  package func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  package var bytes: [UInt8] { StoredZip(parts).bytes }

  package var parts: [(String, String)] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let names = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"\(office)\""
    func relations(_ targets: [(String, String)]) -> String {
      let list = targets.enumerated().map {
        "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/\($1.0)\" Target=\"\($1.1)\"/>"
      }
      return "<Relationships>\(list.joined())</Relationships>"
    }
    let list = sheets.enumerated().map { index, sheet in
      let state = hidden.contains(sheet.name) ? " state=\"hidden\"" : ""
      return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
    }
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>" }
    let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    return [
      ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        """
        <workbook \(names)><workbookPr\(countsFrom1904 ? " date1904=\"1\"" : "")/>\
        <sheets>\(list.joined())</sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations(
          sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
            + [("sharedStrings", "sharedStrings.xml"), ("styles", "/xl/styles.xml")])
      ),
      ("xl/sharedStrings.xml", "<sst \(names)>\(texts.map { "<si>\($0)</si>" }.joined())</sst>"),
      (
        "xl/styles.xml",
        """
        <styleSheet \(names)><numFmts>\(codes.joined())</numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/>\(styles.joined())</cellXfs></styleSheet>
        """
      ),
    ]
      + sheets.enumerated().map { index, sheet in
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "\(prolog)<worksheet \(names)><sheetData>\(sheet.rows)</sheetData></worksheet>"
        )
      }
  }
}
