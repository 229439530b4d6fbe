import Clustering
import Customers
import Runs
import Testing

@testable import clusterwalk

/// The README tells the truth.
@Suite struct ReadmeTests {
  private static let root = FileSystem.parent(of: FileSystem.parent(of: FileSystem.parent(of: #filePath)))

  private static func text(_ path: String) throws -> String {
    String(decoding: try InputFile.read(path).bytes, as: UTF8.self)
  }

  /// The README's example, as it stands there.
  private func example() throws {
    let table = try Table(parsing: Mall.csv(), file: "mall.csv")
    let (features, _) = try table.features(selecting: ["income", "spending"], source: Mall.source)
    let trace = try KMeans(clusters: 5, seed: 1).best(of: 10, on: features.points)
    for step in trace {
      if case .assign(let assignment) = step.event {
        print("\(assignment.changes.count) customers changed; WCSS \(assignment.wcss)")
      }
    }
    print("\(trace.reason) after \(trace.iterations) iterations")
  }

  @Test func `its example is the one that is compiled and run here`() throws {
    let readme = try Self.text(Self.root + "/README.md")
    let block = try #require(
      readme.split(separator: "```swift\n").dropFirst().first?.split(separator: "```").first)
    let source = try Self.text(#filePath)
    let body = try #require(source.split(separator: "func example() throws {\n").dropFirst().first)
    let lines = body.split(separator: "\n").prefix { $0 != "  }" }.map { String($0.dropFirst(4)) }
    let code = block.split(separator: "\n").filter { !$0.hasPrefix("import ") && !$0.isEmpty }.map(
      String.init)
    #expect(code == lines)
    try example()
  }

  @Test func `its calls can be made`() throws {
    let readme = try Self.text(Self.root + "/README.md")
    let quoted = readme.split(separator: "`").filter { $0.hasPrefix("clusterwalk ") && !$0.contains("VERB") }
    #expect(quoted.count >= Program().verbs.count)
    for call in quoted {
      let words = call.replacing(" N ", with: " 5 ").split(separator: " ").dropFirst().map(String.init)
      let verb = try #require(Program().verbs.first { $0.name == words[0] })
      _ = try ArgumentParser.parse(Array(words.dropFirst()), for: verb)
    }
    for algorithm in Algorithm.all {
      #expect(quoted.contains { $0.hasPrefix("clusterwalk frames \(algorithm.name) ") })
    }
  }
}
