import Characters
import Customers
import Exploration
import FoundationEssentials
import Runs
import TestSupport
import Testing

@testable import clusterwalk

/// What `explore` shows and writes.
@Suite struct ExploreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func json(_ words: String...) throws -> JSONValue {
    let result = try Call(["explore", "--json"] + words).result()
    #expect(result.code == 0 && result.errors == "")
    return try JSONDecoder().decode(JSONValue.self, from: Data(result.output.utf8))
  }

  @Test func `its JSON holds every number exactly`() throws {
    let file = SampleTable(4).with { ($0.features, $0.names) = (3, SampleTable.longNames) }.csv
    try folder.write(String(decoding: file, as: UTF8.self), to: "w.csv")
    let found = try json("--data", folder("w.csv"), "--missing", "keep")
    let expected = ExploredTable(
      try Table(parsing: file, file: "w.csv").surveyed(), source: Source(name: "w.csv"))
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
    guard case .array(let pairs) = found["correlations"] else {
      Issue.record("no correlations")
      return
    }
    #expect(pairs.count == 1 && pairs[0]["r"]?.isNull == true && pairs[0]["p"]?.isNull == true)
  }

  @Test func `features, missing values and wrong names are as asked for`() throws {
    try folder.write("id,a,b\n1,4,\n2,6,1\n3,8,3\n", to: "d.csv")
    #expect(try json("--data", folder("d.csv"))["features"]?["a"]?["count"]?.number == 3)
    #expect(try json("--data", folder("d.csv"), "--missing", "drop")["features"]?["a"]?["count"]?.number == 2)
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
