import Runs
import Testing

@testable import clusterwalk

/// The handout on segments, from end to end.
@Suite struct SheetsVerbTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ script: String) throws -> Call.Result {
    try shell("cd \(folder("")) && \(script)")
  }

  @Test func `the pages are whole, their fonts are embedded, and the same call gives the same bytes`() throws
  {
    let handout = "\"$CLUSTERWALK\" handout segments -k 5 --bootstraps 4"
    let result = try run(
      "\(handout) --out a.pdf && \(handout) --quiet --out - > b.pdf && cmp a.pdf b.pdf && qpdf --check a.pdf")
    #expect(result.code == 0, "\(result.errors)")
    let fonts = try run("pdffonts a.pdf | tail -n +3").output.split(separator: "\n")
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") })
    #expect(
      try run("pdfinfo a.pdf").output.contains("Pages:           10\n"), "a sheet of the mall is a page")
    let words = try run("pdftotext a.pdf - | tr '\\n' ' '").output
    for sentence in [
      "The built-in mall, synthetic data", "5 segments of 200 customers",
      "Would another algorithm find the same?",
      "clusterwalk handout segments --bootstraps 4 --clusters 5 --out segments.pdf", "Read with care",
    ] { #expect(words.contains(sentence), "\(sentence)") }
    #expect(!words.contains("a default that nobody chose"))
  }

  @Test func `segments and their sheets say the same`() throws {
    try folder.write(Self.shop, to: "shop.csv")
    let options = "--data shop.csv --features visits,basket -k 3 --algorithm gmm --bootstraps 3"
    let result = try run(
      """
      \"$CLUSTERWALK\" segments \(options) --out s && \"$CLUSTERWALK\" handout segments \(options) --paper \
      letter --out a.pdf
      """
    )
    #expect(result.code == 0, "\(result.errors)")
    let json = try folder.read("s/profiles.json")
    let words = try run("pdftotext a.pdf - | tr '\\n' ' '").output
    for name in json.split(separator: "\"name\":\"").dropFirst().map({ $0.prefix { $0 != "\"" } }) {
      #expect(words.contains(name), "\(name)")
    }
    #expect(!json.contains("\"stability\":null"))
    #expect(
      try run("\"$CLUSTERWALK\" segments \(options) --bootstraps 0 --out t").code == 64,
      "an option may be given once")
  }

  @Test func `a default number of segments is said to be one`() throws {
    try folder.write(Self.shop, to: "shop.csv")
    let result = try run(
      """
      head -13 shop.csv > few.csv && \"$CLUSTERWALK\" handout segments --data few.csv --features visits \
      --restarts 1 --bootstraps 0 --out a.pdf
      """
    )
    #expect(result.code == 0, "\(result.errors)")
    let words = try run("pdftotext a.pdf - | tr '\\n' ' '").output
    #expect(words.contains("a default that nobody chose"))
    #expect(words.contains("stability not computed"))
  }

  @Test func `a call is written as a shell takes it`() throws {
    let arguments = Arguments(
      target: "segments", given: ["out": "a.pdf", "data": "my file.csv", "clusters": "4", "quiet": ""])
    #expect(
      arguments.call(of: "handout", out: "b.pdf")
        == "clusterwalk handout segments --clusters 4 --data 'my file.csv' --out b.pdf")
    let output = arguments.keeping([OutputOptions.pdf.option])
    #expect(output.call(of: "x", out: "y") == "clusterwalk x segments --out y")
    #expect(
      arguments.isGiven(SharedSettings.clusters.option) && !arguments.isGiven(SharedSettings.seed.option))
  }

  private static let shop =
    "id,visits,basket,region\n"
    + (0..<30).map {
      "c\($0),\($0 % 3 * 10 + $0 / 10),\(50 - $0 % 3 * 20 + $0 % 7),\($0 % 2 == 0 ? "北" : "νότος")\n"
    }
    .joined()
}
