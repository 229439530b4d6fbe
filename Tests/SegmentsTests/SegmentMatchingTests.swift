import Clustering
import Numerics
import Segments
import Testing

@Suite struct SegmentMatchingLaws {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aRelabeledPartitionGetsItsOldNumbers(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let numbers = (0..<60).map { _ in 1 + generator.index(below: 5) }
    let renamed = generator.shuffled(Array(0..<5))
    let labels = Labels(numbers.map { renamed[$0 - 1] })
    let matched = SegmentMatching(labels, clusters: 5, to: numbers)
    for (row, label) in labels.enumerated() { #expect(matched.numbers[label] == numbers[row]) }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func noTwoSegmentsShareANumber(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let numbers = (0..<40).map { _ in 1 + generator.index(below: 3) }
    let labels = Labels((0..<40).map { _ in generator.index(below: 6) })
    let matched = SegmentMatching(labels, clusters: 7, to: numbers).numbers
    #expect(Set(matched).count == 7 && matched.allSatisfy { $0 >= 1 })
  }

  @Test func theLargestOverlapIsMatchedFirst() {
    let matched = SegmentMatching(Labels([0, 0, 0, 1, 1, 2]), clusters: 3, to: [2, 2, 1, 1, 2, 2])
    // Label 0 shares two with segment 2; label 1 one with each, and 2 is taken; label 2 is left over.
    #expect(matched.numbers == [2, 1, 3])
  }
}

@Suite struct AdjustedRandIndexLaws {
  /// Hubert and Arabie's index of a table worked out by hand: rows 2, 1 | 0, 3.
  ///
  /// Pairs together in both: 1 + 0 + 0 + 3 = 4; in the first 3 + 3 = 6, in the second 1 + 6 = 7, of 15:
  /// expected 2.8, greatest 6.5, so (4 - 2.8) / (6.5 - 2.8).
  @Test func byHand() {
    let index = adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1])
    #expect(abs(index - 1.2 / 3.7) < 1e-15)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func namesOfClustersDoNotMatter(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let a = (0..<50).map { _ in generator.index(below: 4) }
    let b = (0..<50).map { _ in generator.index(below: 3) }
    let renamed = generator.shuffled(Array(0..<4))
    #expect(adjustedRandIndex(a, b) == adjustedRandIndex(b, a))
    #expect(adjustedRandIndex(a, b) == adjustedRandIndex(a.map { renamed[$0] }, b))
    #expect(adjustedRandIndex(a, a.map { renamed[$0] }) == 1)
    #expect(adjustedRandIndex(a, b) < 0.3)
  }

  @Test func onePartitionEach() {
    #expect(adjustedRandIndex([0, 0, 0], [1, 1, 1]) == 1)
    #expect(adjustedRandIndex([0, 1, 2], [2, 1, 0]) == 1)
    #expect(adjustedRandIndex([0, 0, 0], [0, 1, 2]) == 0)
  }
}
