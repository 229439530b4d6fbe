import Clustering
import Customers
import Numerics
import Scenes
import Words

extension HierarchicalRun {
  /// The most customers whose merges can be chosen: the table of all distances is made anew for every choice.
  static let mostByHand = 1500

  public func walk(_ options: SceneOptions) -> Walk {
    let scene = scene(options)
    return Walk(
      self, scene: scene, rounds: (0..<scene.stepCount).map { scene.mergesMade(after: $0) },
      roundName: "merge", question: { Self.question(after: $0, of: trace, scene) },
      construction: features.customers.count > Self.mostByHand
        ? .nothing
        : .merge { step, rows in Self.verdict(onMerging: rows, after: step, of: trace, scene, features) })
  }

  /// How high the next merge lies.
  private static func question(
    after step: Int, of trace: HierarchicalTrace, _ scene: HierarchicalScene
  ) -> Question? {
    guard step + 1 < scene.stepCount, let next = scene.merge(at: step + 1), next.index > 0 else { return nil }
    // In as many digits as the caption that answers it.
    let before = trace.merges[next.index - 1]
    let rounded = NumberText.rounded(next.height)
    let (last, height) =
      next.isLevel(with: before)
      ? (rounded, rounded) : NumberText.pair(before.height, next.height, significant: 3)
    let canFall = [.centroid, .median].contains(trace.algorithm.linkage)
    return Question(
      text: "At which height will merge \(next.index + 1) lie?",
      hint: "The merge before lies at \(last)."
        + (canFall
          ? " With \(trace.algorithm.linkage.rawValue) linkage the next may even lie lower."
          : " With \(trace.algorithm.linkage.rawValue) linkage heights never fall."),
      answer: next.height, tolerance: 0.05, shown: height)
  }

  // MARK: A merge chosen by hand

  private static func verdict(
    onMerging rows: [Int], after step: Int, of trace: HierarchicalTrace, _ scene: HierarchicalScene,
    _ features: Features
  ) -> MergeVerdict? {
    let made = scene.mergesMade(after: step)
    guard made < trace.count, rows.count == 2 else { return nil }
    let nodes = rows.map { node(of: $0, afterMerges: made, in: trace.dendrogram) }
    let names = zip(rows, nodes).map { row, node in
      let size = trace.dendrogram.size(of: node)
      let name = harmless(features.customers[row], limit: 24)
      return size == 1
        ? "customer \(name)" : "the cluster of customer \(name) (\(NumberText.count(size, "customer")))"
    }
    guard nodes[0] != nodes[1] else {
      return MergeVerdict(
        isSmallest: false, text: "These two are in one cluster already: choose two different ones.")
    }
    let table = trace.table(before: made)
    let places = nodes.compactMap { table.clusters.firstIndex(of: $0) }
    guard places.count == 2 else { return nil }
    let height = table.heights[places[0], places[1]]
    let next = trace.merges[made]
    let (own, smallest) = NumberText.pair(height, next.height)
    let pair = "\(names[0]) and \(names[1])"
    let sentence = pair.capitalizedFirst
    if Set(nodes) == [next.left, next.right] {
      return MergeVerdict(
        isSmallest: true, text: "Right! \(sentence) are nearest, at a height of \(smallest).")
    }
    if height - next.height <= 1e-10 * max(1, next.height) {
      return MergeVerdict(
        isSmallest: true,
        text:
          """
          Just as near: \(pair) are at a height of \(smallest), too. Of \
          \(NumberText.count(next.tied, "pair")) that tie, the one with the lowest members is merged.
          """
      )
    }
    let share = next.height > 0 ? " (\(NumberText.percent((height - next.height) / next.height)) more)" : ""
    let excess =
      share.isEmpty ? "" : ": yours is higher by \(NumberText.rounded(height - next.height))\(share)"
    return MergeVerdict(
      isSmallest: false,
      text: "\(sentence) are at a height of \(own). The smallest is \(smallest)\(excess).")
  }

  /// The cluster that a customer is in after so many merges.
  private static func node(of row: Int, afterMerges count: Int, in dendrogram: Dendrogram) -> Int {
    var node = row
    while let parent = dendrogram.parent(of: node), parent < dendrogram.leafCount + count { node = parent }
    return node
  }
}
