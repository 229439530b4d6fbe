import TestSupport
import Testing

@testable import Workbooks

@Suite struct WorkbookSheetTests {
  private func rows(_ book: SampleWorkbook) throws -> [[String]] {
    try WorkbookSheet(reading: book.bytes).rows
  }

  @Test func everyKindOfCellIsText() throws {
    let book = SampleWorkbook(
      (
        "S",
        """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\
        <row r="2"><c r="A2" t="inlineStr"><is><r><t>in</t></r>\
        <r><t xml:space="preserve"> line</t></r></is></c>\
        <c r="B2" t="str"><f>A1&amp;"x"</f><v>a &amp; b</v></c><c r="C2" t="b"><v>1</v></c>\
        <c r="D2" t="b"><v>0</v></c><c r="E2" t="e"><v>#DIV/0!</v></c></row>\
        <row r="3"><c r="A3"><v>0.10000000000000001</v></c><c r="B3"><v>15.0</v></c>\
        <c r="C3"><v>-2.5E-3</v></c>\
        <c r="D3" t="d"><v>2024-02-29</v></c><c r="E3"><v>1e300</v></c></row>
        """
      )
    ).with {
      $0.texts = [
        "<t>plain</t>",
        "<r><rPr/><t>two </t></r><r><t>runs</t></r><rPh sb=\"0\" eb=\"1\"><t>said so</t></rPh>",
      ]
    }
    #expect(
      try rows(book) == [
        ["plain", "two runs"], ["in line", "a & b", "TRUE", "FALSE", "#DIV/0!"],
        ["0.1", "15", "-0.0025", "2024-02-29", "1e+300"],
      ])
  }

  /// Cells that are left out, rows that are left out, and neither saying where it is.
  @Test func gapsStayGaps() throws {
    let named = SampleWorkbook(
      ("S", "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"E2\"><v>2</v></c></row><row r=\"4\"/>"))
    #expect(try rows(named) == [[], ["", "1", "", "", "2"]])
    let nameless = SampleWorkbook(
      ("S", "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>"))
    #expect(try rows(nameless) == [["1", "", "3"], ["4"]])
    let prefixed = SampleWorkbook(
      ("S", "<x:row><x:c r=\"C1\" t=\"inlineStr\"><x:is><x:t>a_x000D_b_x_</x:t></x:is></x:c></x:row>")
    )
    .with { $0.prolog = "" }
    let text = prefixed.parts.map { ($0.0, $0.1.replacing("<worksheet ", with: "<worksheet xmlns:x=\"x\" ")) }
    #expect(try WorkbookSheet(reading: StoredZip(text).bytes).rows == [["", "", "a\rb_x_"]])
  }

  @Test func datesAreDates() throws {
    let codes = [
      "yyyy\\-mm\\-dd", "[$-407]d. mmm yy", "h:mm", "#,##0.00 \\d\\a\\y", "[Red]0", "0.00E+00", "mmm",
      "[h]:mm",
    ]
    func sheet(_ serial: String) -> SampleWorkbook {
      let cells = (1...codes.count).map { "<c s=\"\($0)\"><v>\(serial)</v></c>" }
      return SampleWorkbook(("S", "<row>\(cells.joined())</row>")).with { $0.formats = codes }
    }
    let noon = "2024-03-01 12:00:00"
    #expect(
      try rows(sheet("45352.5")) == [
        [noon, noon, "45352.5", "45352.5", "45352.5", "45352.5", noon, "45352.5"]
      ])
    #expect(try rows(sheet("0.25"))[0][2] == "06:00:00")
    #expect(try rows(sheet("1"))[0][0] == "1900-01-01")
    // The last of February 1900, and the day that it was followed by; the 29th never was.
    #expect(
      try ["59", "60", "61"].map { try rows(sheet($0))[0][0] } == ["1900-02-28", "1900-02-28", "1900-03-01"])
    let old = sheet("43890").with { $0.countsFrom1904 = true }
    #expect(try rows(old)[0][0] == "2024-03-01")
    // What is no day stays a number.
    #expect(try rows(sheet("-1"))[0][0] == "-1" && rows(sheet("3000000"))[0][0] == "3000000")
    for (id, kind) in [
      (14, NumberKind.date), (22, .date), (20, .time), (0, .number), (9, .number), (49, .number),
    ] {
      #expect(NumberKind(builtIn: id) == kind)
    }
  }

  @Test func theFirstShownSheetIsTakenOrTheNamedOne() throws {
    let book = SampleWorkbook(
      ("Codes", "<row><c><v>1</v></c></row>"), ("Müller &amp; Co", "<row><c><v>2</v></c></row>"),
      ("Last", "<row><c><f>1+2</f><v>3</v></c><c><f>A1</f></c></row>")
    ).with { $0.hidden = ["Codes"] }
    let first = try WorkbookSheet(reading: book.bytes)
    #expect(first.rows == [["2"]] && first.name == "Müller & Co" && first.names.count == 3)
    #expect(first.remarks == ["Read the sheet “Müller & Co”, one of 3; --sheet takes another."])
    #expect(try WorkbookSheet(reading: book.bytes, named: "codes").rows == [["1"]])
    let last = try WorkbookSheet(reading: book.bytes, named: "Last")
    #expect(last.rows == [["3"]])
    #expect(
      last.remarks == [
        "The sheet has 1 formula by the saved value.",
        """
        1 formula without a saved value count as missing: a program wrote them that does not compute; open \
        the file in a spreadsheet program and save it.
        """,
      ])
    let fault = #expect(throws: WorkbookFault.self) {
      try WorkbookSheet(reading: book.bytes, named: "Kunden")
    }
    #expect(fault?.what == "there is no sheet “Kunden”")
    #expect(fault?.whatToDo == "the sheets are “Codes”, “Müller & Co”, “Last”")
  }
}

