import Clustering
import Numerics

/// Why numbers of clusters can't be compared.
public enum ChoosingKFailure: Error, Hashable, Sendable {
  /// The range begins with this number of clusters, and the least is 1.
  case rangeBelowOne(Int)
  /// Restarts, references and bootstraps have to be at least one.
  case nothingToRepeat
  /// The points can't be clustered at all.
  case points(KMeansFailure)
}

extension ChoosingK {
  /// Checks everything that could go wrong, so that a comparison itself can't fail.
  func validate(on points: Matrix) throws(ChoosingKFailure) {
    if range.lowerBound < 1 { throw .rangeBelowOne(range.lowerBound) }
    if min(restarts, references, bootstraps) < 1 { throw .nothingToRepeat }
    do throws(KMeansFailure) {
      _ = try KMeans(clusters: 1).steps(on: points)
    } catch {
      throw .points(error)
    }
  }
}
