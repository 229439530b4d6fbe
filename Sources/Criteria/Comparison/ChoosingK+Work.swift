/// Roughly how long the parts of a comparison take, in distances between a customer and a centroid.
extension ChoosingK {
  /// All starts of k-means for one k.
  func startsWork(_ clusters: Int, customers: Int) -> Double {
    Double(restarts) * Double(customers) * Double(clusters) * 20
  }

  /// All fits of one Gaussian mixture.
  func mixtureWork(_ clusters: Int, customers: Int) -> Double {
    startsWork(clusters, customers: customers) * 20
  }

  /// All distances between customers.
  func pairsWork(customers: Int) -> Double { Double(customers) * Double(customers) }

  /// One sweep over all k.
  func totalWork(customers: Int) -> Double {
    let starts = (1...range.upperBound).reduce(0.0) { $0 + startsWork($1, customers: customers) }
    return range.reduce(pairsWork(customers: customers) + Double(1 + references + bootstraps) * starts) {
      $0 + 4 * mixtureWork($1, customers: customers) + pairsWork(customers: customers)
    }
  }
}
