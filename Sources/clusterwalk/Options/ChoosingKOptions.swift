import Criteria
import Customers

/// Which numbers of clusters are compared, and how thoroughly.
struct ChoosingKOptions: Hashable, Sendable {
  let settings: ChoosingK

  static let largest = 1000

  static let range = Setting.value(
    "range", metavar: "A..B", fallback: 1...10, standard: "1..10", help: "the numbers of clusters compared",
    read: readRange)
  static let references = Setting<Int>.wholeNumber(
    "references", in: 1...100_000, standard: 50, help: "how many reference data sets the gap is taken against"
  )
  static let bootstraps = Setting<Int>.wholeNumber(
    "bootstraps", in: 1...100_000, standard: 50, help: "how many times customers are drawn for the stability")

  static let group = OptionGroup(
    title: "Choosing k",
    options: [
      range.option, AlgorithmOptions.seed.option, AlgorithmOptions.restarts.option, references.option,
      bootstraps.option,
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    settings = ChoosingK(
      range: try arguments.value(of: Self.range), seed: try arguments.value(of: AlgorithmOptions.seed),
      restarts: try arguments.value(of: AlgorithmOptions.restarts),
      references: try arguments.value(of: Self.references),
      bootstraps: try arguments.value(of: Self.bootstraps))
  }

  @Sendable private static func readRange(_ text: String) throws(Mismatch) -> ClosedRange<Int> {
    let dots = text.firstRange(of: "..")
    guard let dots, let first = Int(text[..<dots.lowerBound]), let last = Int(text[dots.upperBound...]),
      first >= 1, first <= last, last <= largest
    else {
      throw Mismatch(
        expected: "the smallest and the largest number of clusters, at most \(largest), as in 2..8")
    }
    return first...last
  }
}

extension ChoosingKOptions {
  /// Compares on the customers, with a line on how far it is.
  func compare(_ features: Features, _ console: Console) throws(Failure) -> KComparison {
    let bar = ProgressBar("Comparing numbers of clusters", total: 100, console: console)
    defer { bar.finish() }
    do throws(ChoosingKFailure) {
      return try settings.compare(features.points) { bar.reach(Int($0 * 100)) }
    } catch {
      throw Failure(error, file: features.source.name)
    }
  }

  /// The same for pictures, which need at least one number of clusters that the customers can be divided into.
  func comparison(showing features: Features, _ console: Console) throws(Failure) -> KComparison {
    let comparison = try compare(features, console)
    guard comparison.data.rows.first?.partition != nil else {
      throw .tooFewDistinct(
        Set(features.points.rowArrays).count, clusters: settings.range.lowerBound, file: features.source.name,
        option: Self.range.option)
    }
    return comparison
  }
}
