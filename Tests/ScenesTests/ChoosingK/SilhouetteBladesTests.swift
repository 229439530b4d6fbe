import Criteria
import Drawing
import TestSupport
import Testing

@testable import Scenes

@Suite struct SilhouetteBladesLaws {
  /// The tops of the blades, from left to right, are the customers' silhouettes, sorted within the segments
  /// in the order of their numbers.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func barsAreTheCustomersSorted(seed: UInt64) throws {
    var compared = 0
    for sample in try SampleComparison.all(seed) {
      let scene = sample.scene()
      for stop in scene.story.stops {
        guard let silhouette = stop.row.silhouette else { continue }
        let plain = PlainFigures(sample.features.points, stop.partition.labels).silhouettes
        let expected = Set(stop.segments).sorted().flatMap { segment in
          plain.indices.filter { stop.segments[$0] == segment }.map { plain[$0] }.sorted(by: >)
        }
        let look = Look(label: TextStyle(size: 9), theme: Theme(.light), metrics: EvenMetrics())
        let picture = SilhouetteBlades(silhouette, numbers: stop.numbers, look: look)
          .picture(in: Rect(x: 0, y: 0, width: 400, height: 200))
        let tops = picture.parts("blades").flatMap(\.bladeTops)
        #expect(tops.count == expected.count)
        guard let low = expected.min(), let high = expected.max(), let top = tops.min(),
          let bottom = tops.max(),
          high > low
        else { continue }
        compared += 1
        for (height, value) in zip(tops, expected) {
          #expect(abs((bottom - height) / (bottom - top) - (value - low) / (high - low)) < 1e-9)
        }
      }
    }
    #expect(compared > 0)
  }
}

extension Picture {
  /// The heights of the bars of filled blades: every second corner between the two at the base.
  fileprivate var bladeTops: [Double] {
    switch self {
    case .stack(let pictures): pictures.flatMap(\.bladeTops)
    case .named(_, let picture): picture.bladeTops
    case .fill(let path, _):
      path.elements.dropFirst().dropLast(2).enumerated().compactMap { index, element in
        if case .line(let point) = element, index.isMultiple(of: 2) { point.y } else { nil }
      }
    default: []
    }
  }
}
