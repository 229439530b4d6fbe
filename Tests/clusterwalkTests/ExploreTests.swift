import Characters
import Customers
import Exploration
import FoundationEssentials
import Numerics
import Runs
import Testing
import Words

@testable import clusterwalk

/// What `explore` shows and writes.
@Suite struct ExploreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func table(_ text: String) throws -> ExploredTable {
    ExploredTable(
      try Table(parsing: Array(text.utf8), file: "test.csv").surveyed(), source: Source(name: "test.csv"))
  }

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
      let explored = try table(wide(seed, columns: columns))
      let lines = ExploreReport(explored, width: width, listsEntries: true).text.split(
        separator: "\n", omittingEmptySubsequences: false)
      for line in lines {
        #expect(Glyph.width(of: line) <= width, "\(line)")
        #expect(!line.hasSuffix(" "), "\(line)|")
      }
      #expect(lines.count < 2000)
    }
  }

  @Test func `columns line up under wide characters`() throws {
    let lines = TextTable(
      columns: [.init(head: "名", isNumbers: false), .init(head: "n")], rows: [["年收入", "1"], ["abc", "20"]]
    ).lines(width: 40)
    #expect(lines == ["名       n", "年收入   1", "abc     20"])
    #expect(Set(lines.map { Glyph.width(of: $0) }).count == 1)
  }

  @Test func `bars are as long as their counts, and every number is there`() throws {
    let counts = CategoryCounts(title: "Kind", names: ["a", "b", "c"], counts: [40, 20, 5], missing: 0)
    let lines = BarLines(counts: counts).lines(width: 80)
    let lengths = lines.dropFirst().map { $0.count { $0 == "█" } }
    #expect(lengths[0] == 2 * lengths[1] && lengths[0] == 50)
    #expect(lines[1].hasSuffix(" 40 (61.5\u{202F}%)") || lines[1].hasSuffix(" 40 (61.5 %)"))
    let histogram = BlockHistogram(explored: try table("x\n1\n2\n2\n3\n3\n3\n3\n").features[0]).lines(
      width: 38)
    // Bars of 1, 2 and 4 customers over six lines: their heights in eighths are as their counts.
    let heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    func eighths(_ column: Int) -> Int {
      histogram[1...6].reduce(0) { sum, line in
        sum + (heights.firstIndex(of: String(Array(line)[column])).map { $0 + 1 } ?? 0)
      }
    }
    #expect([eighths(2), eighths(8), eighths(14)] == [12, 24, 48])
  }

  @Test func `a box stands at its five numbers`() {
    let values = (0...100).map(Double.init) + [300]
    let lines = BoxLines(groups: [.init(name: "all", values: values)]).lines(width: 102)
    let line = Array(lines[0])
    #expect(line.count <= 102 && line[1] == "├" && line.last == "o")
    // 301 numbers over 100 cells.
    let places = line.indices.filter { "[┃]┤".contains(line[$0]) }.map { Double($0 - 1) * 300 / 99 }
    for (place, expected) in zip(places, [25.25, 50.5, 75.75, 100]) { #expect(abs(place - expected) < 3.1) }
  }

  @Test func `every customer of a scatter is in its cell`() {
    let lines = ScatterLines(
      places: [.init(0, 0), .init(0, 0), .init(10, 5), .init(5, 2.5)], xTitle: "x", yTitle: "y"
    ).lines(width: 80)
    let plot = lines.filter { $0.contains("│") }
    #expect(plot.joined().filter { "·oO@".contains($0) } == "··o")
    #expect(plot.last?.hasPrefix("0 │o") == true && plot.first?.hasSuffix("·") == true)
  }

  private func json(_ words: String...) throws -> JSONValue {
    let result = try Call(["explore", "--json"] + words).result()
    #expect(result.code == 0 && result.errors == "")
    return try JSONDecoder().decode(JSONValue.self, from: Data(result.output.utf8))
  }

  @Test func `its JSON holds every number exactly`() throws {
    try folder.write(wide(4, columns: 3), to: "w.csv")
    let found = try json("--data", folder("w.csv"), "--missing", "keep")
    let expected = try table(wide(4, columns: 3))
    for feature in expected.features {
      let entry = try #require(found["features"]?[feature.feature.column])
      let summary = feature.summary
      let numbers: [(String, Double?)] = [
        ("count", Double(summary.count)), ("mean", summary.mean), ("sd", summary.standardDeviation),
        ("min", summary.minimum), ("q1", summary.quartiles.first), ("median", summary.quartiles.median),
        ("q3", summary.quartiles.third), ("max", summary.maximum), ("skew", summary.skew),
      ]
      for (key, value) in numbers { #expect(entry[key]?.number == value, "\(key)") }
    }
    guard case .array(let pairs) = found["correlations"] else {
      Issue.record("no correlations")
      return
    }
    #expect(pairs.count == 3)
    for (pair, entry) in zip(expected.correlations, pairs) {
      #expect(entry["a"]?.string == expected.features[pair.a].feature.column)
      #expect(entry["b"]?.string == expected.features[pair.b].feature.column)
      #expect(entry["r"]?.number == pair.correlation.r && entry["p"]?.number == pair.correlation.p)
      #expect(entry["n"]?.number == Double(pair.correlation.count))
    }
    #expect(found["audit"]?["missingPolicy"]?.string == "keep")
  }

  @Test func `the audit of the built-in mall says nothing of where it is installed`() throws {
    #expect(try json()["audit"]?["file"]?.string == "mall-customers.csv")
  }

  @Test func `undefined numbers are null`() throws {
    try folder.write("a,b\n1,5\n2,5\n", to: "c.csv")
    let found = try json("--data", folder("c.csv"))
    #expect(found["features"]?["a"]?["skew"]?.isNull == true)
    guard case .array(let pairs) = found["correlations"] else { return }
    #expect(pairs.count == 1 && pairs[0]["r"]?.isNull == true && pairs[0]["p"]?.isNull == true)
  }

  @Test func `features, missing values and wrong names are as asked for`() throws {
    try folder.write("id,a,b\n1,4,\n2,6,1\n3,8,3\n", to: "d.csv")
    #expect(try json("--data", folder("d.csv"))["features"]?["a"]?["count"]?.number == 2)
    #expect(try json("--data", folder("d.csv"), "--missing", "keep")["features"]?["a"]?["count"]?.number == 3)
    #expect(try json("--data", folder("d.csv"), "--missing", "mean")["features"]?["b"]?["count"]?.number == 3)
    #expect(try json("--data", folder("d.csv"), "--features", "b")["features"]?["a"] == nil)
    let wrong = try clusterwalk("explore", "--data", folder("d.csv"), "--features", "c")
    #expect(wrong.code == 65 && wrong.output == "" && wrong.errors.contains("d.csv:1:1: error: "))
    #expect(try clusterwalk("explore", "mall").code == 64)
    #expect(try clusterwalk("explore", "--data", folder("d.csv"), "--missing", "fail").code == 65)
    #expect(try clusterwalk("explore", "--data", folder("e.csv")).code == 66)
  }

  @Test func `data can't drive the terminal, and a pipe gets 80 cells without color`() throws {
    try folder.write(
      "id,k\u{1B}[31m,g\n1,5,\u{1B}]0;t\u{7}\n2,6,\u{1B}]0;t\u{7}\n3,9,b\u{202E}\n", to: "f.csv")
    let result = try clusterwalk("explore", "--data", folder("f.csv"), "--entries")
    #expect(result.code == 0)
    #expect(
      !result.output.unicodeScalars.contains {
        $0.value < 32 && $0 != "\n" || (127..<160).contains($0.value) || $0 == "\u{202E}"
      })
    #expect(result.output.split(separator: "\n").allSatisfy { Glyph.width(of: $0) <= 80 })
    let mall = try clusterwalk("explore").output
    #expect(mall.hasPrefix("Built-in mall, synthetic data: 200 customers"))
    #expect(mall == (try shell(#""$CLUSTERWALK" explore"#)).output)
    let wide = try shell(#""$CLUSTERWALK" explore"#, variables: ["COLUMNS=120"]).output
    let widths = wide.split(separator: "\n").map { Glyph.width(of: $0) }
    #expect((81...120).contains(widths.max() ?? 0))
  }

  @Test func `the handout is a sound PDF on the paper asked for`() throws {
    let file = folder("exploration.pdf")
    let result = try clusterwalk("handout", "exploration", "--paper", "letter", "--out", file)
    #expect(result.code == 0 && result.output.hasSuffix(" pages, from the built-in mall, synthetic data\n"))
    let check = try shell(
      "qpdf --check \"$FILE\" > /dev/null && pdfinfo \"$FILE\"", variables: ["FILE=\(file)"])
    #expect(
      check.code == 0 && check.output.contains("612 x 792 pts")
        && check.output.contains("Tagged:          yes"))
    let again = folder("again.pdf")
    _ = try clusterwalk("handout", "exploration", "--paper", "letter", "--out", again)
    #expect(try InputFile.read(file).bytes == InputFile.read(again).bytes)
  }
}

/// A value of JSON, as far as these tests read it.
private enum JSONValue: Decodable {
  case null
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
  case bool(Bool)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  subscript(key: String) -> JSONValue? { if case .object(let pairs) = self { pairs[key] } else { nil } }
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var string: String? { if case .string(let value) = self { value } else { nil } }
  var isNull: Bool { if case .null = self { true } else { false } }
}
