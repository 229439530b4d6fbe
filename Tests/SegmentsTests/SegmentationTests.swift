import Clustering
import Customers
import Numerics
import Segments
import TestSupport
import Testing

@Suite struct SegmentationLaws {
  /// A random partition in which some clusters may be empty.
  private func partition(_ seed: UInt64, _ customers: SampleCustomers) -> (labels: [Int], features: Features)
  {
    var generator = SplitMix64(seed: seed)
    let features = customers.made
    return (features.customers.map { _ in min(6, generator.index(below: 9)) % 7 }, features)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func sizesSharesAndMeansAreThoseOfTheMembers(seed: UInt64) {
    for scaling in Scaling.allCases {
      let customers = SampleCustomers(seed).with {
        $0.scaling = scaling
        $0.features = 3
        $0.count = 10 + Int(seed) * 3
      }
      let (labels, features) = partition(seed, customers)
      let segmentation = Segmentation(Labels(labels), clusters: 8, of: features)
      #expect(segmentation.features == features.features)
      #expect(Set(segmentation.segments.map(\.label)) == Set(labels))
      for segment in segmentation.segments {
        let members = labels.indices.filter { labels[$0] == segment.label }
        #expect(segment.size == members.count)
        #expect(segment.share == Double(members.count) / Double(labels.count))
        for column in 0..<3 {
          let mean = members.reduce(0) { $0 + features.values[$1, column] } / Double(members.count)
          #expect(abs(segment.means[column] - mean) < 1e-9, "in original units, whatever the scaling")
        }
      }
      #expect(abs(segmentation.segments.map(\.share).reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func segmentsAreInCanonicalOrderWhateverTheLabels(seed: UInt64) {
    let (labels, features) = partition(seed, SampleCustomers(seed).with { $0.isGrid = true })
    let segments = Segmentation(Labels(labels), clusters: 7, of: features).segments
    #expect(segments.map(\.number) == Array(1...segments.count))
    for (a, b) in zip(segments, segments.dropFirst()) {
      // Equal sizes are in the order of their means; where those differ by rounding alone, in any.
      let follows = a.means[0] < b.means[0] + 1e-9
      #expect(a.size > b.size || (a.size == b.size && follows))
    }
    var generator = SplitMix64(seed: seed)
    let renamed = generator.shuffled(Array(0..<7))
    let others = Segmentation(Labels(labels.map { renamed[$0] }), clusters: 7, of: features).segments
    for (a, b) in zip(segments, others) {
      #expect(a.number == b.number && a.size == b.size && a.means == b.means && b.label == renamed[a.label])
    }
  }

  @Test func hugeValuesHaveFiniteMeans() {
    for size in [1e308, -1.7e308, 1e-300] {
      let values = Matrix([[size, 1], [size, 2], [size / 2, 3], [0, 4]])
      let features = Features(
        features: [Feature(column: "a"), Feature(column: "b")], customers: ["p", "q", "r", "s"],
        values: values, scaling: .none, source: Source(name: "test"))
      let segments = Segmentation(Labels([0, 0, 0, 1]), clusters: 2, of: features).segments
      #expect(segments[0].means.allSatisfy { $0.isFinite })
      let mean = size / 3 + size / 3 + size / 6
      #expect(abs(segments[0].means[0] - mean) <= 1e-12 * mean.magnitude)
    }
  }

  @Test func byHand() {
    let features = Features(
      features: [Feature(column: "x")], customers: ["a", "b", "c", "d"],
      values: Matrix([[8], [1], [2], [9]]), source: Source(name: "test"))
    let segments = Segmentation(Labels([2, 0, 0, 2]), clusters: 3, of: features).segments
    #expect(
      segments == [
        Segment(number: 1, label: 0, size: 2, share: 0.5, means: [1.5]),
        Segment(number: 2, label: 2, size: 2, share: 0.5, means: [8.5]),
      ])
    let unassigned = Segmentation(Labels(unassigned: 4), clusters: 3, of: features)
    #expect(unassigned.segments.isEmpty)
  }
}
