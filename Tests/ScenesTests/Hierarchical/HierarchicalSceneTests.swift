import Clustering
import Customers
import Drawing
import Numerics
import Testing

@testable import Scenes

/// A measure of text without fonts.
private final class PlainMetrics: TextMetrics {
  func extent(
    of string: String, style: TextStyle, wrapWidth: Double?, maximumLines: Int?, lineHeight: Double
  ) -> TextExtent {
    let width = 0.56 * style.size * Double(string.count)
    let lines = wrapWidth.map { max(1, Int((width / $0).rounded(.up))) } ?? 1
    let shown = min(lines, maximumLines ?? lines)
    return TextExtent(
      width: min(width, wrapWidth ?? width), height: (Double(shown - 1) * lineHeight + 1.21) * style.size,
      baseline: 0.96 * style.size, lines: shown)
  }
}

func hierarchicalScene(
  _ seed: UInt64, _ linkage: Hierarchical.Linkage, rows: Int = 30, clusters: Int = 4, follow: Int? = nil,
  size: Size = Size(1280, 720)
) throws -> HierarchicalScene {
  var generator = SplitMix64(seed: seed)
  let values = Matrix(
    (0..<rows).map { _ in
      let center = Double(generator.index(below: 3)) * 8
      return [center + generator.normal().rounded(), 20 - center + (2 * generator.normal()).rounded()]
    })
  let features = Features(
    features: [Feature(column: "Age"), Feature(column: "Annual Income (k$)")],
    customers: (1...rows).map(String.init), values: values, source: Source(name: "test", isSynthetic: true))
  let trace = try Hierarchical(linkage: linkage, clusters: clusters).trace(on: features.points)
  return HierarchicalScene(
    trace, of: features,
    options: SceneOptions(FrameStyle(size: size, metrics: PlainMetrics()), followed: follow))
}

@Suite struct HierarchicalSceneLaws {
  @Test(arguments: Hierarchical.Linkage.allCases)
  func everyMergeIsAStepAndTheCutEndsTheRun(linkage: Hierarchical.Linkage) throws {
    let scene = try hierarchicalScene(3, linkage)
    #expect(scene.stepCount == 29 + 2)
    #expect(scene.story.steps.suffix(2) == [.cut, .result])
    #expect(scene.segmentation.segments.map(\.size).reduce(0, +) == 30)
    #expect(scene.segmentation.segments.count == 4)
  }

  @Test func theFirstMergesOfALargeRunAreOneStep() throws {
    let scene = try hierarchicalScene(5, .ward, rows: 500)
    #expect(scene.stepCount == 1 + DendrogramPlan.mergesOfLarge + 2)
    #expect(scene.story.plan.leaves.count == DendrogramPlan.mergesOfLarge + 1)
    let sizes = scene.story.plan.leaves.map { scene.story.trace.dendrogram.size(of: $0) }
    #expect(sizes.reduce(0, +) == 500)
    let early = scene.beat(at: 0).caption.text
    #expect(early.contains("439 merges") && early.contains("61 clusters"))
  }

  @Test func `what is bundled stands in the tree where it was made`() throws {
    let scene = try hierarchicalScene(5, .ward, rows: 500)
    let story = scene.story
    let area = Rect(x: 0, y: 0, width: 800, height: 600)
    let highest = story.trace.merges.map(\.height).max() ?? 1
    let tree = BracketTree(
      story.trace.dendrogram, leaves: story.plan.leaves, early: story.plan.early, highest: highest, in: area)
    var bundles = 0
    for leaf in story.plan.leaves {
      let height = story.trace.dendrogram.height(of: leaf)
      #expect(abs(tree.y(leaf) - (600 - 600 * height / highest)) < 1e-9)
      if height > 0 { bundles += 1 }
    }
    #expect(bundles > 10)
    for merge in story.trace.merges[story.plan.early...] {
      let node = story.trace.dendrogram.leafCount + merge.index
      #expect(tree.y(node) <= min(tree.y(merge.left), tree.y(merge.right)))
    }
  }

