import Clustering
import Numerics
import TestSupport
import Testing
import Words

@testable import TraceFiles

@Suite struct HierarchicalTraceFile {
  private func text(_ points: Matrix, _ linkage: Hierarchical.Linkage) throws -> String {
    TraceText(
      try Hierarchical(linkage: linkage, clusters: 3).trace(on: points), of: SamplePoints.features(points)
    )
    .joined()
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>, Hierarchical.Linkage.allCases)
  func whatWasWrittenIsVerified(seed: UInt64, linkage: Hierarchical.Linkage) throws {
    for points in [SamplePoints.grid(seed, rows: 14), SamplePoints.blobs(seed, rows: 14)] {
      let verified = try verifyTrace(Array(text(points, linkage).utf8))
      #expect(verified.algorithm == "hierarchical" && verified.customers == 14 && verified.steps == 13)
    }
  }

  /// Changes every number of a file in turn, in its last digit, and every digest digit.
  @Test(arguments: [Hierarchical.Linkage.ward, .single, .centroid])
  func everySingleAlteredNumberIsFound(linkage: Hierarchical.Linkage) throws {
    let bytes = Array(try text(SamplePoints.blobs(1, rows: 12), linkage).utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    var altered = 0
    for end in bytes.indices.dropLast() where digits.contains(bytes[end]) && !digits.contains(bytes[end + 1])
    {
      var copy = bytes
      copy[end] = bytes[end] == UInt8(ascii: "4") ? UInt8(ascii: "5") : UInt8(ascii: "4")
      #expect(throws: (any Error).self) { try verifyTrace(copy) }
      altered += 1
    }
    #expect(altered > 130)
  }

  @Test func theFirstDisagreementIsNamed() throws {
    let lines = try text(SamplePoints.grid(2, rows: 9), .average).split(separator: "\n").map(String.init)
    var wrong = lines
    wrong[1] = wrong[1].replacing("\"size\":2", with: "\"size\":3")
    let expected = TraceDisagreement(line: 2, value: "merge: size", written: "3", recomputed: "2")
    #expect(throws: expected) { try verifyTrace(Array(wrong.joined(separator: "\n").utf8)) }
  }

  @Test func theEndSaysWhoIsInWhichSegment() throws {
    let points = Matrix([[0], [1], [10], [11], [12], [50]])
    let trace = try Hierarchical(linkage: .average, clusters: 3).trace(on: points)
    #expect(Array(trace.finalLabels) == [0, 0, 1, 1, 1, 2])
    let finish = JSON.object(trace.finish).text
    #expect(finish == #"{"reason":"complete","segments":[2,1,3],"labels":[0,0,1,1,1,2]}"#)
  }

  @Test func unknownSettingsAreFaults() throws {
    let text = try text(SamplePoints.grid(2, rows: 9), .average)
    for (old, new) in [
      ("\"linkage\":\"average\"", "\"linkage\":\"nearest\""), ("\"linkage\":\"average\",", ""),
      ("\"k\":3", "\"k\":0"),
      ("\"k\":3", "\"k\":10"),
    ] {
      #expect(throws: TraceFault.self) { try verifyTrace(Array(text.replacing(old, with: new).utf8)) }
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func damagedFilesNeverTrap(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var bytes = Array(try text(SamplePoints.grid(3, rows: 10), .median).utf8)
    for _ in 0..<3 { bytes[generator.index(below: bytes.count)] = UInt8(generator.index(below: 256)) }
    _ = try? verifyTrace(bytes)
  }
}
