import Clustering
import Customers
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

@Suite struct ProjectionLaws {
  private func features(_ count: Int, _ seed: UInt64 = 5) -> Features {
    SampleCustomers(seed).with { $0.features = count }.made
  }

  @Test(arguments: Scaling.allCases)
  func twoFeaturesAreShownInTheirOwnUnits(scaling: Scaling) {
    let features = SampleCustomers(2).with { $0.scaling = scaling }.made
    let projection = Projection(.automatic, of: features)
    let places = projection.places(of: features.points)
    for (row, place) in places.enumerated() {
      // Equal distances have to look equal, so logarithms are shown as such.
      let (x, y) = (
        scaling.transformed(features.values[row, 0]), scaling.transformed(features.values[row, 1])
      )
      #expect(abs(place.x - x) < 1e-9 && abs(place.y - y) < 1e-9)
    }
    let titles = features.features.map { scaling == .log ? "ln(1 + \($0.axisTitle))" : $0.axisTitle }
    #expect([projection.xTitle, projection.yTitle] == titles)
    #expect(projection.isInOwnUnits == (scaling != .log))
    #expect(projection.isComplete && projection.note == nil)
  }

  @Test func oneFeatureIsSpreadUpwardsForTheEyeOnly() {
    let features = features(1)
    let projection = Projection(.automatic, of: features)
    let places = projection.places(ofCustomers: features.points, rows: Array(0..<60))
    for (row, place) in places.enumerated() {
      #expect(abs(place.x - features.values[row, 0]) < 1e-9 && abs(place.y) <= 1)
    }
    #expect(Set(places.map(\.y)).count > 50)
    #expect(projection.places(of: features.points).allSatisfy { $0.y == 0 })
    #expect(!projection.hasVerticalAxis && projection.yTitle.contains("no meaning"))
    #expect(places == projection.places(ofCustomers: features.points, rows: Array(0..<60)))
    #expect(places.suffix(10) == projection.places(ofCustomers: features.points, rows: Array(50..<60))[...])
  }

  @Test(arguments: 3...6)
  func manyFeaturesAreShownByTheirComponentsWithTheVarianceTheyKeep(count: Int) throws {
    let features = features(count)
    let projection = Projection(.automatic, of: features)
    #expect(projection == Projection(.components, of: features))
    let components = PrincipalComponents(of: features.points)
    let expected = components.projected(features.points)
    for (row, place) in projection.places(of: features.points).enumerated() {
      #expect(place == Point(expected[row, 0], expected[row, 1]))
    }
    for (title, share) in zip([projection.xTitle, projection.yTitle], components.shares) {
      let number = try #require(ReadNumber.all(in: title).first)
      #expect(number.stands(for: 100 * share), "\(title) for \(share)")
    }
    let note = try #require(projection.note)
    let numbers = ReadNumber.all(in: note)
    #expect(numbers.contains { $0.value == Double(count) }, "\(note)")
    #expect(numbers.contains { $0.stands(for: 100 * components.shares.reduce(0, +)) }, "\(note)")
    #expect(!projection.isComplete && projection.columns == nil)
    // The variance of what is shown is the share of the whole that is stated.
    let whole = (0..<count).map { variance(features.points.column($0)) }.reduce(0, +)
    let shown = projection.places(of: features.points)
    #expect(abs(variance(shown.map(\.x)) / whole - components.shares[0]) < 1e-9)
    #expect(abs(variance(shown.map(\.y)) / whole - components.shares[1]) < 1e-9)
  }

  private func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  @Test func aChoiceOfTwoOfSeveralSaysThatOthersCount() {
    let features = features(4)
    let projection = Projection(.features(3, 1), of: features)
    for (row, place) in projection.places(of: features.points).enumerated() {
      #expect(abs(place.x - features.values[row, 3]) < 1e-9 && abs(place.y - features.values[row, 1]) < 1e-9)
    }
    #expect(projection.xTitle == features.features[3].axisTitle)
    #expect(ReadNumber.all(in: projection.note ?? "").map(\.value) == [4])
    #expect(!projection.isComplete)
    let turned = Projection(.features(1, 0), of: self.features(2))
    #expect(turned.isComplete && turned.note == nil, "both features are shown, the other way round")
    #expect(!Projection(.features(1, 1), of: self.features(2)).isComplete)
  }

  /// Distances can be read off the picture only where it shows all that is clustered.
  @Test(arguments: [
    (1, Projection.Choice.automatic, false), (2, .automatic, true), (2, .features(1, 0), true),
    (2, .features(0, 0), false), (2, .components, false), (3, .automatic, false), (3, .features(0, 1), false),
  ])
  func regionsAreDrawnExactlyWhereBothClusteredFeaturesAreShown(
    count: Int, choice: Projection.Choice, drawn: Bool
  ) throws {
    let run = try SampleRun(SampleCustomers(5).with { $0.features = count }, KMeans(clusters: 3, seed: 1))
    let scene = run.scene { $0.projection = choice }
    for step in 0..<scene.stepCount {
      let marks = scene.stage.marks(at: Moment(step: step, progress: 1))
      #expect(marks.showsRegions == (drawn && run.trace.iteration(at: step) > 0))
      let stage = scene.picture(at: Moment(step: step, progress: 1)).parts("stage")
      let fills = stage.flatMap { $0.leaves(EvenMetrics()) }.count {
        if case .fill = $0.kind { true } else { false }
      }
      #expect(fills == (marks.showsRegions ? marks.centroids.count : 0))
    }
    #expect((scene.projection.note == nil) == (drawn || count == 1))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func aPlotHasRoomForAllAndMapsBothWaysAlike(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let rect = Rect(x: 30, y: 40, width: 300, height: 200)
    for size in [1e-9, 1, 1e9] {
      let places = (0..<30).map { _ in Point(generator.normal() * size, generator.normal() * size) }
      let plot = Plot(rect, showing: places)
      for place in places { #expect(rect.inset(by: 5).contains(plot(place))) }
      let right = plot(Point(places[0].x + size, places[0].y + size))
      #expect(right.x > plot(places[0]).x && right.y < plot(places[0]).y, "up is up")
      #expect(plot.over(rect) == plot)
    }
    let one = Plot(rect, showing: [Point(7, 7)])
    #expect(one(Point(7, 7)) == rect.center)
    #expect(Plot(rect, showing: [])(.zero).x.isFinite)
  }
}