  @Test(arguments: [Hierarchical.Linkage.ward, .average, .complete, .single])
  func `a merge that rounding puts lower lies as high as the one before`(linkage: Hierarchical.Linkage)
    throws
  {
    var levels = 0
    for seed: UInt64 in 1...8 {
      let scene = try hierarchicalScene(seed, linkage, rows: 60)
      for step in 0..<scene.stepCount {
        let caption = scene.beat(at: step).caption.text
        // These linkages have no inversions.
        #expect(!caption.contains("down from"), "\(caption)")
        if caption.contains("as the merge before") { levels += 1 }
      }
    }
    #expect(levels > 0)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func captionsSayWhatTheMergeSays(seed: UInt64) throws {
    for linkage in [Hierarchical.Linkage.ward, .centroid, .single] {
      let scene = try hierarchicalScene(seed, linkage)
      var merges = 0
      for (step, kind) in scene.story.steps.enumerated() {
        guard case .merge(let index) = kind else { continue }
        merges += 1
        let merge = scene.story.trace.merges[index]
        let text = scene.beat(at: step).caption.text
        #expect(text.contains("Inversion") == merge.isInversion)
        #expect(text.contains("pairs are equally near") == (merge.tied > 1))
        #expect(merge.tied < 2 || text.contains(" \(merge.tied) pairs"))
        let remain = 29 - index
        #expect(text.contains(remain == 1 ? "One cluster remains" : "\(remain) clusters remain of 30"))
      }
      #expect(merges == 29)
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func aStraightCutLeavesTheSegments(seed: UInt64) throws {
    for linkage in Hierarchical.Linkage.allCases {
      for clusters in 1...6 {
        let story = try hierarchicalScene(seed, linkage, clusters: clusters).story
        guard let height = story.cutHeight else {
          // Ties at the cut, or an inversion, leave no height between the merges kept and those undone.
          continue
        }
        let cut = story.trace.dendrogram.cut(height: height)
        #expect(Array(cut) == Array(story.trace.finalLabels))
      }
    }
  }

  @Test func theTableShowsTheSmallestDistance() throws {
    let scene = try hierarchicalScene(2, .average, rows: 9)
    let tables = scene.story.trace.indices.map { scene.story.trace.table(before: $0) }
    for (merge, table) in zip(scene.story.trace.merges, tables) {
      var smallest = Double.infinity
      for row in table.clusters.indices {
        for column in 0..<row { smallest = min(smallest, table.heights[row, column]) }
      }
      #expect(abs(smallest - merge.height) <= 1e-12 * max(1, smallest))
      #expect(table.clusters.contains(merge.left) && table.clusters.contains(merge.right))
    }
  }

  @Test func theAxesNeverMove() throws {
    let scene = try hierarchicalScene(4, .ward, follow: 3)
    func axes(_ picture: Picture) -> [Picture] {
      switch picture {
      case .stack(let pictures): pictures.flatMap(axes)
      case .placed(let inner, _, _): axes(inner)
      case .named(let name, let inner):
        name.words.contains("axis") || name.words == "axes" ? [inner] : axes(inner)
      default: []
      }
    }
    let first = axes(scene.picture(at: Moment(step: 0, progress: 0)))
    #expect(first.count == 2)
    for step in 0..<scene.stepCount {
      #expect(axes(scene.picture(at: Moment(step: step, progress: 0.4))) == first)
    }
  }
}

@Suite struct ConvexHullLaws {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func allPointsLieInside(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let points = (0..<25).map { _ in Point(generator.normal(), Double(generator.index(below: 5))) }
    let hull = ConvexHull.around(points)
    for (index, corner) in hull.enumerated() {
      let next = hull[(index + 1) % hull.count]
      for point in points {
        let side = (next.x - corner.x) * (point.y - corner.y) - (next.y - corner.y) * (point.x - corner.x)
        #expect(side >= -1e-12)
      }
    }
    #expect(Set(hull).isSubset(of: Set(points)))
  }

  @Test func pointsOnALineAndSinglePoints() {
    #expect(ConvexHull.around([]) == [])
    #expect(ConvexHull.around([Point(1, 1), Point(1, 1)]) == [Point(1, 1)])
    #expect(ConvexHull.around([Point(0, 0), Point(1, 1), Point(2, 2)]).count == 2)
  }
}
