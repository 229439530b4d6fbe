import Numerics

/// The choice of the first centroids, one at a time.
struct KMeansSeeding: Sendable {
  private let method: KMeans.Seeding
  private let clusters: Int
  private let points: PackedPoints
  private let workers: Workers
  private var generator: SplitMix64
  /// Forgy: the customers in a random order. Random partition: the means of the random groups.
  private var order: [Int] = []
  private var means = Matrix(rows: 0, columns: 0)
  /// plus-plus and greedy: each customer's squared distance to the nearest seed, and the sums by chunk.
  private var nearest: SeedDistances?

  init(_ algorithm: KMeans, points: PackedPoints, workers: Workers) {
    method = algorithm.seeding
    clusters = algorithm.clusters
    self.points = points
    self.workers = workers
    generator = SplitMix64(seed: algorithm.seed)
    if case .forgy = method { order = generator.sample(clusters, of: points.count) }
    if case .randomPartition = method { means = randomGroupMeans() }
  }

  /// Chooses the seed of the next centroid.
  mutating func next(centroid: Int) -> KMeansStep.Seed {
    switch method {
    case .plusPlus: drawn(centroid, draws: 1)
    case .greedy: drawn(centroid, draws: 2 + Int(logarithm(Double(clusters))))
    case .forgy: customer(order[centroid], as: centroid, probability: 1 / Double(points.count - centroid))
    case .randomPartition: elsewhere(Array(means[row: centroid]), as: centroid)
    case .given(let centroids): elsewhere(Array(centroids[row: centroid]), as: centroid)
    }
  }

  private func customer(_ row: Int, as centroid: Int, probability: Double) -> KMeansStep.Seed {
    KMeansStep.Seed(
      centroid: centroid, customer: row, position: points.row(row), probability: probability, candidates: [])
  }

  private func elsewhere(_ position: [Double], as centroid: Int) -> KMeansStep.Seed {
    KMeansStep.Seed(centroid: centroid, position: position, candidates: [])
  }

  /// Draws by squared distance; of several draws keeps the one that leaves the smallest sum.
  private mutating func drawn(_ centroid: Int, draws: Int) -> KMeansStep.Seed {
    guard let nearest else {
      let row = generator.index(below: points.count)
      self.nearest = SeedDistances(points, to: row, workers: workers)
      return customer(row, as: centroid, probability: 1 / Double(points.count))
    }
    let candidates = (0..<draws).map { _ in nearest.draw(&generator) }
    var best: (row: Int, distances: SeedDistances)?
    for row in candidates {
      let distances = nearest.lowered(by: row, in: points, workers: workers)
      if best.map({ distances.total < $0.distances.total }) ?? true { best = (row, distances) }
    }
    let row = best?.row ?? candidates[0]
    var seed = customer(row, as: centroid, probability: nearest.probability(of: row))
    seed.squaredDistance = nearest[row]
    if draws > 1 { seed.candidates = candidates }
    self.nearest = best?.distances
    return seed
  }

  /// The means of random groups. The first customers of a random order get one group each, so that no
  /// group is empty; every other one is drawn.
  private mutating func randomGroupMeans() -> Matrix {
    let order = generator.shuffled(Array(0..<points.count))
    var counts = Array(repeating: 0.0, count: clusters)
    var sums = Matrix(rows: clusters, columns: points.features)
    for (position, row) in order.enumerated() {
      let group = position < clusters ? position : generator.index(below: clusters)
      counts[group] += 1
      for feature in 0..<points.features { sums[group, feature] += points[row, feature] }
    }
    for group in 0..<clusters {
      for feature in 0..<points.features { sums[group, feature] /= counts[group] }
    }
    return sums
  }
}

extension SplitMix64 {
  /// Different whole numbers below `bound`, in a random order, every choice equally likely.
  mutating func sample(_ count: Int, of bound: Int) -> [Int] {
    // The start of a Fisher-Yates shuffle, holding only the places that differ from the start.
    var moved: [Int: Int] = [:]
    return (0..<count).map { place in
      let pick = place + index(below: bound - place)
      let chosen = moved[pick] ?? pick
      moved[pick] = moved[place] ?? place
      return chosen
    }
  }
}
