import Clustering
import Numerics
import TestSupport
import Testing
import TraceFiles
import Words

/// Files that are no traces, or of runs that can't be repeated: each fault is told by its place and in words.
@Suite struct TraceFaultTests {
  private func fault(_ text: String) -> TraceFault? {
    do { _ = try verifyTrace(Array(text.utf8)) } catch { return error as? TraceFault }
    return nil
  }

  /// The first line of a run of k-means, and the same changed.
  private func header(_ old: String = "", _ new: String = "") throws -> String {
    let points = SamplePoints.blobs(1, rows: 12)
    let trace = try KMeans(clusters: 3, seed: 1).best(of: 2, on: points)
    let line = try #require(TraceText(trace, of: SamplePoints.features(points)).first { _ in true })
    try #require(old.isEmpty || line.contains(old))
    return old.isEmpty ? line : line.replacing(old, with: new)
  }

  @Test func `nesting is bounded, cut off or not`() {
    for text in [String(repeating: "[", count: 513), String(repeating: "{\"a\":", count: 513)] {
      let fault = fault(text)
      #expect(fault?.position.line == 1)
      #expect(fault?.what == "this is no line of JSON: values are nested too deeply")
    }
  }

  @Test func `settings have the limits that options have`() throws {
    let line = try header()
    for (key, value, limits) in [
      ("restarts", "9223372036854775807", "1 to 100000"), ("restarts", "0", "1 to 100000"),
      ("k", "10001", "1 to 10000"), ("maxIterations", "18446744073709551616", "1 to 1000000"),
      ("seed", "-1", "0 to 18446744073709551615"),
    ] {
      let pattern = try Regex("\"\(key)\":[0-9]+")
      let fault = fault(line.replacing(pattern, with: "\"\(key)\":\(value)"))
      #expect(fault?.what == "a whole number from \(limits) was expected here", "\(key) \(value)")
      let place = try #require(line.firstRange(of: pattern)).lowerBound
      let column = line.distance(from: line.startIndex, to: place) + key.count + 4
      #expect(fault?.position == Position(line: 1, column: column))
    }
  }

  @Test func `a run that can't be repeated says why in words`() throws {
    #expect(
      fault(try header("\"k\":3", "\"k\":13"))?.what
        == "the run can't be repeated: 12 different customers are fewer than 13 clusters")
    let empty = """
      {"event":"trace","format":"clusterwalk-trace/1","algorithm":"hierarchical","customers":[],"points":[],\
      "parameters":{"linkage":"ward"}}
      """
    #expect(fault(empty)?.what == "the run can't be repeated: 0 customers can't be merged")
  }

  @Test func `a run that may take hours is not repeated`() throws {
    let long = try header("\"maxIterations\":300", "\"maxIterations\":1000000")
    #expect(
      fault(long.replacing("\"restarts\":2", with: "\"restarts\":100000"))?.what
        == "to repeat the run may take hours: 100,000 starts of up to 1,000,000 iterations for 12 customers")
    // The iterations are few in truth, and so it is the digest alone that does not fit any more.
    #expect(fault(long) == nil)
  }

  @Test func `lines are told by their number, empty ones counted`() throws {
    let fault = fault("\n\n" + (try header()) + "\n{\"event\": nothing}\n")
    #expect(fault?.position == Position(line: 5, column: 11))
  }
}
