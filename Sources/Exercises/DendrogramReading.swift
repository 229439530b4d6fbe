import Clustering
import Numerics
import Words

/// The dendrogram of eight customers: a cut, who is together, where two meet, and that leaves side by side
/// need not be near.
struct DendrogramReading {
  private let drawn: DrawnCustomers
  private let tree: Dendrogram
  private let names: [String]
  private let leaves: [Int]
  /// Where it is cut, and into how many clusters.
  private let cut: Double
  private let clusters: Int
  private static let count = 8
  /// How far from a height a reading may lie, as a share of the highest.
  private static let allowance = 0.03

  init?(_ drawn: DrawnCustomers, using generator: inout SplitMix64) {
    guard let rows = drawn.draw(Self.count, apart: 0.02, using: &generator),
      let trace = try? Hierarchical(linkage: .complete).trace(on: drawn.numbers.selecting(rows: rows))
    else { return nil }
    self.drawn = drawn
    tree = trace.dendrogram
    leaves = tree.leaves()
    names = generator.shuffled((0..<Self.count).map(letter))
    clusters = 3 + generator.index(below: 2)
    let below = tree.merges[Self.count - clusters - 1].height
    let above = tree.merges[Self.count - clusters].height
    let step = Ticks.roundStep(near: (tree.merges.last?.height ?? 1) / 40)
    cut = ((below + above) / 2 / step).rounded() * step
  }

  private var top: Double { tree.merges[Self.count - 2].height }
  private var decimals: Int { drawn.units.decimals }
  private func text(_ height: Double) -> String { NumberText.fixed(height, decimals: decimals) }

  /// Leaves between two others, with how far the heights lie apart at which they meet the two.
  private var betweens: [(place: Int, apart: Double)] {
    (1..<Self.count - 1).map { place in
      (place, (meeting(place, place - 1) - meeting(place, place + 1)).magnitude / top)
    }
  }

  /// The height at which the leaves of two places come into one cluster.
  private func meeting(_ a: Int, _ b: Int) -> Double { tree.copheneticDistance(leaves[a], leaves[b]) }

  func exercise() -> Exercise? {
    let room = tree.merges.map { ($0.height - cut).magnitude / top }.min() ?? 0
    guard let between = betweens.max(by: { $0.apart < $1.apart }) else { return nil }
    let band = Exercise.Kind.dendrogram.band()
    let difficulty = Difficulty(
      margin: min(room, between.apart), operations: 0, digits: text(cut).count { $0.isNumber })
    let labels = tree.cut(height: cut)
    // The rounded height may have left its gap.
    guard Set(labels).count == clusters else { return nil }
    // One cluster of three or four customers to be named.
    let sizes = labels.sizes(clusters: clusters)
    guard band.contains(difficulty), let asked = sizes.firstIndex(where: { (3...4).contains($0) }),
      let pair = distantPair(labels)
    else { return nil }
    let members = labels.indices.filter { labels[$0] == asked }.map { names[$0] }.sorted()
    return Exercise(
      kind: .dendrogram,
      statement: """
        The dendrogram shows the merges of eight customers by complete linkage. The height of a bracket is \
        the distance at which the two clusters under it were merged.
        """,
      givens: [
        .dendrogram(
          GivenDendrogram(
            dendrogram: tree, names: names, leaves: leaves, heightTitle: "height (distance of the merge)"))
      ],
      parts: [
        Exercise.Part(
          "Draw a line at height \(text(cut)). How many clusters does it cut the tree into?",
          answer: "\(clusters)", working: ["the line crosses \(clusters) upright lines"],
          points: 1, lines: 1),
        Exercise.Part(
          "Which customers are in one cluster with \(members[0]) at that height?",
          answer: members.dropFirst().joined(separator: ", "), points: 2, lines: 1),
        meetingPart(pair), neighborsPart(between.place),
      ],
      wrongWays: [], difficulty: difficulty)
  }

  /// Two customers who meet above the cut, but not at the very top, where that can be had.
  private func distantPair(_ labels: Labels) -> (Int, Int)? {
    let heights = tree.merges.map { $0.height }.filter { $0 > cut && $0 < top * 0.97 }
    guard let height = heights.last else { return nil }
    for a in 0..<Self.count {
      for b in 0..<a where tree.copheneticDistance(a, b) == height { return (b, a) }
    }
    return nil
  }

  private func meetingPart(_ pair: (Int, Int)) -> Exercise.Part {
    let height = tree.copheneticDistance(pair.0, pair.1)
    let allowance = max(Self.allowance * top, drawn.units.kind == .original ? 1 : 0.1)
    let both = [names[pair.0], names[pair.1]].sorted()
    return Exercise.Part(
      "At about which height do \(both[0]) and \(both[1]) come into one cluster?",
      answer: "about \(text(height)) (\(text(height - allowance)) to \(text(height + allowance)) is right)",
      working: ["the lowest bracket that has both of them under it"], points: 2, lines: 1)
  }

  private func neighborsPart(_ place: Int) -> Exercise.Part {
    let sides = [place - 1, place + 1]
    let first = sides[meeting(place, sides[0]) < meeting(place, sides[1]) ? 0 : 1]
    let second = sides[0] + sides[1] - first
    let (own, near, far) = (names[leaves[place]], names[leaves[first]], names[leaves[second]])
    return Exercise.Part(
      """
      \(own) stands between \(names[leaves[sides[0]]]) and \(names[leaves[sides[1]]]). With which of the \
      two did it come together first?
      """,
      answer: near,
      working: [
        """
        with \(near) at \(text(meeting(place, first))), with \(far) only at \
        \(text(meeting(place, second))): leaves side by side need not be near
        """
      ], points: 2, lines: 1)
  }
}
