import Clustering
import Customers
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// A run small enough to be followed with paper and pencil.
@Suite struct KMeansByHand {
  /// Six customers in two clumps, seeded with the first two of one clump.
  private func scene() throws -> KMeansScene {
    let values = Matrix([[0, 0], [2, 0], [1, 3], [9, 9], [11, 9], [10, 12]])
    let features = Features(
      features: [Feature(column: "x"), Feature(column: "y")],
      customers: ["Ada", "Ben", "Cem", "Dora", "Eva", "Finn"], values: values, scaling: .none,
      source: Source(name: "by hand", isSynthetic: true))
    let seeds = KMeans.Seeding.given(Matrix([[0, 0], [2, 0]]))
    let trace = try KMeans(clusters: 2, seeding: seeds).best(of: 1, on: features.points)
    return KMeansScene(
      trace, of: features, options: SceneOptions(FrameStyle(size: Size(1280, 720), metrics: EvenMetrics())))
  }

  @Test func theWholeStoryInWordsIsTheGolden() throws {
    let scene = try scene()
    let lines = (0..<scene.stepCount).map { step in
      let beat = scene.beat(at: step)
      return "\(beat.position)\n  \(beat.caption.headline)\n  \(beat.caption.detail)"
    }
    #expect(differenceFromGolden(lines.joined(separator: "\n"), "story-in-words") == nil)
  }

  /// Cem ties with both seeds and goes to the first; the other clump is nearer to the second.
  @Test func whatWasWorkedOutWithPencil() throws {
    let scene = try scene()
    #expect(scene.stepCount == 7)
    #expect(Array(scene.story.trace.labels(at: 2)) == [0, 1, 0, 1, 1, 1])
    // 0 + 0 + 10, and 130 + 162 + 208 for those who go to (2, 0).
    #expect(scene.story.trace.wcss(at: 2) == 510)
    #expect(scene.story.ties[2] == 1)
    #expect(scene.beat(at: 2).caption.text.contains("1 customer is equally near"))
    // The means of the two groups: (0.5, 1.5) and (8, 7.5).
    #expect(scene.story.centroids[3] == [Point(0.5, 1.5), Point(8, 7.5)])
    #expect(scene.beat(at: 4).caption.headline == "1 customer changed segment.")
    #expect(scene.story.centroids[5] == [Point(1, 1), Point(10, 10)])
    #expect(abs(scene.story.trace.wcss - 16) < 1e-12)
    #expect(scene.story.numbers.last == [1, 2], "of equal sizes the one with the lower mean is first")
  }
}
