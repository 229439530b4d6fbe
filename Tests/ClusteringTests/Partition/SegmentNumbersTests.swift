import Numerics
import TestSupport
import Testing

@testable import Clustering

@Suite struct SegmentNumbersLaws {
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func relabelingChangesNobodysSegment(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let points = SamplePoints.grid(seed, rows: 30)
    let labels = (0..<30).map { _ in generator.index(below: 6) }
    let renamed = generator.shuffled(Array(0..<6))
    let numbers = SegmentNumbers(of: Labels(labels), clusters: 6, points: points)
    let others = SegmentNumbers(of: Labels(labels.map { renamed[$0] }), clusters: 6, points: points)
    for row in 0..<30 {
      #expect(numbers.numbers[labels[row]] == others.numbers[renamed[labels[row]]])
    }
  }

  @Test func theLargestIsFirstThenTheLowerMean() {
    let points = Matrix([[9], [8], [1], [2], [3]])
    let numbers = SegmentNumbers(of: Labels([3, 3, 0, 0, 1]), clusters: 4, points: points)
    #expect(numbers.numbers == [1, 3, nil, 2])
    #expect(numbers.labels == [0, 3, 1])
  }
}
