import Customers
import Numerics
import Testing

@Suite struct CSVRoundTripTests {
  /// What cells are made of, much of it nasty.
  static let pieces = [
    "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "a", "Zoë", "12", "-1.5", "é", "e\u{301}", "漢字",
    "👩‍👩‍👧", "\u{FEFF}", "'",
    "=1+1", "", "%", "\u{2028}",
  ]

  static func cell(_ random: inout SplitMix64) -> String {
    (0..<random.index(below: 5)).map { _ in pieces[random.index(below: pieces.count)] }.joined()
  }

  @Test(arguments: Separator.allCases, ["\n", "\r\n", "\r"])
  func readingGivesBackWhatWasWritten(separator: Separator, lineEnd: String) throws {
    let writer = CSVWriter(separator: separator, lineEnd: lineEnd)
    for seed in 0..<300 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      // A single column says nothing about its separator, so its header may not need one.
      let header = (0..<1 + random.index(below: 5)).map { "\($0)" + Self.cell(&random) + "." }
      let rows = (0..<1 + random.index(below: 8)).map { _ in
        // A row of nothing is none; the first cell says something.
        header.indices.map { ($0 == 0 ? "x" : "") + Self.cell(&random) }
      }
      let text = writer.text(header: header, rows: rows)
      let table = try Table(parsing: Array(text.utf8), file: "random.csv")
      #expect(table.columns == header, "seed \(seed)")
      #expect(
        cells(table).map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } },
        "seed \(seed)")
    }
  }

  @Test func onlyWhatHasToBeIsQuoted() {
    let writer = CSVWriter()
    #expect(writer.line(["a", "b c", "1.5", ""]) == "a,b c,1.5,\n")
    #expect(
      writer.line(["a,b", "say \"hi\"", "x\ny", " z"]) == "\"a,b\",\"say \"\"hi\"\"\",\"x\ny\",\" z\"\n")
    #expect(writer.line([""]) == "\"\"\n")
    #expect(writer.line(["\u{FEFF}a"]) == "\"\u{FEFF}a\"\n")
  }
}
