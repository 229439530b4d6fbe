import Clustering
import Numerics
import Synchronization
import Testing

@testable import Criteria

@Suite struct ComparisonLaws {
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func everyCriterionIsThatOfItsPartition(seed: UInt64) throws {
    var settings = quick
    settings.seed = seed
    let comparison = try settings.compare(blobs(seed, rows: 20, features: 3))
    for sweep in [comparison.data, comparison.noise] {
      #expect(sweep.rows.map(\.clusters) == Array(1...4))
      let dendrogram = try Hierarchical(linkage: .ward).trace(on: sweep.points).dendrogram
      for row in sweep.rows {
        let labels = try #require(row.partition?.labels)
        #expect(row.silhouette == Silhouette(of: labels, points: sweep.points))
        let ratio = calinskiHarabasz(labels, points: sweep.points)
        #expect(Criterion.calinskiHarabasz.value(in: row) == ratio)
        #expect(Criterion.daviesBouldin.value(in: row) == daviesBouldin(labels, points: sweep.points))
        #expect(row.gap?.logWCSS == row.wcss.map(logarithm))
        #expect(row.dendrogramGap == dendrogram.gaps.first { $0.clusters == row.clusters }?.length)
        #expect((row.stability == nil) == (row.clusters == 1))
        #expect(row.stability?.clusters.count ?? row.clusters == row.clusters)
        #expect((row.silhouette == nil) == (row.clusters == 1))
        for (covariance, fit) in row.mixtures {
          let trace = try GaussianMixture(components: row.clusters, covariance: covariance, seed: seed)
            .best(of: 1, on: sweep.points)
          #expect(fit.bic == trace.bic && fit.aic == trace.aic && fit.collapsed == trace.collapsing.count)
        }
        #expect(row.mixtures.count == 4)
      }
    }
  }

  @Test func theNumberOfWorkersChangesNoBit() throws {
    let points = blobs(2, rows: 20)
    let one = try quick.compare(points, workers: .one)
    for workers in [2, 5] { #expect(try quick.compare(points, workers: Workers(workers)) == one) }
  }

  @Test func whatAKGetsDoesNotDependOnTheRange() throws {
    let points = blobs(5, rows: 20)
    var part = quick
    part.range = 3...4
    let (whole, some) = (try quick.compare(points).data, try part.compare(points).data)
    #expect(some.rows.map(\.partition) == whole.rows.suffix(2).map(\.partition))
    #expect(some.rows.map(\.gap) == whole.rows.suffix(2).map(\.gap))
    #expect(some[clusters: 2] == nil && some[clusters: 4]?.clusters == 4 && some[clusters: 5] == nil)
  }

  @Test func progressNeverFallsAndEndsAtOne() throws {
    let shares = Mutex<[Double]>([])
    _ = try quick.compare(blobs(1, rows: 20)) { share in shares.withLock { $0.append(share) } }
    let told = shares.withLock { $0 }
    #expect(told == told.sorted() && told.count > 50)
    #expect(abs((told.last ?? 0) - 1) < 1e-9 && (told.first ?? 1) < 0.1)
    #expect(told.dropLast().allSatisfy { $0 < 1 - 1e-9 }, "and not before the end")
  }

  @Test func theControlFillsTheCustomersBox() throws {
    let points = blobs(3, rows: 15)
    let noise = try quick.compare(points).noise.points
    #expect(noise.rows == 15 && noise.columns == 2 && noise != points)
    for feature in 0..<2 {
      let (own, drawn) = (Moments(points.column(feature)), Moments(noise.column(feature)))
      #expect(drawn.minimum >= own.minimum && drawn.maximum <= own.maximum)
    }
  }

  @Test func fewerDifferentCustomersThanClustersLeaveRowsEmpty() throws {
    let points = Matrix([[0, 0], [1, 0], [0, 1], [0, 0], [1, 0], [0, 1]])
    let sweep = try quick.compare(points).data
    #expect(sweep.rows.map { $0.partition != nil } == [true, true, true, false])
    for row in sweep.rows.dropFirst(3) { #expect(row == KSweep.Row(clusters: row.clusters)) }
    #expect(sweep.rows[2].wcss == 0 && sweep.rows[2].gap == nil)
    #expect(Criterion.calinskiHarabasz.value(in: sweep.rows[2]) == nil)
    #expect(sweep.rows[2].silhouette?.mean == 1)
    for criterion in Criterion.all { _ = sweep.suggestion(of: criterion) }
  }

  @Test(arguments: [1, 2, 3]) func aHandfulOfCustomersOrNoDifferenceIsNoTrap(count: Int) throws {
    for points in [blobs(1, rows: count), Matrix(rows: count, columns: 2, repeating: 4)] {
      let comparison = try quick.compare(points)
      #expect(comparison.data.rows.count == 4)
      #expect(comparison.recommendation.sentences.allSatisfy { !$0.isEmpty })
      #expect(comparison.noise.rows.allSatisfy { $0.silhouette?.mean.isFinite ?? true })
    }
  }

  @Test func whatCannotBeComparedIsRefused() {
    func failure(_ settings: ChoosingK, _ points: Matrix) -> ChoosingKFailure? {
      do throws(ChoosingKFailure) {
        _ = try settings.compare(points)
        return nil
      } catch {
        return error
      }
    }
    #expect(failure(ChoosingK(range: 0...3), blobs(1)) == .rangeBelowOne(0))
    #expect(failure(ChoosingK(restarts: 0), blobs(1)) == .nothingToRepeat)
    #expect(failure(ChoosingK(references: 0), blobs(1)) == .nothingToRepeat)
    #expect(failure(ChoosingK(bootstraps: 0), blobs(1)) == .nothingToRepeat)
    #expect(failure(quick, Matrix(rows: 0, columns: 2)) == .points(.noCustomers))
    #expect(failure(quick, Matrix([[1, .nan]])) == .points(.unusableNumber(row: 0, feature: 1)))
  }
}
