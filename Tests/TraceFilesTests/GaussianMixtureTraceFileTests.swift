import Clustering
import Numerics
import TestSupport
import Testing

@testable import TraceFiles

@Suite struct GaussianMixtureTraceFile {
  private func text(
    _ seed: UInt64, _ kind: GaussianMixture.Covariance, _ seeding: GaussianMixture.Seeding, rows: Int = 9
  ) throws -> String {
    let points = SamplePoints.blobs(seed, rows: rows, centers: 2)
    let algorithm = GaussianMixture(
      components: 2, covariance: kind, regularization: 1e-3, seeding: seeding, seed: seed, maxIterations: 2,
      tolerance: 1e-2)
    return TraceText(try algorithm.best(of: 2, on: points), of: SamplePoints.features(points)).joined()
  }

  private func start(rows: Int) -> GaussianMixture.Seeding {
    let shares = (0..<rows).map { Double($0 % 3) / 4 }
    return .given(Matrix(shares.map { [$0, 1 - $0] }))
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>, GaussianMixture.Covariance.allCases)
  func whatWasWrittenIsVerified(seed: UInt64, kind: GaussianMixture.Covariance) throws {
    for seeding in [.kMeans, .random, start(rows: 9)] {
      let verified = try verifyTrace(Array(text(seed, kind, seeding).utf8))
      #expect(verified.algorithm == "gmm" && verified.customers == 9 && verified.features == 2)
    }
  }

  /// Changes every number of a file in turn, in its last digit, and every digest digit.
  @Test(arguments: GaussianMixture.Covariance.allCases)
  func everySingleAlteredNumberIsFound(kind: GaussianMixture.Covariance) throws {
    let bytes = Array(try text(1, kind, kind == .tied ? start(rows: 5) : .kMeans, rows: 5).utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    var altered = 0
    for end in bytes.indices.dropLast() where digits.contains(bytes[end]) && !digits.contains(bytes[end + 1])
    {
      var copy = bytes
      copy[end] = bytes[end] == UInt8(ascii: "4") ? UInt8(ascii: "5") : UInt8(ascii: "4")
      #expect(throws: (any Error).self) { try verifyTrace(copy) }
      altered += 1
    }
    #expect(altered > 100)
  }

  @Test func theFirstDisagreementIsNamed() throws {
    let text = try text(2, .full, .random)
    var lines = text.split(separator: "\n").map(String.init)
    let at = try #require(lines.firstIndex { $0.contains("\"expectation\"") })
    lines[at] = lines[at].replacing("\"iteration\":1,", with: "\"iteration\":2,")
    let expected = TraceDisagreement(
      line: at + 1, value: "expectation: iteration", written: "2", recomputed: "1")
    #expect(throws: expected) { try verifyTrace(Array(lines.joined(separator: "\n").utf8)) }
  }

  @Test func eventsComeInTheirOrder() throws {
    let text = try text(2, .full, .random)
    let events = text.split(separator: "\n").map { $0.split(separator: "\"")[3] }
    #expect(events == ["trace", "initialize", "expectation", "maximization", "expectation", "finish"])
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func damagedFilesNeverTrap(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var bytes = Array(try text(3, .full, .kMeans).utf8)
    for _ in 0..<3 { bytes[generator.index(below: bytes.count)] = UInt8(generator.index(below: 256)) }
    _ = try? verifyTrace(bytes)
  }
}
