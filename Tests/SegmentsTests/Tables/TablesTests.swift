import Clustering
import Customers
import Numerics
import TestSupport
import Testing

@testable import Segments

@Suite struct TablesTests {
  @Test(
    arguments: [
      ("=1+2", "'=1+2"), ("+49 30 1234", "'+49 30 1234"), ("-a", "'-a"), ("@sum", "'@sum"), ("\tx", "'\tx"),
      ("\rx", "'\rx"), ("-5", "-5"), ("+5.25", "+5.25"), ("-1e-3", "-1e-3"), ("-", "'-"), ("-1+2", "'-1+2"),
      ("text", "text"), ("", ""), ("'=1", "'=1"), ("-1,5", "-1,5"), ("5=6", "5=6"), ("-inf", "'-inf"),
    ])
  func formulasAreMadeHarmless(cell: String, expected: String) {
    #expect(spreadsheetCell(cell) == expected)
  }

  @Test func aDecimalCommaMakesANumber() {
    #expect(spreadsheetCell("-1,5") == "-1,5")
    #expect(spreadsheetCell("-1,5,2") == "'-1,5,2")
  }

  private func made(_ csv: String, columns: [String] = ["x"]) throws -> (Table, Profiles) {
    let table = try Table(parsing: Array(csv.utf8), file: "t.csv")
    let (features, _) = try table.features(selecting: columns, scaling: .none, source: Source(name: "t"))
    let trace = try KMeans(clusters: 2).best(of: 5, on: features.points, workers: .one)
    return (table, Profiles(of: FittedPartition(trace), features: features))
  }

  @Test func columnsStayAsTheyWereAndOursFollow() throws {
    let (table, profiles) = try made("id,x,note\na,1,=1\nb,2.50,\"q,\"\"r\"\nc,9,-3\n")
    let lines = SegmentsTable(table, rows: [0, 1, 2], adding: PlacementCells(profiles)).lines
    #expect(
      Array(lines) == [
        "id,x,note,segment,segment_name,distance,margin\n", "a,1,'=1,1,Low x,0.75,7.25\n",
        "b,2.50,\"q,\"\"r\",1,Low x,0.75,5.75\n", "c,9,-3,2,High x,0.0,7.25\n",
      ])
  }

  @Test func theFilesOwnMarksAreKept() throws {
    let (table, profiles) = try made("\u{FEFF}id;x\na;-1,5\nb;2\nc;9\n")
    let lines = Array(SegmentsTable(table, rows: [0, 2], adding: PlacementCells(profiles)).lines)
    #expect(lines[0] == "\u{FEFF}id;x;segment;segment_name;distance;margin\n")
    #expect(lines[1] == "a;\"-1,5\";1;Low x;\"1,75\";\"8,75\"\n" && lines.count == 3)
  }

  @Test func columnsOfOurNamesAreReplaced() throws {
    let (table, profiles) = try made("segment,x,margin\n7,1,0\n8,2,0\n9,9,0\n")
    let result = SegmentsTable(table, rows: [0, 1, 2], adding: PlacementCells(profiles))
    #expect(result.replacedColumns == ["segment", "margin"])
    #expect(Array(result.lines)[0] == "x,segment,segment_name,distance,margin\n")
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func responsibilitiesAreInTheOrderOfTheNumbers(seed: UInt64) throws {
    let profiles = try SampleProfiles.made(3 * seed + 2)
    let cells = PlacementCells(profiles)
    #expect(cells.header.count == 4 + profiles.count)
    for row in profiles.placements.indices {
      let shares = cells.cells(row, decimalComma: false).dropFirst(4).compactMap { Double($0) }
      #expect(shares.firstIndex(of: shares.max() ?? 0) == profiles.placements[row].segment - 1)
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func theTableOfProfilesCanBeRead(seed: UInt64) throws {
    let profiles = try SampleProfiles.made(seed)
    let table = try Table(parsing: Array(ProfilesTable(profiles).text.utf8), file: "profiles.csv")
    #expect(table.columns == ProfilesTable.header)
    let measures = profiles.columns.measures.count
    let values = profiles[0].categories.reduce(0) { $0 + $1.values.count }
    #expect(table.rowCount == measures + profiles.count * (measures + values))
    for (row, profile) in profiles.enumerated() {
      let at = measures + row * (measures + values)
      #expect(table.text(row: at, column: 0) == String(profile.number))
      #expect(Double(table.text(row: at, column: 8)) == profile.measures[0].segment?.mean)
      #expect(Double(table.text(row: at, column: 14)) == profile.measures[0].index)
    }
  }
}
