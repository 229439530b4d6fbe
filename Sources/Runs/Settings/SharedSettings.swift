import Clustering

/// Settings that more than one algorithm has.
public enum SharedSettings {
  /// k.
  public static let clusters = Setting<Int>.wholeNumber(
    "clusters", short: "k", in: RunLimits.clusters, standard: 5, help: "the number of clusters, k")
  /// Of the random numbers.
  public static let seed = Setting<UInt64>.wholeNumber(
    "seed", in: 0...UInt64.max, standard: 1,
    help: "the seed of the random numbers; equal seeds give equal runs")
  /// How many starts are tried.
  public static let restarts = Setting<Int>.wholeNumber(
    "restarts", in: RunLimits.restarts, standard: 10, help: "how many starts are tried; the best one is kept")

  /// The most iterations of one start.
  public static func maxIterations(standard: Int) -> Setting<Int> {
    .wholeNumber(
      "max-iterations", in: RunLimits.iterations, standard: standard, help: "the most iterations of one start"
    )
  }
}
