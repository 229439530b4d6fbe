import Criteria
import Customers
import Handouts

/// Says what the number of segments rests on: that the user chose it, or what the criteria say of the default.
struct JudgeOfK: Sendable {
  private let isChosen: Bool
  private let options: ChoosingKOptions?

  /// The most customers for which the criteria are asked: they compare all pairs, again and again.
  static let most = 2000

  init(_ arguments: Arguments) throws(UsageError) {
    isChosen = arguments.isGiven(AlgorithmOptions.clusters.option)
    let own = [AlgorithmOptions.seed.option, AlgorithmOptions.restarts.option]
    options = isChosen ? nil : try ChoosingKOptions(arguments.keeping(Set(own.map(\.name))))
  }

  func choice(for features: Features, _ console: Console) throws(Failure) -> SegmentsHandout.ChoiceOfK {
    guard let options else { return .chosen }
    if features.customers.count > Self.most { return .standardUnjudged(limit: Self.most) }
    return .standard(try options.compare(features, console).recommendation)
  }
}
