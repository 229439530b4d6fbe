/// How hard an exercise is, measured. Exercises of one kind are alike when all of this lies in their kind's
/// band.
public struct Difficulty: Hashable, Sendable {
  /// How far the right answer stands out, from 0 (a matter of rounding) to 1: by kind, see `Band`.
  public var margin: Double
  /// Additions, subtractions, multiplications, divisions, squares, roots, exponentials and choices of the
  /// larger of two numbers on the way.
  public var operations: Int
  /// The most digits of a number that is computed with.
  public var digits: Int

  /// How hard an exercise is, by these measures.
  public init(margin: Double, operations: Int, digits: Int) {
    self.margin = margin
    self.operations = operations
    self.digits = digits
  }

  /// What makes exercises of a kind equally hard.
  public struct Band: Hashable, Sendable {
    /// How far apart the answer and the next best one lie.
    public var margin: ClosedRange<Double>
    /// The steps of arithmetic.
    public var operations: Int
    /// The most digits of a number that is computed with.
    public var digits: ClosedRange<Int>

    /// Whether an exercise is as hard as the others of its kind.
    public func contains(_ difficulty: Difficulty) -> Bool {
      margin.contains(difficulty.margin) && operations == difficulty.operations
        && digits.contains(difficulty.digits)
    }
  }
}

extension Exercise.Kind {
  /// The rules of what is equally hard; each kind says what its margin is.
  ///
  /// The number of operations is the same for all variants that have as many centroids to compare.
  public func band(centroids: Int = 3) -> Difficulty.Band {
    switch self {
    // By how much the nearest centroid is nearer than the second, as a share of the second's distance.
    case .nearestCentroid:
      Difficulty.Band(margin: 0.12...0.9, operations: 2 * centroids * 6, digits: 1...3)
    // The same, for the customer that changes its cluster.
    case .nextCentroid: Difficulty.Band(margin: 0.12...0.6, operations: 26, digits: 1...3)
    // By how much the nearest pair is nearer than the second, at the first and at the second merge.
    case .nextMerge: Difficulty.Band(margin: 0.1...0.6, operations: 3, digits: 2...4)
    // How far the responsibility lies from one half, doubled.
    case .responsibility: Difficulty.Band(margin: 0.1...0.9, operations: 16, digits: 1...3)
    // The least distance between two heights that have to be told apart, as a share of the highest.
    case .dendrogram: Difficulty.Band(margin: 0.06...0.5, operations: 0, digits: 1...4)
    // How far the two differences in SD that are compared lie apart.
    case .profile: Difficulty.Band(margin: 0.15...6, operations: 8, digits: 1...9)
    }
  }
}
