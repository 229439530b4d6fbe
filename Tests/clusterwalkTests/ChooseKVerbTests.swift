import Clustering
import FoundationEssentials
import Testing
import Words

@testable import clusterwalk

/// What `choose-k` writes.
@Suite struct ChooseKVerbTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let lines = (0..<18).map { "\($0 % 3 * 900_000 + $0),\($0 % 3 % 2 * 7_000_000 + $0 * $0)" }
    try folder.write("turnover,\u{1B}[31mvisits\n" + lines.joined(separator: "\n") + "\n", to: "c.csv")
  }

  private func call(_ more: String...) throws -> Call.Result {
    try Call(
      ["choose-k", "--restarts", "1", "--references", "2", "--bootstraps", "3", "--range", "1..5"] + more
    ).result()
  }

  private var own: [String] {
    ["--quiet", "--data", folder("c.csv"), "--features", "turnover,\u{1B}[31mvisits"]
  }

  @Test func `the table fits 80 columns, has a row for every k, and no control characters`() throws {
    let result = try Call(
      ["choose-k", "--restarts", "1", "--references", "2", "--bootstraps", "3", "--range", "1..5"] + own
    ).result()
    #expect(result.code == 0 && result.errors == "")
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(!result.output.contains("\u{1B}"))
    for k in 1...5 { #expect(lines.contains { $0.hasPrefix(" \(k)  ") || $0.hasPrefix("\(k)  ") }) }
    for part in ["Suggested k", "Why they differ", "The control", "Suggestion"] {
      #expect(lines.contains { $0.hasPrefix(part) }, "\(part)")
    }
    #expect(lines.contains { $0.hasPrefix("  - 3: chosen by") }, "three far groups")
    #expect(!result.output.contains("synthetic"))
  }

  @Test func `made-up customers are called synthetic, and quiet keeps the result`() throws {
    let result = try call("--quiet")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("the built-in mall, synthetic data: 200 customers"))
  }

  @Test func `JSON has a row for every k, and null where nothing is defined`() throws {
    struct Answer: Decodable {
      struct Row: Decodable {
        let k: Int
        let wcss: Double?
        let silhouette, calinskiHarabasz, daviesBouldin, gap, gapError, stability: Double?
        let bic, aic: [String: Double?]
      }
      let rows: [Row]
      let suggestions: [String: Int?]
      let synthetic: Bool
    }
    let result = try Call(
      [
        "choose-k", "--json", "--restarts", "1", "--references", "2", "--bootstraps", "3", "--range", "1..5",
      ] + own
    ).result()
    let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    #expect(answer.rows.map(\.k) == Array(1...5) && !answer.synthetic)
    #expect(answer.rows[0].silhouette == nil && answer.rows[0].stability == nil)
    #expect(answer.rows[2].silhouette ?? 0 > 0.9)
    #expect(answer.rows.allSatisfy { Set($0.bic.keys) == ["full", "tied", "diagonal", "spherical"] })
    #expect(answer.suggestions.count == 16)
    #expect(answer.suggestions["silhouette"] == 3 && answer.suggestions["calinskiHarabasz"] != nil)
    #expect(result.output.contains("\"silhouette\":null"))
  }

  @Test func `wrong calls are explained`() throws {
    for range in ["5..2", "0..3", "4", "1...5", "1..1001"] {
      let result = try clusterwalk("choose-k", "--range", range)
      #expect(result.code == 64)
      #expect(result.errors.contains("--range: expected the smallest and the largest number of clusters"))
    }
    let word = try clusterwalk("choose-k", "k-means")
    #expect(word.code == 64 && word.errors.contains("'k-means' is one word too many"))
    #expect(try clusterwalk("choose-k", "--data", folder("none.csv")).code == 66)
  }
}
