import Customers
import Numerics
import TestSupport
import Testing

@testable import Clustering

/// Whole trace files of four customers on a line at 0, 2, 6 and 10, whose runs are worked out in
/// `KMeansByHand`: what other programs read stays as it is.
@Suite struct TraceGoldens {
  private let points = Matrix([[0], [2], [6], [10]])

  @Test func kMeans() throws {
    let start = KMeans.Seeding.given(Matrix([[0], [2]]))
    let trace = try KMeans(clusters: 2, seeding: start).best(of: 1, on: points)
    let text = TraceText(trace, of: SamplePoints.features(points)).joined()
    #expect(differenceFromGolden(text, "k-means") == nil)
  }

  @Test func hierarchical() throws {
    let trace = try Hierarchical(linkage: .complete, clusters: 2).trace(on: points)
    let text = TraceText(trace, of: SamplePoints.features(points)).joined()
    #expect(differenceFromGolden(text, "hierarchical") == nil)
  }
}
