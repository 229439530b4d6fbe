import Clustering
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// What lies on the stage is what the trace says, and moves only where a step says that it glides.
@Suite struct KMeansSeams {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func theEndOfAStepIsWhatTheTraceSays(seed: UInt64) throws {
    for run in try SampleRun.all(seed, clusters: 2...5) {
      let scene = run.scene()
      for step in 0..<scene.stepCount {
        let marks = scene.stage.marks(at: Moment(step: step, progress: 1))
        let centroids = run.trace.centroids(at: step)
        #expect(marks.centroids.map(\.position) == centroids.rowArrays)
        let labels = run.trace.labels(at: step)
        for (shown, row) in scene.story.shown.rows.enumerated() {
          let label = labels[row]
          let segment = label == Labels.none ? nil : marks.centroids[label].segment
          #expect(marks.segments[shown] == segment)
        }
        #expect(Set(marks.centroids.map(\.segment)).count == marks.centroids.count)
      }
    }
  }

  /// Centroids glide on straight lines; nothing else changes while they do.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func onlyCentroidsMoveAndOnlyInGlides(seed: UInt64) throws {
    for run in try SampleRun.all(seed, clusters: 3...5) {
      let scene = run.scene()
      for step in 0..<scene.stepCount {
        let start = scene.stage.marks(at: Moment(step: step, progress: 0))
        let end = scene.stage.marks(at: Moment(step: step, progress: 1))
        let middle = [0.01, 0.5, 0.9].map { scene.stage.marks(at: Moment(step: step, progress: $0)) }
        guard scene.beat(at: step).glides else {
          #expect(middle.allSatisfy { $0 == end })
          continue
        }
        #expect(start.segments == end.segments && middle.allSatisfy { $0.segments == end.segments })
        var before = start.centroids.map(\.place)
        for marks in middle {
          for (index, centroid) in marks.centroids.enumerated() {
            let (a, b) = (start.centroids[index].place, end.centroids[index].place)
            let detour = a.distance(to: centroid.place) + centroid.place.distance(to: b) - a.distance(to: b)
            #expect(detour < 1e-9 * (1 + a.distance(to: .zero) + b.distance(to: .zero)))
            #expect(a.distance(to: centroid.place) >= a.distance(to: before[index]) - 1e-12)
          }
          before = marks.centroids.map(\.place)
        }
      }
    }
  }

  @Test func easingStartsAndStopsGently() {
    #expect(eased(0) == 0 && eased(1) == 1 && eased(0.5) == 0.5)
    let steps = (1...100).map { eased(Double($0) / 100) - eased(Double($0 - 1) / 100) }
    #expect(steps.allSatisfy { $0 > 0 })
    #expect(steps[0] < 0.01 * 0.05 && steps[99] < 0.01 * 0.05 && steps[50] > 0.01)
  }
}
