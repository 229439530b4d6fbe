import Clustering
import Customers
import Numerics
import TestSupport
import Testing

@testable import Segments

@Suite struct ProfilesLaws {
  @Test(arguments: 0..<24 as Range<UInt64>)
  func everyCustomerIsInOneSegmentAndSharesSumToOne(seed: UInt64) throws {
    let profiles = try SampleProfiles.made(seed)
    #expect(profiles.flatMap(\.rows).sorted() == Array(0..<60))
    #expect(abs(profiles.map(\.share).reduce(0, +) - 1) < 1e-12)
    for profile in profiles {
      #expect(profile.size == profile.rows.count && profile.rows == profile.rows.sorted())
      for row in profile.rows { #expect(profiles.placements[row].segment == profile.number) }
    }
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func theSegmentsMeansWeightedGiveTheMeanOfAll(seed: UInt64) throws {
    let profiles = try SampleProfiles.made(seed)
    for (index, measure) in profiles.columns.measures.enumerated() {
      let all = try #require(profiles.summaries[index])
      let parts = profiles.compactMap { $0.measures[index].segment }
      let known = measure.values.compactMap { $0 }
      #expect(all.count == known.count && all.missing == 60 - known.count)
      #expect(parts.reduce(0) { $0 + $1.count } == all.count)
      let mean = parts.reduce(0) { $0 + $1.mean * Double($1.count) } / Double(all.count)
      #expect(abs(mean - all.mean) < 1e-9 * max(1, all.mean.magnitude))
      #expect(parts.map(\.minimum).min() == known.min() && parts.map(\.maximum).max() == known.max())
    }
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func indexAndDifferenceAreThoseOfTheValues(seed: UInt64) throws {
    let profiles = try SampleProfiles.made(seed)
    for profile in profiles {
      for (measure, column) in zip(profile.measures, profiles.columns.measures) {
        let all = column.values.compactMap { $0 }
        let own = profile.rows.compactMap { column.values[$0] }
        #expect(measure.values == own && measure.missing == profile.size - own.count)
        guard !own.isEmpty else {
          #expect(measure.segment == nil && measure.index == nil && measure.differenceSD == nil)
          continue
        }
        let (mean, meanOfAll) = (mean(own), mean(all))
        let sd = (all.reduce(0) { $0 + ($1 - meanOfAll) * ($1 - meanOfAll) } / Double(all.count)).squareRoot()
        let difference = try #require(measure.differenceSD)
        #expect(abs(difference - (mean - meanOfAll) / sd) < 1e-9)
        if meanOfAll > 0 {
          let index = try #require(measure.index)
          #expect(abs(index - 100 * mean / meanOfAll) < 1e-8 * index.magnitude + 1e-9)
        }
      }
    }
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func sharesOfCategoriesSumToOneAndCountWhatIsThere(seed: UInt64) throws {
    let profiles = try SampleProfiles.made(seed)
    for profile in profiles {
      #expect(profile.categories.map(\.title) == ["Region", "Age bands"])
      for category in profile.categories {
        let known = category.values.reduce(0) { $0 + $1.count }
        #expect(known + category.missing == profile.size)
        #expect(known == 0 || abs(category.values.reduce(0) { $0 + $1.share } - 1) < 1e-12)
        #expect(abs(category.values.reduce(0) { $0 + $1.shareOfAll } - 1) < 1e-12)
      }
    }
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func theMedoidIsAMemberWithTheLeastSumOfDistances(seed: UInt64) throws {
    let profiles = try SampleProfiles.made(seed)
    let points = profiles.features.points
    for profile in profiles {
      #expect(profile.rows.contains(profile.medoid.row))
      let sums = profile.rows.map { row in
        profile.rows.reduce(0) { $0 + squaredDistance(points[row: row], points[row: $1]).squareRoot() }
      }
      let least = try #require(sums.min())
      #expect(abs(profile.medoid.sumOfDistances - least) <= 1e-11 * least)
      let first = sums.firstIndex { $0 <= least * (1 + 1e-11) }
      #expect(profile.medoid.row == first.map { profile.rows[$0] })
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func ofEqualMedoidsTheFirstRowWins(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let points = Matrix((0..<40).map { _ in (0..<2).map { _ in Double(generator.index(below: 3)) } })
    let rows = (0..<40).filter { _ in generator.index(below: 4) > 0 }
    let medoid = Medoid(of: rows, points: points)
    let sums = rows.map { row in
      rows.reduce(0) { $0 + squaredDistance(points[row: row], points[row: $1]).squareRoot() }
    }
    let least = sums.min() ?? 0
    #expect(medoid.row == sums.firstIndex { $0 <= least * (1 + 1e-11) }.map { rows[$0] })
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func marginsAreToTheNearestOtherCentroid(seed: UInt64) throws {
    let profiles = try SampleProfiles.made(seed)
    let centroids = profiles.map { profiles.partition.centroids[row: $0.segment.label] }
    func gap(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Double {
      squaredDistance(a, b).squareRoot()
    }
    for (row, placement) in profiles.placements.enumerated() {
      let distances = centroids.map { gap(profiles.features.points[row: row], $0) }
      let own = placement.segment - 1
      let others = distances.indices.filter { $0 != own }
      let next = try #require(others.min { distances[$0] < distances[$1] })
      #expect(placement.distance == distances[own])
      #expect(placement.rival.map { distances[$0 - 1] } == distances[next])
      let margin = try #require(placement.margin)
      #expect(margin == distances[next] - distances[own])
      if profiles.partition.algorithm == "k-means" { #expect(margin >= 0) }
      let border = 0.1 * gap(centroids[own], centroids[(placement.rival ?? 1) - 1])
      #expect(placement.isNearBorder == (margin < border))
    }
    for profile in profiles {
      #expect(profile.nearBorder == profile.rows.count { profiles.placements[$0].isNearBorder })
      let rival = try #require(profile.rival)
      let distances = profiles.indices.filter { $0 != profile.number - 1 }.map {
        gap(centroids[profile.number - 1], centroids[$0])
      }
      #expect(rival.number != profile.number && rival.distance == distances.min())
    }
  }
}
