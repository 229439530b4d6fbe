import Clustering
import Numerics
import TestSupport
import Testing

@testable import Criteria

@Suite struct SuggestionTests {
  private func stability(_ clusters: Double...) -> Stability {
    Stability(clusters: clusters, bootstraps: 50)
  }

  private func fit(_ bic: Double, collapsed: Int = 0) -> MixtureFit {
    MixtureFit(logLikelihood: 0, bic: bic, aic: -bic, collapsed: collapsed)
  }

  @Test func everyCriterionTakesItsBest() {
    let rows = [
      row(1),
      row(2) {
        $0.measured["calinskiHarabasz"] = 5
        $0.measured["daviesBouldin"] = 0.7
        $0.stability = stability(0.86, 1)
        $0.dendrogramGap = 3
      },
      row(3) {
        $0.measured["calinskiHarabasz"] = 9
        $0.measured["daviesBouldin"] = 0.7
        $0.stability = stability(0.85, 0.9, 0.99)
        $0.dendrogramGap = 3
      },
      row(4) {
        $0.measured["calinskiHarabasz"] = 9
        $0.measured["daviesBouldin"] = 0.9
        $0.stability = stability(0.84, 1, 1, 1)
        $0.dendrogramGap = 3.5
      },
    ]
    let sweep = sweep(rows)
    #expect(sweep.suggestion(of: .calinskiHarabasz) == 3, "the largest, of equals the first")
    #expect(sweep.suggestion(of: .daviesBouldin) == 2, "the smallest")
    #expect(sweep.suggestion(of: .stability) == 3, "the finest division whose clusters all come back")
    #expect(sweep.suggestion(of: .dendrogramGap) == 4)
    #expect(sweep.suggestion(of: .silhouette) == nil && sweep.suggestion(of: .elbow) == nil)
    #expect(sweep.suggestion(of: .gap(.tibshirani)) == nil && sweep.suggestion(of: .bic(.full)) == nil)
  }

  @Test func collapsedFitsDoNotCount() {
    let sweep = sweep([
      row(1) { $0.mixtures = [.full: fit(10), .tied: fit(8)] },
      row(2) { $0.mixtures = [.full: fit(7), .tied: fit(9)] },
      row(3) { $0.mixtures = [.full: fit(-100, collapsed: 1), .tied: fit(6.5)] },
    ])
    #expect(sweep.suggestion(of: .bic(.full)) == 2)
    #expect(sweep.suggestion(of: .aic(.full)) == 1)
    #expect(sweep.suggestion(of: .bic(.tied)) == 3)
    #expect(sweep.bestCovariance == .tied)
  }

  @Test func theNumberWithMostVoicesIsRecommendedWithWhatSpeaksAgainstIt() throws {
    let points = farBlobs(1, rows: 24)
    func partitioned(_ clusters: Int) -> KSweep.Row {
      row(clusters) {
        $0.silhouette = Silhouette(of: Labels((0..<24).map { $0 % clusters }), points: points)
      }
    }
    var rows = (1...4).map(partitioned)
    rows[2].measured["calinskiHarabasz"] = 3
    rows[3].measured["daviesBouldin"] = 0.1
    rows[1].stability = stability(0.5, 0.9)
    rows[3].stability = stability(0.5, 0.4, 0.9, 0.9)
    for index in rows.indices {
      rows[index].gap = GapStatistic(logWCSS: 0, expected: -Double(index), error: 0.1)
    }
    let recommendation = Recommendation(data: sweep(rows), noise: sweep(rows))
    #expect(recommendation.clusters == 4)
    #expect(recommendation.supporters == [.silhouette, .daviesBouldin])
    #expect(Set(recommendation.opponents.map(\.clusters)) == [1, 3])
    #expect(recommendation.undecided == [.elbow, .stability, .dendrogramGap])
    let mean = try #require(rows[3].silhouette?.mean)
    #expect(
      recommendation.warnings == [
        .gapSaysOne, .silhouetteNotAboveNoise(clusters: 4, data: mean, noise: mean),
        .unstable(clusters: 4, unstable: 2, least: 0.4), .divided(agreeing: 2, voices: 7),
      ])
    let text = recommendation.sentences.joined(separator: " ")
    #expect(text.hasPrefix("4: chosen by the silhouette and Davies-Bouldin, 2 of 7 voices."))
    #expect(text.contains("Calinski-Harabasz says 3") && text.contains("Tibshirani's rule says 1"))
    #expect(text.contains("2 of the 4 clusters do not come back") && text.contains("0.40"))
    #expect(text.contains("Without an answer: the elbow, bootstrap stability and the longest gap"))
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>) func farGroupsAreRecommendedWithoutWarning(seed: UInt64)
    throws
  {
    let comparison = try ChoosingK(range: 1...5, seed: seed, restarts: 2, references: 3, bootstraps: 4)
      .compare(
        farBlobs(seed, rows: 32))
    #expect(comparison.recommendation.clusters == 4)
    // Few references leave the gap a large error.
    #expect(Set(comparison.recommendation.warnings).isSubset(of: [.gapSaysOne]))
    #expect(comparison.recommendation.supporters.count >= 6)
  }

  @Test func nothingToSayIsSaid() {
    let recommendation = Recommendation(data: sweep([row(1), row(2)]), noise: sweep([]))
    #expect(recommendation.clusters == nil && recommendation.opinions == [])
    #expect(recommendation.sentences == ["No criterion suggests any number of clusters."])
  }

  @Test func theElbowsAreToldByRange() throws {
    let wcss = [100.0, 90, 40, 35, 12, 10, 8, 6, 5, 4.5]
    var rows = (1...10).map { row($0) }
    for index in rows.indices {
      rows[index].partition = KPartition(
        labels: Labels([0]), centroids: Matrix([[0]]), wcss: wcss[index], restarts: 1, hits: 1)
    }
    let comparison = KComparison(settings: quick, data: sweep(rows), noise: sweep([]))
    let elbows = comparison.data.kneedlesByUpperEnd.map { $0.elbow?.clusters }
    #expect(elbows == [nil, 3, 3, 3, 3, 5, 5, 5])
    #expect(
      comparison.rangeSentence
        == """
        The elbow moves with the range: drawn from 1, up to 3 none is clear, up to 4–7 it is at 3 and up \
        to 8–10 it is at 5.
        """
    )
  }

  @Test func everyCriterionHasWordsOfItsOwn() {
    let all = Criterion.all
    #expect(Set(all).count == 16 && Set(all.map(\.key)).count == 16 && Set(all.map(\.name)).count == 16)
    #expect(Set(all.map(\.title)).count == 16)
    #expect(Set(all.map(\.measure.family)) == Set(KMeasure.Family.allCases))
    // BIC and AIC reward the same with any covariance.
    #expect(Set(all.map(\.rewards)).count == 10)
  }
}
