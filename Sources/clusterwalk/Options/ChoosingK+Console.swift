import Criteria
import Customers
import Runs

extension ChoosingK {
  /// Compares on the customers, with a line on how far it is.
  func compare(_ features: Features, _ console: Console) throws(Failure) -> KComparison {
    let bar = ProgressBar("Comparing numbers of clusters", total: 100, console: console)
    defer { bar.finish() }
    do throws(ChoosingKFailure) {
      return try compare(features.points) { bar.reach(Int($0 * 100)) }
    } catch {
      throw Failure(RunFailure(error, file: features.source.name))
    }
  }

  /// The same for pictures, which need at least one number of clusters that the customers can be divided
  /// into.
  func comparison(showing features: Features, _ console: Console) throws(Failure) -> KComparison {
    let comparison = try compare(features, console)
    guard comparison.data.rows.first?.partition != nil else {
      throw Failure(
        .tooFewDistinct(
          Set(features.points.rowArrays).count, clusters: range.lowerBound, file: features.source.name,
          option: ChoosingKSettings.range.option))
    }
    return comparison
  }
}
