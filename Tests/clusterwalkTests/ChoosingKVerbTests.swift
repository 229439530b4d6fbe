import Runs
import Testing

@testable import clusterwalk

/// The film and the pages on numbers of clusters, from end to end.
@Suite struct ChoosingKVerbTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("id,a,b\n" + Self.rows.joined(separator: "\n") + "\n", to: "few.csv")
  }

  /// Eight customers in four places.
  private static let rows = (0..<8).map { "c\($0),\($0 % 4 * 3),\($0 % 2)" }

  private func call(_ words: String...) throws -> Call.Result {
    try Call(
      words + [
        "--data", folder("few.csv"), "--features", "a,b", "--restarts", "1", "--references", "2",
        "--bootstraps",
        "1",
      ]
    ).result()
  }

  @Test func `the film has two steps for every further k, and one at each end`() throws {
    let result = try call(
      "frames", "choose-k", "--range", "1..3", "--pace", "stills", "--size", "640x360", "--out", folder("f"))
    #expect(result.code == 0, "\(result.errors)")
    let names = try #require(
      FrameManifest.frameNames(inManifest: try InputFile.read(folder("f/manifest.json")).bytes))
    // Perhaps it goes back to the recommended k.
    #expect([6, 8].contains(names.count))
  }

  @Test func `the pages are a PDF`() throws {
    let result = try call(
      "handout", "choosing-k", "--range", "1..6", "--paper", "letter", "--out", folder("k.pdf"))
    #expect(result.code == 0 && result.errors == "", "\(result.errors)")
    #expect(try InputFile.read(folder("k.pdf")).bytes.starts(with: Array("%PDF".utf8)))
    #expect(result.output.contains("pages, from"))
  }

  @Test func `more clusters than different customers are bad data`() throws {
    for (verb, subject, out) in [("frames", "choose-k", "f"), ("handout", "choosing-k", "k.pdf")] {
      let result = try call(verb, subject, "--range", "5..6", "--out", folder(out))
      #expect(result.code == 65)
      #expect(
        result.errors.contains(
          "4 different customers are fewer than 5 clusters; choose a smaller --range or more features"))
    }
  }

  @Test(arguments: ["0..3", "4..2", "3", "..", "a..b"])
  func `what is no range is wrong usage`(range: String) throws {
    #expect(try call("handout", "choosing-k", "--range", range, "--out", folder("k.pdf")).code == 64)
    #expect(try FileSystem.names(in: folder("")) == ["few.csv"])
  }
}
