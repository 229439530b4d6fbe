import Customers
import Testing
import Words

@testable import Segments

@Suite struct StatementTests {
  /// Names stay names, whatever they hold; what is called like an added column gives way.
  @Test func namesCanDoNoHarm() throws {
    let names = StatementSample.evilNames
    let sample = try StatementSample.named(names)
    let database = try SQLite()
    let columns = sample.table.columns.map { SQLWords.name($0) + " TEXT" }.joined(separator: ", ")
    try database.rows(of: "CREATE TABLE customers (\(columns))")
    try database.rows(
      of: "INSERT INTO customers VALUES (\(sample.table.columns.map { _ in "'41'" }.joined(separator: ",")))")
    let kept = ["id"] + names.dropLast() + ["segment", "segment_name", "distance"]
    #expect(try database.columns(of: sample.statement.text) == kept)
    let rows = try database.rows(of: sample.statement.text)
    #expect(rows.count == 1 && rows[0].count == kept.count && rows[0][kept.count - 3] != nil)
    #expect(try database.rows(of: "SELECT COUNT(*) FROM customers") == [["1"]])
    #expect(
      sample.statement.text.contains("cww_value_1") && sample.statement.text.contains("“Segment” gave way"))
    let comment = sample.statement.text.split(separator: "\n").prefix { $0.hasPrefix("--") }
    #expect(!comment.joined().contains("DROP"))
  }

  @Test func wordsThatNobodyHadHaveNoSegment() throws {
    let sample = try StatementSample(
      "id,x,region\na,1,north\nb,2,south\nc,9,east\nd,8,east\n", features: ["x", "region"], clusters: 2)
    let database = try SQLite()
    try database.rows(of: "CREATE TABLE customers (id, x, region)")
    for row in [
      "'e', 8, ' east'", "'f', 8, 'west'", "'g', '', 'east'", "'h', 'inf', 'east'", "'i', NULL, 'east'",
    ] { try database.rows(of: "INSERT INTO customers VALUES (\(row))") }
    let segments = try database.rows(of: sample.statement.text).map { $0[3] }
    #expect(segments[0] != nil && segments[1...].allSatisfy { $0 == nil })
  }

  @Test func decimalCommasAreRead() throws {
    let sample = try StatementSample(
      "id;x\na;1,5\nb;2,25\nc;9,125\nd;8\n", features: ["x"], clusters: 2)
    let rows = try sample.inSQLite(asText: true)
    let expected = try sample.expected()
    for row in 0..<4 { #expect(rows[row][2] == String(expected[row]?.segment ?? 0)) }
    #expect(rows[1][4] == expected[1]?.distance.description)
  }

  /// Cells in forms, as text in the table.
  static let forms: [(String, [String])] = [
    ("id,x\na,\"$1,234.50\"\nb,$12\nc,($3.25)\nd,\"$2,000\"\n", ["x"]),
    ("id;x\na;1234,5 €\nb;12 €\nc;-3,25 €\nd;2000 €\n", ["x"]),
    ("id,x\na,5%\nb,12.5%\nc,90%\nd,80%\n", ["x"]),
    ("id,x\na,2024-02-29\nb,1999-12-31\nc,2000-03-01 10:30\nd,2024-03-01\ne,\nf,1900-01-01\n", ["x"]),
  ]

  @Test(arguments: forms)
  func formsAreReadAsTheyWere(csv: String, features: [String]) throws {
    for scaling in [Scaling.none, .standard] {
      let sample = try StatementSample(
        csv, features: features, preparation: Preparation(scaling: scaling), clusters: 2)
      try sample.check(try sample.inSQLite(asText: true))
    }
  }

  @Test func logarithmsAreTaken() throws {
    let sample = try StatementSample(
      "id,x\na,0\nb,2.25\nc,900\nd,1000\n", features: ["x"], preparation: Preparation(scaling: .log),
      clusters: 2)
    for asText in [true, false] { try sample.check(try sample.inSQLite(asText: asText)) }
  }

  @Test func whatCannotBeSaidIsLeftOutWithTheReason() throws {
    func reason(_ columns: [String]) -> String? {
      do { _ = try StatementSample.named(columns + ["last"]) } catch let error as SegmentsStatement.LeftOut {
        return error.reason
      } catch {}
      return nil
    }
    #expect(reason(["x"]) == nil)
    #expect(reason(["x\\"]) == "databases read the backslash in “x\\” in different ways")
    #expect(reason(["Age", "AGE"]) == "“Age” and “AGE” are one name to most databases")
  }

  @Test(arguments: [0.1 + 0.2, -1, 0, 1e300, .leastNonzeroMagnitude, 1.0 / 3, -1e-7, 123456789.125])
  func numbersComeBackBitByBit(number: Double) throws {
    #expect(try SQLite().rows(of: "SELECT \(SQLWords.number(number))") == [[number.description]])
  }

  @Test func textsComeBack() throws {
    for text in ["", "it's", "''", "'\u{301}", "é\n;--"] {
      #expect(try SQLite().rows(of: "SELECT \(SQLWords.text(text))") == [[text]])
    }
  }
}