/// Files that are made to do harm, or were harmed.
@Suite struct WorkbookLimitTests {
  private func fault(_ bytes: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) -> WorkbookFault? {
    do throws(WorkbookFault) { _ = try WorkbookSheet(reading: bytes, limits: limits) } catch { return error }
    return nil
  }

  private let book = SampleWorkbook(("S", "<row><c><v>1</v></c><c t=\"s\"><v>0</v></c></row>")).with {
    $0.texts = ["<t>\(String(repeating: "a", count: 300))</t>"]
  }

  @Test func aPartThatUnpacksToTooMuchIsRefused() {
    let limits = WorkbookLimits(partBytes: 700)
    let large = book.with { $0.sheets[0].rows += String(repeating: " ", count: 1000) }
    #expect(
      fault(large.bytes, limits)
        == WorkbookFault(
          "its part xl/worksheets/sheet1.xml unpacks to more than 700 bytes, the most that is read of one",
          "save the sheet as CSV and take that file"))
    #expect(fault(book.bytes) == nil)
    #expect(
      fault(book.bytes, WorkbookLimits(textBytes: 200))?.what.hasPrefix(
        "one of its texts takes more than 200 bytes") == true)
  }

  @Test func anArchiveThatLiesAboutSizesIsRefused() {
    var zip = StoredZip()
    for (name, text) in book.parts {
      zip.add(name, Array(text.utf8), saying: name.hasSuffix("1.xml") ? 10 : nil)
    }
    #expect(fault(zip.bytes) != nil)
  }

  @Test func aCellFarAwayIsRefusedWithNumbers() {
    let far = SampleWorkbook(("S", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"))
    #expect(
      fault(far.bytes)
        == WorkbookFault(
          """
          the sheet reaches to row 1,048,576 and column 16384, which makes more than 20,000,000 cells, \
          the most that \
          is read
          """, "save it as CSV, which is read at any length"))
    let formatted = SampleWorkbook(
      ("S", "<row r=\"9\"><c r=\"XFD1048576\" s=\"1\"/></row><row r=\"1\"><c><v>1</v></c></row>"))
    #expect(fault(formatted.bytes) == nil)
    for name in ["A0", "1A", "XFE1", "A1048577", "", "A99999999999999999999", "a1", "A-1"] {
      let wrong = SampleWorkbook(("S", "<row><c r=\"\(name)\"><v>1</v></c></row>"))
      #expect(fault(wrong.bytes)?.what.hasSuffix("“\(name)” is no cell") == true)
    }
  }

  @Test func documentTypesAndEntitiesAreRefused() {
    let bomb = book.with {
      $0.prolog = "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
      $0.sheets[0].rows = "<row><c t=\"str\"><v>&b;</v></c></row>"
    }
    let what = "its part xl/worksheets/sheet1.xml declares a document type, as no spreadsheet program does"
    #expect(fault(bomb.bytes)?.what == what)
    let outside = book.with { $0.prolog = "<!DOCTYPE w SYSTEM \"file:///etc/passwd\">" }
    #expect(fault(outside.bytes)?.what == what)
  }

  @Test func damageIsTold() {
    #expect(fault(Array("PK\u{3}\u{4}nothing".utf8))?.what.hasPrefix("this is no whole workbook: ") == true)
    #expect(fault(Array(book.bytes.dropLast(10))) != nil)
    let parts = book.parts
    for index in parts.indices
    where !["styles", "shared", ".rels"].contains(where: { parts[index].0.contains($0) }) {
      var fewer = parts
      fewer.remove(at: index)
      #expect(fault(StoredZip(fewer).bytes) != nil, "\(parts[index].0)")
    }
    let broken = book.with { $0.sheets[0].rows = "<row><c>" }
    #expect(fault(broken.bytes)?.what.contains("is damaged: mismatched tag in line 1") == true)
    let missing = SampleWorkbook(("S", "<row><c t=\"s\"><v>7</v></c></row>"))
    #expect(fault(missing.bytes)?.what.contains("refers to a text that is not there") == true)
    let none = book.with { $0.sheets = [] }
    #expect(fault(none.bytes)?.what == "the workbook has no sheet of cells")
  }

  /// Whatever a byte becomes, there is a fault or a table, and no trap.
  @Test func noBrokenByteTraps() {
    let bytes = book.bytes
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var broken = bytes
      broken[place] = broken[place] ^ 0x15
      _ = fault(broken, WorkbookLimits(partBytes: 1 << 20, textBytes: 1 << 16, cells: 10_000))
    }
  }
}
