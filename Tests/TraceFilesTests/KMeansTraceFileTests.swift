import Clustering
import Numerics
import TestSupport
import Testing

@testable import TraceFiles

@Suite struct KMeansTraceFile {
  /// The text of a run with a relocation in it.
  private func text(_ seed: UInt64, _ policy: KMeans.EmptiedPolicy = .relocate) throws -> String {
    let points = SamplePoints.blobs(seed, rows: 12)
    let start = KMeans.Seeding.given(Matrix([[0, 0], [5, 5], [100, 100]]))
    let algorithm = KMeans(
      clusters: 3, seeding: seed % 2 == 0 ? start : .plusPlus, seed: seed, emptied: policy)
    let trace = try algorithm.best(of: 2, on: points)
    return TraceText(trace, of: SamplePoints.features(points)).joined()
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func whatWasWrittenIsVerified(seed: UInt64) throws {
    for policy in KMeans.EmptiedPolicy.allCases {
      let verified = try verifyTrace(Array(text(seed, policy).utf8))
      #expect(verified.algorithm == "k-means" && verified.customers == 12)
    }
  }

  /// Changes every number of a file in turn, in its last digit, and every digest digit.
  @Test(arguments: [1, 2] as [UInt64])
  func everySingleAlteredNumberIsFound(seed: UInt64) throws {
    let bytes = Array(try text(seed).utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    var altered = 0
    for end in bytes.indices.dropLast() where digits.contains(bytes[end]) && !digits.contains(bytes[end + 1])
    {
      var copy = bytes
      copy[end] = bytes[end] == UInt8(ascii: "4") ? UInt8(ascii: "5") : UInt8(ascii: "4")
      #expect(throws: (any Error).self) { try verifyTrace(copy) }
      altered += 1
    }
    #expect(altered > 150)
  }

  @Test func theFirstDisagreementIsNamed() throws {
    let text = try text(2)
    let lines = text.split(separator: "\n")
    let at = try #require(lines.firstIndex { $0.contains("\"assign\"") })
    let wrong = lines[at].replacing("\"changed\":12", with: "\"changed\":11")
    let file =
      lines[..<at].joined(separator: "\n") + "\n" + wrong + "\n" + lines[(at + 1)...].joined(separator: "\n")
    let expected = TraceDisagreement(line: at + 1, value: "assign: changed", written: "11", recomputed: "12")
    #expect(throws: expected) { try verifyTrace(Array(file.utf8)) }
  }

  @Test func aFileCutShortIsFound() throws {
    let text = try text(1)
    for lines in 1..<text.split(separator: "\n").count {
      let cut = text.split(separator: "\n")[..<lines].joined(separator: "\n")
      #expect(throws: TraceDisagreement.self) { try verifyTrace(Array(cut.utf8)) }
    }
    #expect(throws: TraceFault.self) { try verifyTrace([]) }
    #expect(throws: TraceFault.self) { try verifyTrace(Array("CustomerID,Age\n1,2\n".utf8)) }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func damagedFilesNeverTrap(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var bytes = Array(try text(3).utf8)
    for _ in 0..<3 { bytes[generator.index(below: bytes.count)] = UInt8(generator.index(below: 256)) }
    _ = try? verifyTrace(bytes)
  }
}
