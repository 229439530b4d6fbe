/// Roughly how long the parts of a comparison take, in distances between a customer and a centroid.
extension ChoosingK {
  /// All starts of k-means for one k.
  func startsWork(_ clusters: Int, customers: Int) -> Double {
    Double(restarts) * Double(customers) * Double(clusters) * 10
  }

  /// All fits of one Gaussian mixture.
  func mixtureWork(_ clusters: Int, customers: Int) -> Double {
    startsWork(clusters, customers: customers) * 40
  }

  /// All distances between customers.
  func pairsWork(customers: Int) -> Double { Double(customers) * Double(customers) }

  /// One sweep over all k.
  func totalWork(customers: Int) -> Double {
    range.reduce(pairsWork(customers: customers)) { sum, clusters in
      sum + Double(1 + references + bootstraps) * startsWork(clusters, customers: customers)
        + 4 * mixtureWork(clusters, customers: customers) + pairsWork(customers: customers)
    }
  }
}
