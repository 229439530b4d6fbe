import FoundationEssentials

/// A file in `Goldens/` beside a test, and what was once looked at and found right.
///
/// Where it is missing, or `make golden` asks for it, it is recorded, and the test fails so that somebody
/// looks at it: no test passes that compared nothing. `make golden` runs the tests with "golden" in their
/// names.
package struct Golden {
  private let folder: String
  private let name: String

  /// - Parameters:
  ///   - name: of the file, with its ending.
  ///   - test: the file of the test.
  package init(_ name: String, beside test: String = #filePath) {
    folder =
      test.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/Goldens"
    self.name = name
  }

  /// Where it lies.
  package var path: String { "\(folder)/\(name)" }

  /// Whether there is nothing to compare with.
  package var isToBeRecorded: Bool {
    TestEnvironment.recordsGoldens || !FileManager.default.fileExists(atPath: path)
  }

  /// Records it.
  ///
  /// - Returns: what the test fails with.
  package func record(_ data: Data) -> String {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try data.write(to: URL(fileURLWithPath: path))
      return "recorded \(name); look at it, then test again"
    } catch {
      return "could not record \(name): \(error)"
    }
  }
}

/// How a text differs from the golden one in the file `Goldens/NAME.txt` beside the calling test; `nil` if it
/// does not.
package func differenceFromGolden(_ text: String, _ name: String, beside test: String = #filePath) -> String?
{
  let golden = Golden("\(name).txt", beside: test)
  guard !golden.isToBeRecorded, let recorded = try? String(contentsOfFile: golden.path, encoding: .utf8)
  else { return golden.record(Data((text + "\n").utf8)) }
  return firstDifference(recorded, text + "\n")
}

private func firstDifference(_ expected: String, _ found: String) -> String? {
  guard expected != found else { return nil }
  let a = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let b = found.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(a, b).prefix { $0 == $1 }.count
  let was = line < a.count ? String(a[line]) : "the end"
  let now = line < b.count ? String(b[line]) : "the end"
  return "line \(line + 1)\n  was \(was)\n  is  \(now)"
}
