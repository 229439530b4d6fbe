import FoundationEssentials

/// How a text differs from the golden one in the file `Goldens/NAME.txt` beside the calling test; `nil` if it
/// does not.
///
/// Where the file is missing, or the environment variable `CLUSTERWALK_RECORD` is set, the text is recorded,
/// and that is said instead, so that no test passes that compared nothing.
package func differenceFromGolden(_ text: String, _ name: String, beside test: String = #filePath) -> String?
{
  let folder = test.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  let file = "\(folder)/Goldens/\(name).txt"
  let recording = ProcessInfo.processInfo.environment["CLUSTERWALK_RECORD"] != nil
  guard !recording, let golden = try? String(contentsOfFile: file, encoding: .utf8) else {
    do {
      try FileManager.default.createDirectory(atPath: "\(folder)/Goldens", withIntermediateDirectories: true)
      try (text + "\n").write(toFile: file, atomically: true, encoding: .utf8)
      return "recorded \(name); look at it, then test again"
    } catch {
      return "could not record \(name): \(error)"
    }
  }
  return firstDifference(golden, text + "\n")
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
