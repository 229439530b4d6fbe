import Numerics

/// The steps of one start of k-means, made as they are asked for.
///
/// The sequence holds the configuration and the points; each iterator holds a run of its own, so the
/// sequence can be walked any number of times, and always gives the same steps.
///
///     seed  seed  ...  assign  update  assign  update  ...  assign
///
/// A centroid that an assignment leaves without customers puts a step of its own before the update.
public struct KMeansSteps: Sequence, Sendable {
  let algorithm: KMeans
  let points: PackedPoints
  let workers: Workers

  public func makeIterator() -> Iterator { Iterator(self) }
}

extension KMeans {
  /// The steps of one start on points (customers x features).
  ///
  /// What comes out does not depend on the number of workers.
  /// - Throws: what makes a run impossible, before it begins. Nothing goes wrong inside a run: an emptied
  ///   cluster is a step.
  public func steps(on points: Matrix, workers: Workers = .all) throws(KMeansFailure) -> KMeansSteps {
    try validate(on: points)
    return KMeansSteps(algorithm: self, points: PackedPoints(points), workers: workers)
  }
}

extension KMeansSteps {
  /// A run in progress.
  public struct Iterator: IteratorProtocol {
    private enum Phase {
      case seed(Int)
      case assign
      /// The clusters that the assignment left empty, still to be dealt with.
      case emptied([Int])
      case update
      case finished
    }

    private let algorithm: KMeans
    private let points: PackedPoints
    private let workers: Workers
    private var phase = Phase.seed(0)
    private var seeding: KMeansSeeding
    private var state: KMeansStep.State
    private var sums = Matrix(rows: 0, columns: 0)
    private var relocated: Set<Int> = []
    /// Whether the centroids moved so little that the next assignment is the last.
    private var settled = false
    /// Whether labels were renumbered since the last assignment.
    private var dropped = false
    /// Why the run ended, once it has.
    private(set) var reason = KMeansTrace.Reason.limit

    init(_ steps: KMeansSteps) {
      algorithm = steps.algorithm
      points = steps.points
      workers = steps.workers
      seeding = KMeansSeeding(algorithm, points: points, workers: workers)
      state = KMeansStep.State(
        iteration: 0, centroids: Matrix(rows: 0, columns: points.features),
        labels: Labels(unassigned: points.count), sizes: [], wcss: nil)
    }

    public mutating func next() -> KMeansStep? {
      guard let event = nextEvent() else { return nil }
      return KMeansStep(event: event, state: state)
    }

    private mutating func nextEvent() -> KMeansStep.Event? {
      switch phase {
      case .seed(let centroid): .seed(seed(centroid))
      case .assign: .assign(assign())
      case .emptied(let clusters): emptied(clusters)
      case .update: .update(update())
      case .finished: nil
      }
    }

    private mutating func seed(_ centroid: Int) -> KMeansStep.Seed {
      let seed = seeding.next(centroid: centroid)
      state.centroids = Matrix(
        rows: centroid + 1, columns: points.features, values: state.centroids.values + seed.position)
      state.sizes.append(0)
      phase = centroid + 1 < algorithm.clusters ? .seed(centroid + 1) : .assign
      return seed
    }

    private mutating func assign() -> KMeansStep.Assignment {
      let sizesBefore = state.sizes
      let nearest = NearestCentroids(
        of: points, among: state.centroids, before: state.labels, workers: workers)
      state.iteration += 1
      state.labels.apply(nearest.changes)
      state.sizes = nearest.counts
      state.wcss = nearest.wcss
      sums = nearest.sums
      relocated = []
      let converged = (nearest.changes.isEmpty && !dropped) || settled
      dropped = false
      if converged || state.iteration == algorithm.maxIterations {
        phase = .finished
        reason = converged ? .converged : .limit
      } else {
        let empty = state.sizes.indices.filter { state.sizes[$0] == 0 }
        // A centroid that is kept without customers is worth a step when it loses the last one.
        let news =
          algorithm.emptied == .keep && state.iteration > 1 ? empty.filter { sizesBefore[$0] > 0 } : empty
        phase = news.isEmpty ? .update : .emptied(news)
      }
      return KMeansStep.Assignment(changes: nearest.changes, wcss: nearest.wcss)
    }

