import Clustering
import Customers
import Drawing
import Segments

@testable import Scenes

/// The draw, then the segments.
final class NearestScene: FramedScatterScene {
  let trace: NearestTrace
  let scatter: ScatterFrame
  private let numbers: [Int]

  init(_ trace: NearestTrace, of features: Features, options: SceneOptions) {
    self.trace = trace
    let shown = ShownCustomers(features, options: options)
    let canonical = SegmentNumbers(
      of: trace.labels, clusters: trace.drawn.count, points: trace.points
    ).numbers
    numbers = options.numbering ?? canonical.map { $0 ?? 0 }
    scatter = ScatterFrame(
      "Nearest of the drawn", beats: [Self.beat("The draw"), Self.beat("The assignment")], groups: [2],
      shown: shown, places: shown.places, options: options)
  }

  private static func beat(_ words: String) -> Beat {
    Beat(
      position: words, shortPosition: words, caption: Caption(words + ".", ""), alternative: words + ".",
      glides: false)
  }

  var title: SceneTitle {
    SceneTitle(
      algorithm: "Nearest of the drawn", settings: "k = \(trace.drawn.count), seed \(trace.algorithm.seed)",
      source: scatter.shown.sourceNote)
  }

  func picture(at moment: Moment) -> Picture {
    scatter.picture(of: moment.step, stage: stage(at: moment, on: plot), around: [])
  }

  func stage(at moment: Moment, on plot: Plot) -> Picture { stage(at: moment, on: plot, look: scatter.look) }

  func stage(at moment: Moment, on plot: Plot, look: Look) -> Picture {
    let mark = CustomerMark(sizes: look.marks, theme: look.theme)
    return .stack(
      zip(scatter.shown.rows, scatter.shown.places).map { row, place in
        let segment = SegmentLook(segment: numbers[trace.labels[row]], theme: look.theme)
        let isTaken = moment.step > 0 || trace.drawn.contains(row)
        return .points(
          [plot(place)],
          isTaken
            ? mark.marker(segment.shape, segment.color, .full) : mark.unassigned(softening: 0.5))
      })
  }

  func keySteps(atMost count: Int) -> [Int] { Array([0, 1].suffix(count)) }

  func panel(at step: Int, in rect: Rect, look: Look) -> Picture {
    scatter.panel(in: rect, look: look, following: nil) {
      stage(at: Moment(step: step, progress: 1), on: $0, look: look)
    }.figure(alt: beat(at: step).alternative)
  }

  func objective(in rect: Rect, look: Look) -> Picture { .empty }

  var segmentation: Segmentation {
    Segmentation(trace.labels, clusters: trace.drawn.count, of: scatter.shown.features)
  }
}
