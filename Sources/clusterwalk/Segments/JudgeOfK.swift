import Criteria
import Customers
import Handouts
import Runs

/// Says what the number of segments rests on: that the user chose it, or what the criteria say of the
/// default.
struct JudgeOfK: Sendable {
  private let isChosen: Bool
  private let options: ChoosingK?

  /// The most customers for which the criteria are asked: they compare all pairs, again and again.
  static let most = 2000

  init(_ arguments: Arguments) throws(UsageError) {
    isChosen = arguments.isGiven(SharedSettings.clusters.option)
    let own = arguments.keeping([SharedSettings.seed.option, SharedSettings.restarts.option])
    options = isChosen ? nil : try own.values(of: ChoosingKSettings.settings)
  }

  func choice(for features: Features, _ console: Console) throws(Failure) -> SegmentsHandout.ChoiceOfK {
    guard let options else { return .chosen }
    if features.customers.count > Self.most { return .standardUnjudged(limit: Self.most) }
    return .standard(try options.compare(features, console).recommendation)
  }
}
