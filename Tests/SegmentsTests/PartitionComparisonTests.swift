import Clustering
import Numerics
import Testing

@testable import Segments

@Suite struct PartitionComparisonTests {
  private func entry(_ name: String, _ labels: [Int]) -> NamedPartition {
    NamedPartition(name: name, labels: Labels(labels), clusters: (labels.max() ?? 0) + 1)
  }

  private func line(_ count: Int) -> Matrix {
    Matrix(rows: count, columns: 1, values: (0..<count).map(Double.init))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func everybodyStaysOrMovesOnce(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let (a, b, c) = (1 + generator.index(below: 5), 1 + generator.index(below: 5), 30)
    let first = (0..<c).map { _ in generator.index(below: a) }
    let second = (0..<c).map { _ in generator.index(below: b) }
    let comparison = PartitionComparison(entry("a", first), [entry("b", second)], points: line(c))
    let moves = comparison.moves(in: 1)
    let moved = moves.flatMap(\.rows)
    #expect(Set(moved).count == moved.count)
    let stayed = (0..<c).filter { comparison.numbers[0][$0] == comparison.numbers[1][$0] }
    #expect(moved.count + stayed.count == c)
    let counts = comparison.segments(of: 0).flatMap { from in
      comparison.segments(of: 1).map { comparison.count(from, in: 1, $0) }
    }
    #expect(counts.reduce(0, +) == c)
    for move in moves { #expect(comparison.count(move.from, in: 1, move.to) == move.rows.count) }
    #expect(moves.map(\.rows.count) == moves.map(\.rows.count).sorted(by: >))
    #expect(comparison.index(0, 1) == comparison.index(1, 0) && comparison.index(0, 0) == 1)
    #expect(comparison.moves(in: 0).isEmpty)
  }

  @Test func byHand() {
    // 0 to 3 together, 4 and 5, 6; the other one cuts 3 off to 4 and 5, and calls its clusters otherwise.
    let comparison = PartitionComparison(
      entry("a", [2, 2, 2, 2, 0, 0, 1]), [entry("b", [1, 1, 1, 2, 2, 2, 0])], points: line(7))
    #expect(comparison.numbers[0] == [1, 1, 1, 1, 2, 2, 3])
    #expect(comparison.numbers[1] == [1, 1, 1, 2, 2, 2, 3])
    #expect(comparison.moves(in: 1) == [PartitionComparison.Move(from: 1, to: 2, rows: [3])])
    #expect(comparison.count(1, in: 1, 1) == 3 && comparison.count(1, in: 1, 2) == 1)
  }
}
