import Clustering
import Criteria
import Drawing
import Scenes
import Words

extension ChoosingKHandout {
  private static let most = 3
  private static let gap = 22.0
  /// A stage is as tall as lets all partitions fill the page, within these.
  private static let heights = 112.0...205.0

  /// The most suggested numbers of clusters above one, the recommended first.
  private var suggested: [Int] {
    let named = comparison.recommendation.opinions.map(\.clusters)
      .filter { comparison.data[clusters: $0]?.silhouette != nil }
    return Array(named.prefix(Self.most))
  }

  /// The partitions most suggested: their customers, and how well each lies in its segment.
  /// - Parameter rest: the height of what is to stand under them, if it can.
  func partitions(in flow: inout PageFlow, leaving rest: Double) {
    let suggested = suggested
    guard !suggested.isEmpty else {
      flow.place(
        heading(.partitions),
        compositor.paragraph("No criterion suggests more than one segment that could be shown."))
      return
    }
    flow.place(
      heading(.partitions),
      muted(
        """
        Left: the customers, with the centroids. Right: a bar for every customer, its silhouette; near 1 it \
        is at home, at 0 between two segments, below 0 nearer to another. Segments keep number, shape and \
        hatch from one partition to the next where they share most customers.
        """
      ))
    flow.space(8)
    let words = suggested.map(words)
    let taken = words.reduce(0) { $0 + $1.size.height + Self.spacing }
    // Where what follows can't stand below, the partitions have the page to themselves.
    func height(leaving rest: Double) -> Double { (flow.room - taken - rest) / Double(words.count) }
    let shared = height(leaving: rest)
    let free = shared >= Self.heights.lowerBound ? shared : height(leaving: 0)
    let height = min(max(free, Self.heights.lowerBound), Self.heights.upperBound)
    for (index, clusters) in suggested.enumerated() {
      flow.place(Block.column([words[index], partition(clusters, height: height)]))
      flow.space(Self.spacing)
    }
  }

  private static let spacing = 12.0

  /// Who suggests a number, and what the numbers say of the partition.
  private func words(_ clusters: Int) -> Block {
    Block.column(
      [
        compositor.heading("k = \(clusters), \(supporters(of: clusters))", level: 3),
        compositor.paragraph(evidence(clusters), PageStyle.small), Block.space(4),
      ], spacing: 2)
  }

  private func partition(_ clusters: Int, height: Double) -> Block {
    let width = (compositor.width - Self.gap) / 2
    let look = look
    let scene = scene
    return Block.row(
      [
        Block.figure(width: width, height: height) {
          scene.partition(clusters: clusters, in: $0, look: look)
        },
        Block.figure(width: width, height: height) { scene.blades(clusters: clusters, in: $0, look: look) },
      ], spacing: Self.gap)
  }

  private func supporters(of clusters: Int) -> String {
    let criteria = comparison.recommendation.opinions.first { $0.clusters == clusters }?.criteria ?? []
    return "suggested by " + listed(criteria.map(\.name))
  }

  /// What the numbers say of a partition.
  private func evidence(_ clusters: Int) -> String {
    let parts = scene.parts(clusters: clusters)
    let sizes = listed(parts.map { NumberText.fixed(Double($0.size), decimals: 0) })
    var sentences = ["Segments of \(sizes) customers."]
    if let silhouette = comparison.data[clusters: clusters]?.silhouette {
      let negative = silhouette.customers.count { $0.width < 0 }
      let mean = NumberText.fixed(silhouette.mean, decimals: 3)
      let nearer =
        negative == 0
        ? "no customer is" : NumberText.count(negative, "customer") + (negative == 1 ? " is" : " are")
      sentences.append("Mean silhouette \(mean); \(nearer) nearer to another segment.")
    }
    let known = parts.compactMap { part in part.stability.map { (segment: part.segment, value: $0) } }
    if let least = known.min(by: { ($0.value, $0.segment) < ($1.value, $1.segment) }) {
      let verdict =
        least.value < Stability.leastTrusted
        ? "not to be trusted" : least.value >= Stability.high ? "all come back reliably" : "not highly stable"
      sentences.append(
        "Least stable is segment \(least.segment), \(NumberText.fixed(least.value, decimals: 2)): \(verdict)."
      )
    }
    return sentences.joined(separator: " ")
  }
}
