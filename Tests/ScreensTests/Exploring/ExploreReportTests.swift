import Characters
import Customers
import Exploration
import Numerics
import Testing

@testable import Screens

@Suite struct ExploreReportTests {
  /// A file with wide and long names, gaps, and columns that depend on each other.
  private func wide(_ seed: UInt64, columns: Int, rows: Int = 50) -> String {
    var random = SplitMix64(seed: seed)
    let names = [
      "年收入（千元）", "Μηνιαία έξοδα ανά οικογένεια", "a name as long as an export makes it up to be", "x",
    ]
    let header = ["id", "地区"] + (0..<columns).map { names[$0 % 4] + ($0 > 3 ? "\($0)" : "") }
    let lines = (1...rows).map { row -> [String] in
      let common = random.normal()
      let numbers = (0..<columns).map { column -> String in
        let value = ((random.normal() + common) * 1000).rounded() / [1, 10, 1e-6, 1e3][column % 4]
        return row > 3 && random.index(below: 12) == 0 ? "" : "\(value)"
      }
      return ["\(row)", ["北", "south of the river and west of the road", "東京"][random.index(below: 3)]]
        + numbers
    }
    return CSVWriter().text(header: header, rows: lines)
  }

  @Test(arguments: [1, 2, 5, 14], [40, 80, 140])
  func `no line is wider than the terminal, and none ends in blanks`(columns: Int, width: Int) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let table = try explored(wide(seed, columns: columns))
      let lines = ExploreReport(table, width: width, listsEntries: true).text.split(
        separator: "\n", omittingEmptySubsequences: false)
      for line in lines {
        #expect(Glyph.width(of: line) <= width, "\(line)")
        #expect(!line.hasSuffix(" "), "\(line)|")
      }
      #expect(lines.count < 2000)
    }
  }
}

/// A file as it is explored.
func explored(_ text: String) throws -> ExploredTable {
  ExploredTable(
    try Table(parsing: Array(text.utf8), file: "test.csv").surveyed(), source: Source(name: "test.csv"))
}
