import Numerics
import TestSupport
import Testing

@testable import Clustering

private let seeds: [UInt64] = Array(1...25)
private let seedings: [KMeans.Seeding] = [.plusPlus, .greedy, .forgy, .randomPartition]

/// What has to be true of every run, whatever the data.
@Suite struct KMeansLaws {
  @Test(arguments: seeds, seedings)
  func everyCustomerIsWithItsNearestCentroid(seed: UInt64, seeding: KMeans.Seeding) throws {
    for points in [
      SamplePoints.blobs(seed), SamplePoints.grid(seed), SamplePoints.blobs(seed, rows: 41, features: 5),
    ] {
      let steps = try KMeans(clusters: 5, seeding: seeding, seed: seed).steps(on: points)
      var centroids = Matrix(rows: 0, columns: points.columns)
      for step in steps {
        if case .assign = step.event {
          for row in 0..<points.rows {
            let squared = (0..<5).map { squaredDistance(points[row: row], centroids[row: $0]) }
            let nearest = try #require(squared.min())
            #expect(step.state.labels[row] == squared.firstIndex(of: nearest))
          }
        }
        centroids = step.state.centroids
      }
    }
  }

  @Test(arguments: seeds, seedings)
  func centroidsAreMeansAndWCSSIsTheSumOfSquares(seed: UInt64, seeding: KMeans.Seeding) throws {
    for points in [
      SamplePoints.blobs(seed), SamplePoints.grid(seed), SamplePoints.blobs(seed, rows: 41, features: 5),
    ] {
      var updates = 0
      for step in try KMeans(clusters: 5, seeding: seeding, seed: seed).steps(on: points) {
        guard let wcss = step.state.wcss else { continue }
        var sum = 0.0
        for (row, label) in step.state.labels.enumerated() {
          sum += squaredDistance(points[row: row], step.state.centroids[row: label])
        }
        #expect(abs(wcss - sum) <= 1e-10 * max(1, sum))
        guard case .update = step.event else { continue }
        updates += 1
        for cluster in 0..<5 {
          let members = step.state.labels.indices.filter { step.state.labels[$0] == cluster }
          #expect(step.state.sizes[cluster] == members.count)
          for feature in 0..<points.columns where !members.isEmpty {
            let mean = members.reduce(0) { $0 + points[$1, feature] } / Double(members.count)
            #expect(abs(mean - step.state.centroids[cluster, feature]) < 1e-12)
          }
        }
      }
      #expect(updates > 0)
    }
  }

  @Test(arguments: seeds)
  func wcssNeverRisesAndTheRunEnds(seed: UInt64) throws {
    for policy in KMeans.EmptiedPolicy.allCases {
      for points in [SamplePoints.blobs(seed), SamplePoints.grid(seed)] {
        var algorithm = KMeans(clusters: 7, seeding: .forgy, seed: seed, emptied: policy)
        algorithm.maxIterations = 200
        let trace = try algorithm.best(of: 1, on: points)
        var before = Double.infinity
        for index in trace.indices {
          guard let wcss = trace.wcss(at: index) else { continue }
          #expect(wcss <= before * (1 + 1e-12) + 1e-12)
          before = wcss
        }
        #expect(before == trace.wcss)
        #expect(trace.reason == .converged)
        guard case .assign(let last) = trace.event(at: trace.count - 1) else {
          Issue.record("the run ends with another step than an assignment")
          return
        }
        #expect(last.changes.isEmpty)
      }
    }
  }

  @Test(arguments: seeds)
  func theSequenceIsMultiPassAndTheTraceItsRecording(seed: UInt64) throws {
    let points = SamplePoints.grid(seed)
    let algorithm = KMeans(clusters: 6, seeding: .forgy, seed: seed)
    let steps = try algorithm.steps(on: points)
    let first = Array(steps)
    #expect(first == Array(steps))
    #expect(first == Array(try algorithm.best(of: 1, on: points)))
  }

  @Test(arguments: [1, 2, 3, 8])
  func theNumberOfWorkersChangesNoBit(workers: Int) throws {
    let points = SamplePoints.blobs(3, rows: 20_000, features: 3)
    for seeding in seedings {
      let algorithm = KMeans(clusters: 6, seeding: seeding, seed: 5, maxIterations: 6)
      let one = try algorithm.best(of: 2, on: points, workers: .one)
      #expect(one == (try algorithm.best(of: 2, on: points, workers: Workers(workers))))
    }
  }

  @Test(arguments: seeds)
  func seedsAreDrawnWithTheProbabilitiesTheyState(seed: UInt64) throws {
    let points = SamplePoints.grid(seed)
    for seeding in [KMeans.Seeding.plusPlus, .greedy] {
      var chosen: [ArraySlice<Double>] = []
      for step in try KMeans(clusters: 6, seeding: seeding, seed: seed).steps(on: points) {
        guard case .seed(let draw) = step.event else { break }
        let customer = try #require(draw.customer)
        let squared = (0..<points.rows).map { row in
          chosen.map { squaredDistance(points[row: row], $0) }.min() ?? 1
        }
        let probability = try #require(draw.probability)
        #expect(abs(probability - squared[customer] / squared.reduce(0, +)) < 1e-12)
        #expect(probability > 0)
        chosen.append(points[row: customer])
      }
      #expect(Set(chosen).count == 6)
    }
  }

  @Test func drawsFollowTheirProbabilities() throws {
    // Three customers on a line; after the first seed at 0 the others have squared distances 1 and 9.
    let points = Matrix([[0], [1], [3]])
    var far = 0
    var starts = 0
    for seed in 1...4000 as ClosedRange<UInt64> {
      var iterator = try KMeans(clusters: 2, seed: seed).steps(on: points).makeIterator()
      guard case .seed(let first)? = iterator.next()?.event, first.customer == 0,
        case .seed(let second)? = iterator.next()?.event
      else { continue }
      starts += 1
      if second.customer == 2 { far += 1 }
    }
    let share = Double(far) / Double(starts)
    #expect(starts > 1200 && starts < 1470)
    #expect(abs(share - 0.9) < 0.025)
  }

  @Test(arguments: seeds)
  func moreStartsAreNeverWorse(seed: UInt64) throws {
    let points = SamplePoints.blobs(seed, rows: 80, centers: 7)
    let algorithm = KMeans(clusters: 7, seed: seed)
    let single = try algorithm.best(of: 1, on: points)
    let several = try algorithm.best(of: 8, on: points)
    #expect(several.wcss <= single.wcss)
    #expect(several.restarts.wcss[0] == single.wcss)
    #expect(several.restarts.count == 8 && several.restarts.hits >= 1)
    #expect(several.wcss == several.restarts.wcss.min())
  }
}
