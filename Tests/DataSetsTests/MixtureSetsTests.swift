import Clustering
import Customers
import Testing

@Suite struct MixtureSetsTests {
  @Test func `collapsing Gaussian: the component of those at the highest score is thin`() throws {
    try forEverySample(of: .collapsingGaussian) { sampled in
      let trace = try sampled.call.mixture.best(of: 2, on: sampled.points)
      let collapsing = try #require(trace.collapsing.first)
      #expect(trace.collapsing.count == 1)
      #expect(trace.finalComponents[collapsing].collapse?.thin != nil)
      for (row, label) in trace.finalLabels.enumerated() {
        #expect((label == collapsing) == (sampled.sample.customers[row].spending == 100))
      }
    }
  }
}
