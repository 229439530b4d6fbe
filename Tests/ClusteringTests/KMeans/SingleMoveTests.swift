import Numerics
import TestSupport
import Testing

@testable import Clustering

/// Moves of one customer that a converged run has overlooked.
@Suite struct SingleMoveTests {
  /// The squared distances of everybody to the mean of its cluster, summed.
  private func squares(_ labels: [Int], _ points: Matrix) -> Double {
    Set(labels).sorted().reduce(0) { sum, label in
      let rows = labels.indices.filter { labels[$0] == label }
      return (0..<points.columns).reduce(sum) { sum, column in
        let mean = rows.reduce(0) { $0 + points[$1, column] } / Double(rows.count)
        return rows.reduce(sum) { $0 + (points[$1, column] - mean) * (points[$1, column] - mean) }
      }
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `moves and gains are those found by trying every customer in every cluster`(seed: UInt64) throws {
    let points = SamplePoints.blobs(seed)
    let trace = try KMeans(clusters: 6, seed: seed).best(of: 1, on: points)
    let labels = Array(trace.finalLabels)
    let before = squares(labels, points)
    let moves = Dictionary(uniqueKeysWithValues: trace.betterMoves.map { ($0.customer, $0) })
    for row in labels.indices where labels.count(where: { $0 == labels[row] }) > 1 {
      let tried = (0..<6).map { cluster in
        var moved = labels
        moved[row] = cluster
        return before - squares(moved, points)
      }
      let best = tried.max() ?? 0
      if best > 1e-6 {
        let move = try #require(moves[row])
        #expect(abs(move.gain - best) < 1e-9 && move.from == labels[row])
        #expect(abs(tried[move.to] - best) < 1e-9)
      } else if best < 1e-9 {
        #expect(moves[row] == nil)
      }
    }
  }

  /// What a lesson says: to converge proves nothing about moves of one customer.
  @Test func `of many converged runs some have such a move, and some have none`() throws {
    let withMove = try (1...200 as ClosedRange<UInt64>).count { seed in
      let points = SamplePoints.blobs(seed)
      let trace = try KMeans(clusters: 5, seed: seed).best(of: 1, on: points)
      #expect(trace.reason == .converged)
      return !trace.betterMoves.isEmpty
    }
    #expect((20...180).contains(withMove), "\(withMove) of 200")
  }

  @Test func `a customer alone has nowhere better to go`() throws {
    let points = Matrix([[0], [1], [10]])
    let trace = try KMeans(clusters: 3, seed: 1).best(of: 1, on: points)
    #expect(trace.betterMoves.isEmpty)
  }

  /// Two customers at 0 and 2, ten at 3.1: the one at 2 is nearer to its own centroid, at 1, but two squares
  /// are gained and 1.1 of them the cost.
  @Test func `the lesson's case by hand`() throws {
    let points = Matrix([[0], [2]] + Array(repeating: [3.1], count: 10))
    let trace = try KMeans(clusters: 2, seeding: .given(Matrix([[1], [3.1]]))).best(of: 1, on: points)
    let move = try #require(trace.betterMoves.first)
    #expect(trace.betterMoves.count == 1 && move.customer == 1 && abs(move.gain - 0.9) < 1e-12)
  }
}
