import Clustering
import Customers
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

@Suite struct VoronoiLaws {
  private let frame = [Point(-1, 0), Point(9, 0), Point(9, 5), Point(-1, 5)]

  private func sites(_ generator: inout SplitMix64, _ count: Int) -> [Point] {
    (0..<count).map { _ in Point(10 * generator.uniform() - 1, 5 * generator.uniform()) }
  }

  private func area(_ polygon: [Point]) -> Double {
    let next = polygon.dropFirst() + polygon.prefix(1)
    return zip(polygon, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
  }

  /// How far a point lies outside a convex polygon; 0 or less inside.
  private func outside(_ point: Point, _ polygon: [Point]) -> Double {
    let next = polygon.dropFirst() + polygon.prefix(1)
    return zip(polygon, next).map { a, b in
      let length = a.distance(to: b)
      return length > 1e-12 ? -((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)) / length : -1
    }.max() ?? .infinity
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func regionsTileTheFrame(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for count in 1...12 {
      var sites = sites(&generator, count)
      // Some coincide, some lie outside the frame.
      if count > 3 { sites[count - 1] = sites[0] }
      if count > 5 { sites[2] = Point(200 * generator.normal(), 40) }
      let regions = Voronoi.regions(of: sites, in: frame)
      #expect(regions.count == count)
      #expect(abs(regions.map(area).reduce(0, +) - 50) < 1e-9)
      if count > 3 { #expect(regions[count - 1].isEmpty, "the first of coinciding sites has the region") }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func everyPointLiesInTheRegionOfItsNearestSite(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for count in [1, 2, 3, 5, 8, 20] {
      let sites = sites(&generator, count)
      let regions = Voronoi.regions(of: sites, in: frame)
      for point in self.sites(&generator, 40) {
        let distances = sites.map { $0.distance(to: point) }
        let nearest = try #require(distances.indices.min { distances[$0] < distances[$1] })
        #expect(outside(point, regions[nearest]) < 1e-9)
        for other in sites.indices where distances[other] > distances[nearest] + 1e-9 {
          #expect(outside(point, regions[other]) > 0)
        }
      }
    }
  }

  @Test func oneSiteHasAllAndEqualOnesAreTheFirsts() {
    #expect(Voronoi.regions(of: [Point(3, 3)], in: frame) == [frame])
    let same = Voronoi.regions(of: [Point(1, 1), Point(1, 1), Point(1, 1)], in: frame)
    #expect(same == [frame, [], []])
    #expect(Voronoi.regions(of: [], in: frame).isEmpty)
    let halves = Voronoi.regions(of: [Point(0, 2), Point(8, 2)], in: frame)
    #expect(halves.map(area) == [25, 25])
  }

  /// On the stage, whatever the scaling, customers lie in the region of the segment they were just assigned
  /// to.
  @Test(arguments: Scaling.allCases)
  func aStagesRegionsHoldTheirCustomers(scaling: Scaling) throws {
    let customers = SampleCustomers(3).with { $0.scaling = scaling }
    let scene = try SampleRun(customers, KMeans(clusters: 5, seed: 3)).scene()
    for step in 0..<scene.stepCount {
      let moment = Moment(step: step, progress: 1)
      let regions = scene.stage.picture(at: moment, on: scene.plot).filled
      guard case .assign = scene.story.trace.event(at: step) else {
        #expect(regions.isEmpty == (scene.story.trace.iteration(at: step) == 0))
        continue
      }
      let marks = scene.stage.marks(at: moment)
      #expect(regions.count == marks.centroids.count)
      for (place, segment) in zip(scene.story.shown.places, marks.segments) {
        let index = try #require(marks.centroids.firstIndex { $0.segment == segment })
        #expect(outside(scene.plot(place), regions[index].reversed()) < 1e-6)
      }
    }
  }
}

extension Picture {
  /// The corners of everything filled.
  fileprivate var filled: [[Point]] {
    switch self {
    case .fill(let path, _):
      [
        path.elements.compactMap {
          switch $0 {
          case .move(let point), .line(let point): point
          case .curve, .close: nil
          }
        }
      ]
    case .stroke, .text, .points: []
    case .stack(let pictures): pictures.flatMap(\.filled)
    case .placed(let picture, _, _), .named(_, let picture): picture.filled
    }
  }
}
