import Testing

@testable import Customers

/// The same table in the layouts that are met.
@Suite struct LayoutTests {
  let expected = [["1", "2", "3"], ["2", "4", "5"], ["3", "6", "8"]]

  @Test(arguments: [
    "id|a|b\n1|2|3\n2|4|5\n3|6|8\n",
    "sep=;\nid;a;b\n1;2;3\n2;4;5\n3;6;8\n",
    "\u{FEFF}sep=,\r\nid,a,b\r\n1,2,3\r\n2,4,5\r\n3,6,8\r\n",
    "\"sep=|\"\nid|a|b\n1|2|3\n2|4|5\n3|6|8\n",
    "Customer report 2024,,\nid,a,b\n1,2,3\n2,4,5\n3,6,8\n",
    "Customer report 2024\nid;a;b\n1;2;3\n2;4;5\n3;6;8\n",
    "Report, May 2024\n\nid;a;b\n1;2;3\n2;4;5\n3;6;8\n",
    "id,a,b\n1,2,3,\n2,4,5,\n3,6,8,\n",
    "id,a,b\n1,2,3,,\n2,4,5\n3,6,8,\n",
    "id;a;b\n1;2;3;\n2;4;5;\n3;6;8;\n",
    "\"id,a,b\"\n\"1,2,3\"\n\"2,4,5\"\n\"3,6,8\"\n",
    "id,a,b\n,,\n1,2,3\n2,4,5\n , , \n3,6,8\n,,\n",
  ])
  func theSameTable(_ text: String) throws {
    let table = try table(text)
    #expect(table.columns == ["id", "a", "b"])
    #expect(cells(table) == expected)
    #expect(table.identifierColumn == 0)
  }

  @Test func whatIsUnusualIsSaid() throws {
    #expect(
      try table("Report\nid,a\n1,2\n2,3\n").layout.sentences == [
        "Line 1, “Report”, is a title and was skipped."
      ])
    #expect(
      try table("id,a\n1,2,\n2,3,\n").layout.sentences == [
        "2 rows go on behind the header’s last column without a value there; that was left out."
      ])
    #expect(try table("id,a\n,\n1,2\n").layout.sentences == ["1 row without any value was skipped."])
    #expect(
      try table("\"id,a\"\n\"1,2\"\n").layout.sentences == [
        "Every line stood in quotes as a whole; they were taken off."
      ])
    #expect(
      try table("1,19,39\n2,21,81\n3,20,6\n").layout.sentences == [
        "Line 1 looks like a customer, not like a header; if it is one, say --no-header."
      ])
    #expect(try table("id,2019,2020\n1,2,3\n2,3,4\n").layout.sentences == [])
    #expect(try table("id,a\n1,2\n2,3\n").layout.sentences == [])
  }

  @Test func quotesInsideQuotedLines() throws {
    let table = try table("\"id,name\"\n\"1,\"\"Köln, \"\"\"\"NRW\"\"\"\"\"\"\"\n\"2,Ulm\"\n")
    #expect(cells(table) == [["1", "Köln, \"NRW\""], ["2", "Ulm"]])
  }

  /// Row names of R, and the index of pandas, which has an empty name.
  @Test(arguments: ["a,b\nx1,2,3\nx2,4,5\n", ",a,b\nx1,2,3\nx2,4,5\n", "\"a\" \t\"b\"\nx1\t2\t3\nx2\t4\t5\n"])
  func rowsWithNames(_ text: String) throws {
    let table = try table(text)
    #expect(table.columns == ["", "a", "b"])
    #expect(cells(table) == [["x1", "2", "3"], ["x2", "4", "5"]])
    #expect(table.identifierColumn == 0)
    #expect(table.numericColumns == [1, 2])
  }

  @Test func withoutAHeaderColumnsAreNumbered() throws {
    let table = try Table(
      parsing: Array("7,19,39\n8,21,81\n".utf8), file: "t.csv", options: ReadingOptions(hasHeader: false))
    #expect(table.columns == ["1", "2", "3"])
    #expect(cells(table) == [["7", "19", "39"], ["8", "21", "81"]])
    #expect(table.position(row: 1, column: 2).line == 2)
    expectProblems("▸7,7,39\n8,21,81\n".replacing("▸7,7", with: "7,▸7"), [.headerIsCustomer])
  }

  @Test func rowsThatHoldSomethingTooManyAreRefused() {
    expectProblems(
      "id,a,b\n1,2,3,\n2,4,5,▸6\n".replacing("2,3,\n", with: "2,3\n"), [.tooManyCells(found: 4, expected: 3)])
  }

  @Test func encodings() throws {
    let text = "id;Stadt;x\n1;Köln;2\n2;Zürich;3\n"
    let latin: [UInt8] = text.unicodeScalars.map { UInt8($0.value) }
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for (bytes, guessed) in [
      (Array(text.utf8), nil), (latin, TextEncoding.windows1252), ([0xFF, 0xFE] + wide, .utf16),
      ([0xFE, 0xFF] + big, .utf16), (wide, .utf16), (big, .utf16),
    ] {
      let table = try Table(parsing: bytes, file: "t.csv")
      #expect(cells(table) == [["1", "Köln", "2"], ["2", "Zürich", "3"]])
      #expect(table.layout.guessedEncoding == guessed)
      #expect(table.columns == ["id", "Stadt", "x"])
    }
    let euro = try Table(
      parsing: Array("id,p\n1,".utf8) + [0x80] + Array("5\n2,".utf8) + [0x80] + Array("6\n".utf8), file: "t")
    #expect(euro.text(row: 0, column: 1) == "€5")
    let said = try Table(parsing: latin, file: "t", options: ReadingOptions(encoding: .latin1))
    #expect(said.text(row: 0, column: 1) == "Köln" && said.layout.guessedEncoding == nil)
    #expect(throws: DataErrors.self) {
      try Table(parsing: latin, file: "t", options: ReadingOptions(encoding: .utf8))
    }
    #expect(TextEncoding(called: "ISO-8859-1") == .latin1 && TextEncoding(called: "cp1252") == .windows1252)
    #expect(TextEncoding(called: "koi8") == nil)
  }

  /// The cells of a spreadsheet go through the same rules; places are rows and cells.
  @Test func rowsOfCells() throws {
    let rows = [
      ["Report"], ["id", "when", "price"], ["1", "2024-03-01", "$5"], ["2", "2024-03-02", "oops"],
      ["3", "", "$6"],
    ]
    let table = try Table(rows: rows, file: "t.xlsx")
    #expect(table.columns == ["id", "when", "price"] && table.layout.title == "Report")
    #expect(cells(table)[2] == ["3", "", "$6"])
    #expect(table.position(row: 1, column: 2).line == 4 && table.position(row: 1, column: 2).column == 3)
    let split = try Table(rows: [["id", "a,b"], ["1", "x\ny"], ["2", "\"q\""]], file: "t.xlsx")
    #expect(cells(split) == [["1", "x y"], ["2", "\"q\""]])
  }
}
