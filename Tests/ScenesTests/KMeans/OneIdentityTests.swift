import Clustering
import Drawing
import Numerics
import Segments
import TestSupport
import Testing

@testable import Scenes

/// A segment is the same everywhere, however the run came to it.
@Suite struct OneIdentity {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func otherSeedsThatEndInTheSamePartitionLookTheSame(seed: UInt64) throws {
    let customers = SampleCustomers(seed)
    var runs: [[Set<Int>]: [SampleRun]] = [:]
    for start in 1...20 as ClosedRange<UInt64> {
      let run = try SampleRun(customers, KMeans(clusters: 4, seeding: .forgy, seed: start))
      runs[partition(run.trace), default: []].append(run)
    }
    let largest = try #require(runs.values.max { $0.count < $1.count })
    #expect(largest.count > 2, "several starts end alike")
    let labels = Set(largest.map { Array($0.trace.finalLabels) })
    #expect(labels.count > 1, "and number their clusters differently")
    let first = largest[0].scene().looksAtTheEnd
    for run in largest.dropFirst() { #expect(run.scene().looksAtTheEnd == first) }
  }

  /// The groups of customers, whatever they are called, in one order.
  private func partition(_ trace: KMeansTrace) -> [Set<Int>] {
    let groups = Dictionary(grouping: trace.finalLabels.indices) { trace.finalLabels[$0] }
    return groups.values.map(Set.init).sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func frameTableAndPagesCallASegmentTheSame(seed: UInt64) throws {
    for run in try SampleRun.all(seed, clusters: 2...5) {
      let scene = run.scene()
      let last = scene.stepCount - 1
      let marks = scene.stage.marks(at: Moment(step: last, progress: 1))
      let segmentation = scene.segmentation
      for segment in segmentation.segments {
        #expect(marks.segments.count { $0 == segment.number } == segment.size)
        #expect(marks.centroids[segment.label].segment == segment.number)
      }
      let bars = scene.picture(at: Moment(step: last, progress: 1)).parts("sizes").flatMap(\.strings)
      let told = scene.beat(at: last).alternative
      for segment in segmentation.segments {
        #expect(told.contains("segment \(segment.number): \(segment.size) customer"), "\(told)")
        #expect(bars.contains("\(segment.number)") && bars.contains("\(segment.size)"))
      }
    }
  }

  /// The largest segment is 1, and so on.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func numbersFollowTheSizes(seed: UInt64) throws {
    for run in try SampleRun.all(seed, clusters: 2...6) {
      let sizes = run.scene().segmentation.segments.map(\.size)
      #expect(sizes == sizes.sorted(by: >))
    }
  }
}

extension KMeansScene {
  /// Of each customer's place in the last frame, how it looks there.
  fileprivate var looksAtTheEnd: [Place: Marker] {
    let picture = picture(at: Moment(step: stepCount - 1, progress: 1))
    var looks: [Place: Marker] = [:]
    for leaf in picture.leaves(EvenMetrics()) where leaf.isIn("customers") {
      guard let marker = leaf.marker else { continue }
      // Marks of one place are told apart by their box; equal boxes are equal marks.
      looks[Place(leaf.box)] = marker
    }
    return looks
  }
}

private struct Place: Hashable {
  var x: Int
  var y: Int
  var width: Int

  init(_ box: Rect) {
    x = Int((box.left * 1000).rounded())
    y = Int((box.top * 1000).rounded())
    width = Int((box.width * 1000).rounded())
  }
}
