import CSQLite
import Customers
import Glibc
import TestSupport
import Testing

@testable import clusterwalk

/// Customers who don't come as CSV, from end to end.
@Suite struct OtherSourcesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ bytes: [UInt8], to name: String) throws {
    try Output.write(to: folder(name)) { output throws(Failure) in try output.write(bytes) }
  }

  private func explore(_ words: String...) throws -> Call.Result {
    try Call(["explore", "--json", "--data"] + words).result()
  }

  private static let book = SampleWorkbook(
    ("Notes", "<row><c t=\"inlineStr\"><is><t>about</t></is></c></row>"),
    (
      "Shop",
      """
      <row r="1"><c t="s"><v>0</v></c><c t="inlineStr"><is><t>visits</t></is></c></row>\
      <row r="2"><c><v>1</v></c><c><v>3</v></c></row><row r="4"><c><v>2</v></c><c><v>4.5</v></c></row>\
      <row r="5"><c><v>3</v></c><c><v>9</v></c></row>
      """
    )
  ).with { $0.texts = ["<t>id</t>"] }

  private func makeDatabase(
    _ script: String = """
    CREATE TABLE customers (id INTEGER, visits REAL);
    INSERT INTO customers VALUES (1, 3), (2, 4.5), (3, 9);
    """
  ) throws -> String {
    var database: OpaquePointer?
    try #require(sqlite3_open(folder("shop.db"), &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    try #require(sqlite3_exec(database, script, nil, nil, nil) == SQLITE_OK)
    return folder("shop.db")
  }

  @Test func `a sheet, a table and a query are the same customers as their CSV`() throws {
    try write(Self.book.bytes, to: "shop.xlsx")
    try folder.write("id,visits\n1,3\n2,4.5\n3,9\n", to: "shop.csv")
    let database = try makeDatabase()
    func features(_ result: Call.Result) -> Substring {
      #expect(result.code == 0, "\(result.errors)")
      return result.output.split(separator: "\"features\":").last ?? ""
    }
    let csv = try features(explore(folder("shop.csv")))
    #expect(csv.contains("\"mean\":5.5"))
    #expect(try features(explore(folder("shop.xlsx"), "--sheet", "Shop")) == csv)
    #expect(try features(explore(database, "--table", "customers")) == csv)
    #expect(try features(explore(database, "--query", "SELECT id, visits FROM customers")) == csv)
  }

  @Test func `further customers come from a sheet, too`() throws {
    try folder.write("id,visits\n1,3\n2,4.5\n3,9\n", to: "shop.csv")
    try write(Self.book.bytes, to: "shop.xlsx")
    #expect(
      try clusterwalk(
        "segments", "--data", folder("shop.csv"), "--features", "visits", "-k", "2", "--out", folder("s")
      )
      .code == 0)
    for words in [["--data", folder("shop.csv")], ["--data", folder("shop.xlsx"), "--sheet", "Shop"]] {
      let result = try Call(
        ["assign", "--profiles", folder("s/profiles.json"), "--out", folder("a.csv")] + words
      ).result()
      #expect(result.code == 0)
      #expect(try folder.read("a.csv") == folder.read("s/segments.csv"))
    }
  }

  @Test func `purchases are summed up from a sheet, a table and a query, too`() throws {
    let texts = [
      ["order", "day", "client", "amount"], ["1", "2024-01-05", "ann", "10.5"],
      ["2", "2024-02-05", "ann", "4"], ["3", "2024-01-01", "bob", "6"],
    ]
    try folder.write(CSVWriter().text(header: texts[0], rows: texts.dropFirst()), to: "o.csv")
    let rows = texts.map { row in
      "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    try write(SampleWorkbook(("Orders", rows.joined())).bytes, to: "o.xlsx")
    let values = texts.dropFirst().map { "('\($0.joined(separator: "','"))')" }.joined(separator: ",")
    let database = try makeDatabase(
      "CREATE TABLE o (\"order\", day, client, amount); INSERT INTO o VALUES \(values)")
    func sums(_ words: String...) throws -> String {
      let result = try Call(["customers", "--quiet", "--data"] + words).result()
      #expect(result.code == 0, "\(result.errors)")
      return result.output
    }
    let csv = try sums(folder("o.csv"))
    #expect(csv.contains("ann,1,2,14.5,"), "\(csv)")
    #expect(try sums(folder("o.xlsx")) == csv)
    #expect(try sums(folder("o.xlsx"), "--sheet", "Orders") == csv)
    #expect(try sums(database, "--table", "o") == csv)
    #expect(try sums(database, "--query", "SELECT * FROM o") == csv)
    func errors(_ code: Int32, _ words: String...) throws -> String {
      let result = try Call(["customers", "--data"] + words).result()
      #expect(result.code == code && result.output == "", "\(result)")
      return result.errors
    }
    #expect(try errors(65, database).contains("the tables are “o”"))
    #expect(try errors(64, folder("o.csv"), "--sheet", "A").contains("an .xlsx workbook for --data"))
    #expect(try errors(64, "-", "--table", "o").contains("a file, as a table is asked for"))
    #expect(try errors(73, folder("o.xlsx"), "--out", folder("o.xlsx")).contains("o.xlsx"))
    #expect(try errors(73, database, "--table", "o", "--out", database).contains("shop.db"))
  }

  /// The row's number is the line, though an empty row stands before.
  @Test func `what is wrong in a sheet has a row and a cell`() throws {
    let book = Self.book.with {
      $0.sheets.removeFirst()
      $0.sheets[0].rows = $0.sheets[0].rows.replacing("<v>9</v>", with: "<v>1e999</v>")
    }
    try write(book.bytes, to: "shop.xlsx")
    let result = try clusterwalk(
      "segments", "--data", folder("shop.xlsx"), "--features", "visits", "--out", folder("s"))
    #expect(result.code == 65)
    #expect(result.errors.hasPrefix("\(folder("shop.xlsx")):5:"))
    #expect(result.errors.contains("“1e999” for “visits”"))
  }

  @Test func `what can't be read says what to do`() throws {
    let database = try makeDatabase()
    try write(Self.book.bytes, to: "shop.xlsx")
    try folder.write("id,visits\n1,3\n", to: "shop.csv")
    func errors(_ code: Int32, _ words: String...) throws -> String {
      let result = try Call(["explore", "--data"] + words).result()
      #expect(result.code == code && result.output == "", "\(result)")
      return result.errors
    }
    #expect(
      try errors(65, database)
        == """
        \(database): error: this is an SQLite database; name one with --table, or ask with --query; the \
        tables are \
        “customers”\n
        """)
    #expect(
      try errors(65, database, "--query", "DROP TABLE customers").contains("SQLite says: not authorized"))
    #expect(try errors(66, folder("no.db"), "--table", "x").contains("there is no such file or folder"))
    #expect(
      try errors(65, folder("shop.xlsx"), "--sheet", "Kunden").contains(
        "there is no sheet “Kunden”; the sheets are “Notes”, “Shop”"))
    #expect(try errors(64, folder("shop.csv"), "--sheet", "A").contains("an .xlsx workbook for --data"))
    #expect(try errors(64, database, "--table", "a", "--query", "b").contains("no --table beside it"))
    #expect(try errors(64, "-", "--table", "a").contains("a file, as a table is asked for"))
    #expect(
      try errors(65, folder("shop.csv"), "--table", "a").contains("SQLite says: file is not a database"))
    try write([0x1F, 0x8B, 8, 0], to: "it's.gz")
    #expect(
      try errors(65, folder("it's.gz")).contains(
        "unpack it: gunzip -c '\(folder("it'\\''s.gz"))' > customers.csv"))
  }

  /// The line that makes a CSV of JSON does.
  @Test func `the lines for other files work`() throws {
    try folder.write("[{\"id\": 1, \"visits\": 3}, {\"id\": 2, \"visits\": 4.5}]", to: "shop.json")
    let result = try clusterwalk("explore", "--data", folder("shop.json"))
    #expect(result.code == 65)
    let line = try #require(result.errors.split(separator: "make a CSV of it: ").last)
    let call = line.replacing("customers.csv", with: folder("customers.csv"))
    if try shell("command -v python3").code != 0 { return }
    #expect(try shell(String(call)).code == 0)
    #expect(try folder.read("customers.csv") == "id,visits\r\n1,3\r\n2,4.5\r\n")
    #expect(
      try shell("gzip -c \(folder("shop.json")) > \(folder("x.gz")); gunzip -c \(folder("x.gz"))").output
        == folder.read("shop.json"))
  }
}
