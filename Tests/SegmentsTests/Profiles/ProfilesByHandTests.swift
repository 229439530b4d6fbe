import Clustering
import Customers
import Numerics
import Testing

@testable import Segments

/// Six customers, worked out on paper.
@Suite struct ProfilesByHandTests {
  /// Visits 1, 2, 3 and 7, 8, 15 in two clusters: centroids 2 and 10, mean of all 6.
  private func made(ages: [Double?] = [20, 30, nil, 40, 50, 60], stability: [Double?] = []) throws -> Profiles
  {
    let features = Features(
      features: [Feature(column: "visits")], customers: ["a", "b", "c", "d", "e", "f"],
      values: Matrix([[7], [8], [15], [1], [2], [3]]), scaling: .none, source: Source(name: "test"))
    let trace = try KMeans(clusters: 2, seeding: .given(Matrix([[2], [10]]))).best(
      of: 1, on: features.points, workers: .one)
    var columns = CustomerColumns(features)
    columns.measures.append(Measure(Feature(column: "Age"), values: ages))
    columns.categories = [
      Category(column: "Gender", values: ["Female", "Male", "Female", "Female", nil, "Male"])
    ]
    return Profiles(of: FittedPartition(trace), features: features, columns: columns, stability: stability)
  }

  @Test func figures() throws {
    let profiles = try made(stability: [0.7, 0.9])
    // Of equal size; the lower mean comes first.
    #expect(profiles.map(\.rows) == [[3, 4, 5], [0, 1, 2]])
    #expect(profiles.map(\.name) == ["Low visits", "High visits"])
    #expect(profiles.map(\.stability) == [0.7, 0.9])
    let visits = try #require(profiles[1].measure("visits"))
    let summary = try #require(visits.segment)
    #expect(summary.mean == 10 && summary.quartiles.median == 8)
    #expect(summary.quartiles.first == 7.5 && summary.quartiles.third == 11.5)
    #expect(summary.minimum == 7 && summary.maximum == 15)
    #expect(visits.index == 10.0 / 6 * 100)
    // Squares from 6: 1 + 4 + 81 + 25 + 16 + 9 = 136, over 6.
    #expect(abs(try #require(visits.differenceSD) - 4 / (136.0 / 6).squareRoot()) < 1e-15)
    // From 8 the others are 1 and 7 away; from 7 it would be 1 and 8.
    #expect(profiles[1].medoid.row == 1 && profiles[1].medoid.sumOfDistances == 8)
    #expect(profiles[1].rival == Rival(number: 1, distance: 8))
    #expect(profiles.placements[0] == Placement(of: [7], segment: 2, centroids: Matrix([[2], [10]])))
    #expect(profiles.placements[0].distance == 3 && profiles.placements[0].margin == 2)
    // The border is 6, and near it are margins under 0.8.
    #expect(profiles.map(\.nearBorder) == [0, 0])
  }

  @Test func missingValuesArePassedOver() throws {
    let profiles = try made()
    let age = try #require(profiles[1].measure(.age))
    #expect(age.missing == 1 && age.values == [20, 30] && age.segment?.mean == 25 && age.all?.mean == 40)
    let gender = profiles[0].categories[0]
    #expect(gender.missing == 1 && gender.values.map(\.name) == ["Female", "Male"])
    #expect(gender.values.map(\.share) == [0.5, 0.5] && gender.values.map(\.shareOfAll) == [0.6, 0.4])
    let bands = profiles[1].categories[1]
    #expect(bands.values.map(\.name) == ["under 30", "30–39", "40–49", "50–59", "60 and over"])
    #expect(bands.values.map(\.count) == [1, 1, 0, 0, 0])
    let none = try made(ages: Array(repeating: nil, count: 6))
    #expect(none[0].measure(.age)?.all == nil && none[0].measure(.age)?.differenceSD == nil)
    #expect(none.summaries[1] == nil && none[0].categories[1].values.isEmpty)
  }

  @Test func anIndexNeedsAPositiveMean() {
    func profile(_ values: [Double]) -> MeasureProfile {
      let measure = Measure(Feature(column: "x"), values: values)
      return MeasureProfile(measure, all: Summary(measure.values), rows: [0])
    }
    #expect(profile([2, 2]).index == 100 && profile([2, 2]).differenceSD == 0)
    #expect(profile([-1, 1]).index == nil && profile([-1, 1]).differenceSD == -1)
    #expect(profile([-3, -1]).index == nil)
    #expect(profile([1e308, 1.7e308, -1.7e308]).differenceSD != nil)
  }

  @Test func fewCustomersAreFlagged() {
    #expect(Caution(size: 30) == .veryFew && Caution(size: 31) == .few)
    #expect(Caution(size: 60) == .few && Caution(size: 61) == nil)
    #expect(Caution.veryFew.mark == "**" && Caution.few.mark == "*")
  }

  @Test func oneSegmentHasNoRival() throws {
    let features = Features(
      features: [Feature(column: "x")], customers: ["a", "b"], values: Matrix([[1], [1]]),
      source: Source(name: "test"))
    let profiles = Profiles(
      of: FittedPartition(try Hierarchical(clusters: 1).trace(on: features.points)), features: features)
    #expect(profiles.count == 1 && profiles[0].rival == nil && profiles[0].name == "All customers")
    #expect(profiles.placements[0].margin == nil && !profiles.placements[0].isNearBorder)
  }
}