    private mutating func emptied(_ clusters: [Int]) -> KMeansStep.Event {
      // The last centroid takes the number of a dropped one, so the highest goes first.
      let cluster = algorithm.emptied == .drop ? clusters[clusters.count - 1] : clusters[0]
      let others = clusters.filter { $0 != cluster }
      phase = others.isEmpty ? .update : .emptied(others)
      switch algorithm.emptied {
      case .relocate: return .relocate(relocate(cluster))
      case .keep: return .keep(centroid: cluster)
      case .drop: return .drop(drop(cluster))
      }
    }

    private mutating func relocate(_ cluster: Int) -> KMeansStep.Relocation {
      let (customer, squared) = farthestCustomer()
      let donor = state.labels[customer]
      let position = points.row(customer)
      for feature in 0..<points.features {
        state.centroids[cluster, feature] = position[feature]
        sums[cluster, feature] = position[feature]
        sums[donor, feature] -= position[feature]
      }
      state.labels[customer] = cluster
      state.sizes[cluster] = 1
      state.sizes[donor] -= 1
      state.wcss = Swift.max(0, (state.wcss ?? 0) - squared)
      relocated.insert(customer)
      return KMeansStep.Relocation(
        centroid: cluster, customer: customer, donor: donor, position: position, squaredDistance: squared)
    }

    /// The customer farthest from its own centroid, of those that do not leave a cluster empty; the
    /// first of equals.
    private func farthestCustomer() -> (row: Int, squared: Double) {
      var farthest = (row: 0, squared: -1.0)
      for row in 0..<points.count {
        let label = state.labels[row]
        guard state.sizes[label] > 1 && !relocated.contains(row) else { continue }
        let squared = squaredDistance(points.row(row)[...], state.centroids[row: label])
        if squared > farthest.squared { farthest = (row, squared) }
      }
      return farthest
    }

    private mutating func drop(_ cluster: Int) -> KMeansStep.Drop {
      let last = state.centroids.rows - 1
      let kept = (0..<last).map { $0 == cluster ? last : $0 }
      state.centroids = state.centroids.selecting(rows: kept)
      sums = sums.selecting(rows: kept)
      state.sizes = kept.map { state.sizes[$0] }
      for row in 0..<points.count where state.labels[row] == last { state.labels[row] = cluster }
      dropped = true
      return KMeansStep.Drop(centroid: cluster, renumbered: last)
    }

    private mutating func update() -> KMeansStep.Update {
      let before = state.centroids
      var squaredShifts: [Double] = []
      for cluster in 0..<before.rows {
        let size = Double(state.sizes[cluster])
        if size > 0 {
          for feature in 0..<before.columns {
            state.centroids[cluster, feature] = sums[cluster, feature] / size
          }
        }
        squaredShifts.append(squaredDistance(before[row: cluster], state.centroids[row: cluster]))
      }
      // Around its mean a cluster's sum of squares is smaller than around any other point by its size
      // times their squared distance (Huygens and Steiner).
      let gained = zip(state.sizes, squaredShifts).reduce(0) { $0 + Double($1.0) * $1.1 }
      let wcss = Swift.max(0, (state.wcss ?? 0) - gained)
      state.wcss = wcss
      settled = algorithm.tolerance > 0 && squaredShifts.reduce(0, +) <= algorithm.tolerance * meanVariance
      phase = .assign
      return KMeansStep.Update(shifts: squaredShifts.map { $0.squareRoot() }, wcss: wcss)
    }

    /// The mean over the features of their population variances.
    private lazy var meanVariance: Double = points.meanVariance()
  }
}
