import Clustering
import Criteria
import Drawing
import TestSupport
import Testing

@testable import Scenes

@Suite struct ChoosingKCaptions {
  /// What a partition's sentences may say, worked out from points and labels alone.
  private func facts(_ sample: SampleComparison, _ stop: ChoosingKStory.Stop) -> [Double] {
    let plain = PlainFigures(sample.features.points, stop.partition.labels)
    let silhouette = stop.clusters > 1 && stop.row.silhouette != nil ? [plain.silhouette] : []
    return [Double(stop.clusters), plain.wcss] + silhouette
      + stop.partition.labels.sizes(
        clusters: stop.numbers.count
      ).map(Double.init)
  }

  private func shared(_ before: ChoosingKStory.Stop, _ after: ChoosingKStory.Stop) -> [Double] {
    var counts: [[Int]: Int] = [:]
    for pair in zip(before.segments, after.segments) { counts[[pair.0, pair.1], default: 0] += 1 }
    return counts.values.map(Double.init)
  }

  /// Every number of a caption is the number of a segment, or one of the two partitions' figures.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func everyNumberIsOneOfTheRun(seed: UInt64) throws {
    for sample in try SampleComparison.all(seed) {
      let scene = sample.scene()
      let story = scene.story
      for (index, transition) in story.transitions.enumerated() {
        let step = try #require(story.steps.firstIndex(of: .assign(index)))
        let (before, after) = (story.stops[transition.from], story.stops[transition.to])
        let (old, new) = (facts(sample, before), facts(sample, after))
        let change = old[1] > 0 ? [100 * (new[1] / old[1] - 1).magnitude] : []
        let known = old + new + change + shared(before, after) + [Double(transition.others)]
        let numbers = Set(before.numbers + after.numbers).map(Double.init)
        let text = scene.beat(at: step).caption.text
        for number in ReadNumber.all(in: text) {
          #expect(
            (known + numbers).contains { number.stands(for: $0, upTo: 1e-9) }, "\(number.value) in \(text)")
        }
        // The figures of this k are there.
        let written = ReadNumber.all(in: text)
        for figure in new.prefix(after.row.silhouette == nil ? 2 : 3) {
          #expect(written.contains { $0.stands(for: figure, upTo: 1e-9) }, "\(figure) not in \(text)")
        }
      }
    }
  }

  /// "Segment 1 is split in two" is said if, and only if, two segments together are what one was.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func aSplitIsASplit(seed: UInt64) throws {
    for sample in try SampleComparison.all(seed) {
      let scene = sample.scene()
      let story = scene.story
      for (index, transition) in story.transitions.enumerated() where transition.to == transition.from + 1 {
        let step = try #require(story.steps.firstIndex(of: .assign(index)))
        let (before, after) = (story.stops[transition.from], story.stops[transition.to])
        func rows(_ stop: ChoosingKStory.Stop, _ segments: [Int]) -> [Int] {
          stop.segments.indices.filter { segments.contains(stop.segments[$0]) }
        }
        let splits = transition.born.filter { kin in
          before.sizes.keys.contains { parent in
            rows(before, [parent]) == rows(after, [parent, kin.segment])
          }
        }
        let text = scene.beat(at: step).caption.headline
        #expect(text.split(separator: "is split in two").count - 1 == splits.count, "\(text)")
      }
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func theEndNamesEveryNumberSuggested(seed: UInt64) throws {
    for sample in try SampleComparison.all(seed) {
      let scene = sample.scene()
      let data = sample.comparison.data
      let voices = sample.comparison.recommendation.voices
      let named = Set(voices.compactMap { data.suggestion(of: $0) })
      let headline = scene.beat(at: scene.stepCount - 1).caption.headline
      #expect(Set(ReadNumber.all(in: headline).map { Int($0.value) }) == named, "\(headline)")
      // And every dot stands over its number.
      let votes = scene.picture(at: Moment(step: scene.stepCount - 1, progress: 1)).parts("votes")
      let dots = votes.flatMap { $0.leaves(EvenMetrics()) }.filter { $0.marker != nil }
      #expect(dots.count == voices.count { data.suggestion(of: $0) != nil })
    }
  }
}
