import Criteria
import Drawing
import TestSupport
import Testing

@testable import Scenes

@Suite struct ChoosingKSeams {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func centroidsGlideOrCustomersChangeButNeverBoth(seed: UInt64) throws {
    var (glides, changes) = (0, 0)
    for sample in try SampleComparison.all(seed) {
      let scene = sample.scene()
      for step in 0..<scene.stepCount {
        let marks = [0, 0.01, 0.5, 0.99, 1].map { scene.stage.marks(at: Moment(step: step, progress: $0)) }
        let moves = Set(marks.map(\.centers)).count > 1
        let recolors = Set(marks.map(\.segments)).count > 1
        #expect(!(moves && recolors), "step \(step)")
        #expect(moves == scene.beat(at: step).glides)
        // What changes at once does so at the very start.
        #expect(Set(marks.dropFirst().map(\.segments)).count == 1)
        glides += moves ? 1 : 0
        changes += recolors ? 1 : 0
      }
    }
    #expect(glides > 0 && changes > 0)
  }

  /// A centroid that is new comes out of a place where one was, and one that ends goes where one stays.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func centroidsComeOutOfOthersAndGoIntoOthers(seed: UInt64) throws {
    for sample in try SampleComparison.all(seed) {
      let scene = sample.scene()
      for step in 0..<scene.stepCount where scene.beat(at: step).glides {
        let before = scene.stage.marks(at: Moment(step: step, progress: 0)).centers.map(\.place)
        let after = scene.stage.marks(at: Moment(step: step, progress: 1)).centers.map(\.place)
        func isNear(_ place: Point, _ places: [Point]) -> Bool {
          places.contains { scene.scatter.plot($0).distance(to: scene.scatter.plot(place)) < 0.1 }
        }
        for center in scene.stage.marks(at: Moment(step: step, progress: 1e-4)).centers {
          #expect(isNear(center.place, before), "step \(step)")
        }
        for center in scene.stage.marks(at: Moment(step: step, progress: 1 - 1e-4)).centers {
          #expect(isNear(center.place, after), "step \(step)")
        }
      }
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func theFilmGoesThroughEveryKAndEndsAtTheRecommended(seed: UInt64) throws {
    for sample in try SampleComparison.all(seed) {
      let story = sample.scene().story
      let possible = sample.comparison.data.rows.filter { $0.partition != nil }.map(\.clusters)
      #expect(story.stops.map(\.clusters) == possible)
      let last = story.stop(at: story.steps.count - 1).clusters
      if let recommended = sample.comparison.recommendation.clusters { #expect(last == recommended) }
      // The recommended partition has the numbers that it has everywhere.
      if let stop = story.stops.first(where: { $0.clusters == last }) {
        let bySize = stop.centers.sorted { $0.segment < $1.segment }.map { stop.sizes[$0.segment] ?? 0 }
        #expect(bySize == bySize.sorted(by: >))
      }
    }
  }
}
