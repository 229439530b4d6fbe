import Foundation
import Runs
import Testing

/// What only an algorithm's own folders may say.
@Suite struct AlgorithmNamesTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
  private static let own = ["/KMeans/", "/Hierarchical/", "/GaussianMixture/"]

  @Test func `no file outside an algorithm's own folders holds its name`() throws {
    let files = try #require(
      FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      if Self.own.contains(where: file.path.contains) { continue }
      count += 1
      let code = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      for name in Algorithm.all.map(\.name) {
        #expect(!code.contains("\"\(name)\""), "\(file.lastPathComponent) names \(name)")
      }
    }
    #expect(count > 300)
  }
}
