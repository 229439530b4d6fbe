import Clustering
import Customers
import Drawing
import Words

/// The sentences of a hierarchical clustering, each made from the step it speaks of.
struct HierarchicalWords: Sendable {
  let story: HierarchicalStory
  private var trace: HierarchicalTrace { story.trace }
  private var dendrogram: Dendrogram { trace.dendrogram }

  /// What heights are measured in.
  var unit: String { story.shown.features.scaling.kind.distanceUnit }

  func height(_ value: Double) -> String {
    NumberText.rounded(value) + (unit.isEmpty ? "" : NumberText.thinSpace + unit)
  }

  /// "Ward linkage".
  var linkage: String {
    trace.algorithm.linkage.rawValue.capitalizedFirst
      + " linkage"
  }

  func beat(at step: Int) -> Beat {
    let (glides, isBrief) =
      switch story.steps[step] {
      case .merge(let index): (true, trace.count > 24 && index >= 3 && index < trace.count - 12)
      case .cut: (story.cutHeight != nil, false)
      case .early, .result: (false, false)
      }
    return Beat(
      position: position(of: step, total: " of \(trace.count)"), shortPosition: position(of: step, total: ""),
      caption: caption(at: step), alternative: alternative(at: step), glides: glides, isBrief: isBrief)
  }

  private func position(of step: Int, total: String) -> String {
    switch story.steps[step] {
    case .early(let count): "Merges 1 to \(NumberText.fixed(Double(count), decimals: 0))\(total)"
    case .merge(let index): "Merge \(index + 1)\(total)"
    case .cut: "Cut"
    case .result: "Segments"
    }
  }

  func caption(at step: Int) -> Caption {
    switch story.steps[step] {
    case .early(let count): early(count)
    case .merge(let index): merge(trace.merges[index])
    case .cut: cut
    case .result: result
    }
  }

  private func early(_ count: Int) -> Caption {
    let last = trace.merges[count - 1]
    let inversions = trace.merges[..<count].count { $0.isInversion }
    let note = inversions > 0 ? " \(NumberText.count(inversions, "inversion")) among them." : ""
    return Caption(
      "The first \(NumberText.count(count, "merge")) in one step.",
      """
      They leave \(NumberText.count(trace.clusters(at: count - 1), "cluster")), the last of them made at \
      height \(height(last.height)).
      """
        + note + " Each stands in the tree at the height where it was made.")
  }

  private func merge(_ merge: Merge) -> Caption {
    let sizes = (dendrogram.size(of: merge.left), dendrogram.size(of: merge.right))
    let left = trace.clusters(at: merge.index)
    let remain =
      left == 1
      ? "One cluster remains."
      : """
      \(NumberText.fixed(Double(left), decimals: 0)) clusters remain of \
      \(NumberText.fixed(Double(dendrogram.leafCount), decimals: 0)).
      """
    return Caption(
      headline(merge, sizes), heightSentence(merge) + " " + remain + ties(merge) + inversion(merge))
  }

  private func headline(_ merge: Merge, _ sizes: (Int, Int)) -> String {
    let customers = story.shown.features
    switch (sizes.0 == 1, sizes.1 == 1) {
    case (true, true):
      return
        """
        The two nearest join: \(customers.customerName(merge.left)) and \
        \(customers.customerName(merge.right)).
        """
    case (true, false):
      return
        """
        \(customers.customerTitle(merge.left)) joins a cluster of \
        \(NumberText.fixed(Double(sizes.1), decimals: 0)).
        """
    case (false, true):
      return
        """
        \(customers.customerTitle(merge.right)) joins a cluster of \
        \(NumberText.fixed(Double(sizes.0), decimals: 0)).
        """
    case (false, false):
      let (a, b) = (max(sizes.0, sizes.1), min(sizes.0, sizes.1))
      return
        """
        The two nearest clusters become one: \(NumberText.fixed(Double(a), decimals: 0)) and \
        \(NumberText.fixed(Double(b), decimals: 0)) customers.
        """
    }
  }

  private func heightSentence(_ merge: Merge) -> String {
    guard merge.index > 0 else { return "Height \(height(merge.height)), the smallest distance of all." }
    let before = trace.merges[merge.index - 1]
    if merge.isLevel(with: before) { return "Height \(height(merge.height)), as the merge before." }
    let (a, b) = NumberText.pair(before.height, merge.height, significant: 3)
    let now = b + (unit.isEmpty ? "" : NumberText.thinSpace + unit)
    return "Height \(now), \(merge.height > before.height ? "up" : "down") from \(a)."
  }

  private func ties(_ merge: Merge) -> String {
    merge.tied < 2
      ? ""
      : """
       \(NumberText.fixed(Double(merge.tied), decimals: 0)) pairs are equally near: the one with the \
      lowest customer goes first.
      """
  }

  private func inversion(_ merge: Merge) -> String {
    guard merge.isInversion else { return "" }
    let below = max(dendrogram.height(of: merge.left), dendrogram.height(of: merge.right))
    return
      """
       Inversion: it lies lower than a merge it is built on (\(height(below))), as can happen with \
      \(trace.algorithm.linkage.rawValue) linkage.
      """
  }

  private var cut: Caption {
    let clusters = trace.algorithm.clusters
    guard clusters > 1 else {
      return Caption(
        "The tree is not cut: one segment.",
        "All \(NumberText.count(dendrogram.leafCount, "customer")) stay together.")
    }
    let undone = NumberText.count(clusters - 1, "merge")
    guard let at = story.cutHeight else {
      return Caption(
        "Cut into \(clusters) segments: the last \(undone) are undone.",
        """
        No straight line shows this cut: the merges kept and undone tie in height, or an inversion swaps \
        them.
        """
      )
    }
    return Caption(
      "A cut at height \(height(at)) leaves \(clusters) segments.",
      "It undoes the last \(undone). Leaves stand in the order of the tree: neighbors need not be alike.")
  }

  private var result: Caption {
    let sizes = trace.finalLabels.sizes(clusters: trace.algorithm.clusters).sorted(by: >)
    let list =
      sizes.prefix(12).map { NumberText.fixed(Double($0), decimals: 0) }.joined(separator: ", ")
      + (sizes.count > 12 ? " …" : "")
    guard let gap = dendrogram.largestGap, gap.length > 0 else {
      return Caption("The segments: \(list) customers.", "No height is free of merges.")
    }
    let suggests =
      gap.clusters == trace.algorithm.clusters
      ? "the cut lies in it." : "a cut there would leave \(NumberText.count(gap.clusters, "cluster"))."
    let inversions = dendrogram.inversions.count
    let note = inversions == 0 ? "" : " The tree has \(NumberText.count(inversions, "inversion"))."
    return Caption(
      "The segments: \(list) customers.",
      """
      The largest gap between merges, \(height(gap.length)), runs from \(NumberText.rounded(gap.lower)) to \
      \(NumberText.rounded(gap.upper)): \(suggests)
      """
        + note)
  }

  private func alternative(at step: Int) -> String {
    """
    Hierarchical clustering, \(linkage), \(position(of: step, total: " of \(trace.count)")). Scatter plot \
    and dendrogram of \(NumberText.count(dendrogram.leafCount, "customer")), side by side. \
    \(caption(at: step).text)
    """
  }
}
