extension Dendrogram {
  /// A stretch of heights in which no merge lies.
  public struct Gap: Hashable, Sendable {
    /// The number of clusters that a cut anywhere in the gap gives.
    public var clusters: Int
    /// The height of the last merge below the gap, and of the first one above.
    public var lower, upper: Double

    /// How far a cut can move without changing the clusters.
    public var length: Double { upper - lower }
  }

  /// The gaps between successive merges, from the lowest up: for n - 1, n - 2, ..., 2 clusters.
  ///
  /// Below a gap lie all the merges before it; where there are inversions, the highest of them counts and a
  /// gap may have a length below 0.
  public var gaps: [Gap] {
    var highest = 0.0
    return merges.indices.dropLast().map { index in
      highest = max(highest, merges[index].height)
      return Gap(clusters: merges.count - index, lower: highest, upper: merges[index + 1].height)
    }
  }

  /// The longest gap, of equals the one with fewer clusters; `nil` for two customers.
  public var largestGap: Gap? { gaps.reversed().max { $0.length < $1.length } }
}
