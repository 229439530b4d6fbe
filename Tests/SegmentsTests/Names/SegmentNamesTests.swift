import Customers
import Numerics
import TestSupport
import Testing

@testable import Segments

@Suite struct SegmentNamesLaws {
  /// Differences in quarters of an SD, so that many segments are alike; some all the same.
  private func standings(_ seed: UInt64) -> [[FeatureStanding]] {
    var generator = SplitMix64(seed: seed)
    let columns = ["Annual Income (k$)", "Spending Score (1-100)", "Age", "visits", "收入", "Größe"]
    let features = (1...6).randomElement(using: &generator) ?? 1
    let range = 1 + generator.index(below: 14)
    return (0..<2 + generator.index(below: 14)).map { _ in
      (0..<features).map { feature in
        FeatureStanding(
          Feature(column: columns[feature]),
          difference: Double(generator.index(below: range) - range / 2) / 4)
      }
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func noTwoSegmentsShareAName(seed: UInt64) {
    let standings = standings(seed)
    let names = SegmentNames(segments: Array(1...standings.count), standings: standings).names
    #expect(Set(names).count == standings.count, "\(names)")
    #expect(names.allSatisfy { !$0.isEmpty && !$0.hasPrefix(" ") })
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func theOrderOfSegmentsDoesNotMatter(seed: UInt64) {
    let standings = standings(seed)
    var generator = SplitMix64(seed: seed)
    let order = generator.shuffled(Array(standings.indices))
    let names = SegmentNames(segments: standings.indices.map { $0 + 1 }, standings: standings).names
    let shuffled = SegmentNames(segments: order.map { $0 + 1 }, standings: order.map { standings[$0] }).names
    for (place, index) in order.enumerated() { #expect(shuffled[place] == names[index]) }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func theOrderOfCustomersDoesNotMatter(seed: UInt64) throws {
    let features = SampleCustomers(seed).with { $0.features = 3 }.made
    var generator = SplitMix64(seed: seed)
    let labels = features.customers.map { _ in generator.index(below: 6) }
    let order = generator.shuffled(Array(0..<60))
    func names(_ order: [Int]) -> [String: String] {
      let shuffled = Features(
        features: features.features, customers: order.map { features.customers[$0] },
        values: features.values.selecting(rows: order), source: features.source)
      let standings = (0..<6).map { label in
        (0..<3).map { column in
          let measure = Measure(features.features[column], values: shuffled.values.column(column))
          let rows = order.indices.filter { labels[order[$0]] == label }
          return FeatureStanding(MeasureProfile(measure, all: Summary(measure.values), rows: rows))
        }
      }
      let names = SegmentNames(segments: Array(1...6), standings: standings).names
      return Dictionary(
        uniqueKeysWithValues: order.enumerated().map { (shuffled.customers[$0], names[labels[$1]]) })
    }
    #expect(names(Array(0..<60)) == names(order))
  }
}

@Suite struct SegmentNamesTests {
  private func names(_ columns: [String], _ differences: [[Double]]) -> [String] {
    SegmentNames(
      segments: Array(1...differences.count),
      standings: differences.map {
        zip(columns, $0).map { FeatureStanding(Feature(column: $0), difference: $1) }
      }
    ).names
  }

  @Test func theMall() {
    let mall = names(
      ["Annual Income (k$)", "Spending Score (1-100)"],
      [[-0.2, -0.03], [0.99, 1.24], [1.05, -1.28], [-1.31, -1.14], [-1.33, 1.13]])
    #expect(
      mall == [
        "Average income, average spending", "High income, high spending", "High income, low spending",
        "Low income, low spending", "Low income, high spending",
      ])
  }

  @Test func sharedNamesAreToldApartStepByStep() {
    #expect(names(["x"], [[0.6], [1.6], [-2]]) == ["High x", "Very high x", "Low x"])
    #expect(names(["x"], [[0.6], [0.7], [-2]]) == ["High x", "Highest x", "Low x"])
    #expect(names(["x"], [[0.1], [0.3], [-2]]) == ["Average x", "Above-average x", "Low x"])
    #expect(names(["x"], [[1], [1], [-2]]) == ["High x (segment 1)", "High x (segment 2)", "Low x"])
    #expect(
      names(["x", "y", "z"], [[2, 1, 0.1], [2, 1, 0.4], [-2, -1, 0]]) == [
        "Very high x, high y, average z", "Very high x, high y, highest z", "Low x, low y",
      ])
  }

  @Test func ofManyFeaturesTheFarthestTwoAreNamed() {
    #expect(
      names(["a", "b", "c"], [[0.6, -2, 1], [0.1, 0.2, 0.3], [0, 0.9, 0]]) == [
        "Low b, high c", "Average throughout", "High b",
      ])
  }

  @Test func ageAndGenderHaveWordsOfTheirOwn() {
    var gender = Feature(column: "Gender")
    gender.unit = "0 male, 1 female"
    let named = SegmentNames(
      segments: [1, 2],
      standings: [
        [
          FeatureStanding(Feature(column: "Age"), difference: 0.8), FeatureStanding(gender, difference: -0.9),
        ],
        [
          FeatureStanding(Feature(column: "Age"), difference: -0.8), FeatureStanding(gender, difference: 0.9),
        ],
      ]
    ).names
    #expect(named == ["Older, more men", "Younger, more women"])
  }

  @Test func aColumnThatIsCalledLikeTheLastResort() {
    let named = names(["x", "x (segment 1)"], [[1, 1], [1, 1], [1, 1]])
    #expect(Set(named).count == 3)
  }

  @Test func levelsBeginAtTheirCutoffs() {
    #expect(Level(coarse: 0.5) == .high && Level(coarse: 0.4999) == .average && Level(coarse: -0.5) == .low)
    #expect(
      Level(fine: 1.5) == .veryHigh && Level(fine: -1.5) == .veryLow && Level(fine: 0.2) == .aboveAverage)
    #expect(Level(fine: 0.19) == .average && Level(fine: -0.3) == .belowAverage)
  }
}
