/// Options that more than one algorithm has.
enum AlgorithmOptions {
  static let clusters = Setting<Int>.wholeNumber(
    "clusters", short: "k", in: 1...10_000, standard: 5, help: "the number of clusters, k")
  static let seed = Setting<UInt64>.wholeNumber(
    "seed", in: 0...UInt64.max, standard: 1,
    help: "the seed of the random numbers; equal seeds give equal runs")
  static let restarts = Setting<Int>.wholeNumber(
    "restarts", in: 1...100_000, standard: 10, help: "how many starts are tried; the best one is kept")

  static func maxIterations(standard: Int) -> Setting<Int> {
    .wholeNumber(
      "max-iterations", in: 1...1_000_000, standard: standard, help: "the most iterations of one start")
  }
}
