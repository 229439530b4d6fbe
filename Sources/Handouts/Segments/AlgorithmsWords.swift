import Drawing
import Segments
import Words

/// The sentences of the comparison of algorithms.
struct AlgorithmsWords {
  let comparison: PartitionComparison
  /// The adjusted Rand index with the segments of single linkage, which does not seek compact groups.
  var singleLinkage: Double?

  private var others: Range<Int> { comparison.names.indices.dropFirst().startIndex..<comparison.names.count }
  private func moved(_ other: Int) -> Int { comparison.moves(in: other).reduce(0) { $0 + $1.rows.count } }
  /// An adjusted Rand index from which on partitions are nearly the same, and one under which they are not
  /// alike (Steinley, "Properties of the Hubert-Arabie adjusted Rand index", 2004).
  private static let (close, poor) = (0.9, 0.65)

  var headline: String {
    if comparison.segments(of: 0).count == 1 { return "One segment is the same by every algorithm." }
    let indices = others.map { comparison.index(0, $0) }
    guard let least = indices.min() else { return "No other algorithm was run." }
    if least >= Self.close { return "Yes, nearly, if it looks for compact groups, too." }
    if (indices.max() ?? 0) < Self.poor {
      return "No: the segments hang on the algorithm. Be careful with what rests on them."
    }
    return "In part: some of the segments hang on the algorithm."
  }

  var sentences: [String] {
    let all = comparison.numbers[0].count
    let compared = others.map { other in
      let count = moved(other)
      let index = NumberText.fixed(comparison.index(0, other), decimals: 3)
      let who =
        count == 0
        ? "puts every customer where \(comparison.names[0]) does"
        : """
        puts \(Figures.count(count)) of \(Figures.count(all)) customers elsewhere than \
        \(comparison.names[0])
        """
      return "\(comparison.names[other].algorithmHeading) \(who); adjusted Rand index \(index)."
    }
    guard let singleLinkage else { return compared }
    let chained =
      """
      All of them look for compact groups; single linkage, which does not, agrees by \
      \(NumberText.fixed(singleLinkage, decimals: 3)).
      """
    return compared + [chained]
  }

  /// How many of the flows are told, and how many customers of each are named.
  private static let (mostMoves, mostNames) = (6, 5)

  /// Who moves: from where to where, with a few of them by name.
  func movers(_ other: Int, customer: (Int) -> String) -> String {
    let moves = comparison.moves(in: other)
    if moves.isEmpty { return "Nobody moves." }
    let told = moves.prefix(Self.mostMoves).map { move in
      let names = move.rows.prefix(Self.mostNames).map(customer)
      let more = move.rows.count > names.count ? " …" : ""
      return
        """
        \(Figures.count(move.rows.count)) from \(move.from) to \(move.to) \
        (\(names.joined(separator: ", "))\(more))
        """
    }
    let rest = moves.dropFirst(Self.mostMoves).reduce(0) { $0 + $1.rows.count }
    let tail = rest > 0 ? "; \(Figures.count(rest)) in smaller groups" : ""
    return "Who moves: \(told.joined(separator: "; "))\(tail)."
  }
}

extension String {
  /// The name of an algorithm at the start of a line; the k of k-means stays small.
  var algorithmHeading: String { opening }
}
