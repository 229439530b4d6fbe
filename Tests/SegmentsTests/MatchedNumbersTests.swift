import Clustering
import Numerics
import Segments
import Testing

@Suite struct MatchedNumbersLaws {
  /// Partitions into 1, 2, 3 and so on, each made by moving some customers of the one before into a new
  /// cluster.
  private func partitions(_ seed: UInt64, count: Int) -> (points: Matrix, partitions: [(Labels, Int)]) {
    var generator = SplitMix64(seed: seed)
    let points = Matrix((0..<40).map { _ in [generator.uniform(), generator.uniform()] })
    var labels = Array(repeating: 0, count: 40)
    var made = [(Labels(labels), 1)]
    for next in 1..<count {
      let parent = generator.index(below: next)
      for row in labels.indices where labels[row] == parent && generator.uniform() < 0.4 {
        labels[row] = next
      }
      made.append((Labels(labels), next + 1))
    }
    return (points, made)
  }

  private func numbers(_ seed: UInt64, anchor: Int) -> (MatchedNumbers, Matrix, [(Labels, Int)]) {
    let (points, made) = partitions(seed, count: 6)
    return (
      MatchedNumbers(made.map { (labels: $0.0, clusters: $0.1) }, anchor: anchor, points: points), points,
      made
    )
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>, 0..<6)
  func theAnchorHasTheCanonicalNumbers(seed: UInt64, anchor: Int) {
    let (matched, points, made) = numbers(seed, anchor: anchor)
    let canonical = SegmentNumbers(of: made[anchor].0, clusters: made[anchor].1, points: points)
    for (label, number) in canonical.numbers.enumerated() {
      if let number { #expect(matched.numbers[anchor][label] == number) }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>, 0..<6)
  func noTwoSegmentsOfAPartitionShareANumber(seed: UInt64, anchor: Int) {
    for numbers in numbers(seed, anchor: anchor).0.numbers { #expect(Set(numbers).count == numbers.count) }
  }

  /// Each cluster is a subset of one of the partition before, so every segment but the new one keeps its
  /// number.
  @Test(arguments: 1...10 as ClosedRange<UInt64>, 0..<6)
  func aSplitGivesOneNewNumber(seed: UInt64, anchor: Int) {
    let (matched, _, made) = numbers(seed, anchor: anchor)
    for index in made.indices.dropFirst()
    where made[index].0.sizes(clusters: made[index].1).allSatisfy({ $0 > 0 }) {
      let (before, after) = (Set(matched.numbers[index - 1]), Set(matched.numbers[index]))
      #expect(after.subtracting(before).count == 1, "\(index): \(before) to \(after)")
    }
  }
}
