import Customers
import Numerics
import Words

extension KMeansTrace: ReplayableTrace {
  public init(replaying header: TraceHeader, workers: Workers) throws(TraceFault) {
    let parameters = header.parameters
    guard let clusters = parameters.k, let seed = parameters.seed, let name = parameters.seeding,
      let empty = parameters.empty, let emptied = KMeans.EmptiedPolicy(rawValue: empty)
    else {
      throw TraceFault(what: "the parameters of k-means (k, seeding, seed, empty) are missing or unknown")
    }
    var algorithm = KMeans(clusters: clusters, seed: seed, emptied: emptied)
    algorithm.maxIterations = parameters.maxIterations ?? algorithm.maxIterations
    algorithm.tolerance = parameters.tolerance ?? 0
    if let seeding = KMeans.Seeding(named: name) {
      algorithm.seeding = seeding
    } else if let rows = parameters.centroids, Set(rows.map({ $0.count })).count == 1 {
      algorithm.seeding = .given(Matrix(rows))
    } else {
      throw TraceFault(what: "the seeding \(JSON.string(name).brief) is not known here")
    }
    do {
      self = try algorithm.best(of: parameters.restarts ?? 1, on: header.points, workers: workers)
    } catch {
      throw TraceFault(what: "the run can't be repeated: \(error)")
    }
  }
}
