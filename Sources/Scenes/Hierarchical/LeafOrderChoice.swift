import Clustering
import Numerics

/// How the leaves of a dendrogram are ordered from left to right, by the names of the command line.
///
/// Every merge can be turned around without changing the tree, so neighbors need not be alike.
public enum LeafOrderChoice: String, Hashable, Sendable, CaseIterable {
  /// Of the two parts of every merge, the one with the lowest customer stands on the left.
  case lowestFirst = "lowest-first"
  /// The distances between neighbors sum to the least that the tree allows.
  case optimal

  /// The most customers that can be put in the optimal order: it takes time with their cube.
  public static let mostOptimal = 1000

  func order(of points: Matrix) -> Dendrogram.LeafOrder {
    switch self {
    case .lowestFirst: .lowestFirst
    case .optimal: .optimal(points)
    }
  }

  /// The order in words for the picture, the longest first.
  var words: [String] {
    switch self {
    case .lowestFirst:
      [
        "Leaves: of two branches, the one with the lowest customer on the left",
        "Leaves: lowest customer on the left", "Leaves: lowest first",
      ]
    case .optimal:
      [
        "Leaves: branches turned so that neighbors are as near as the tree allows",
        "Leaves: neighbors as near as the tree allows", "Leaves: as near as can be", "Leaves: optimal order",
      ]
    }
  }
}
