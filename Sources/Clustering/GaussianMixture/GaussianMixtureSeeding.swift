import Numerics

extension GaussianMixture {
  /// The responsibilities that the first components are made from.
  func firstResponsibilities(of points: PackedPoints, workers: Workers) -> Responsibilities {
    switch seeding {
    case .kMeans:
      let kMeans = KMeans(clusters: components, seed: seed)
      var iterator = KMeansSteps(algorithm: kMeans, points: points, workers: workers).makeIterator()
      var labels = Labels(unassigned: points.count)
      while let step = iterator.next() { labels = step.state.labels }
      return Responsibilities(count: points.count, components: components) { labels[$0] == $1 ? 1 : 0 }
    case .random: return drawnResponsibilities(customers: points.count)
    case .given(let given):
      return Responsibilities(count: points.count, components: components) { given[$0, $1] }
    }
  }

  /// A number for every customer and component, each as likely as any other, divided by their sum.
  private func drawnResponsibilities(customers: Int) -> Responsibilities {
    var generator = SplitMix64(seed: seed)
    var shares: [Double] = []
    return Responsibilities(count: customers, components: components) { _, component in
      if component == 0 {
        let draws = (0..<components).map { _ in generator.uniform() }
        let sum = draws.reduce(0, +)
        shares = draws.map { sum > 0 ? $0 / sum : 1 / Double(components) }
      }
      return shares[component]
    }
  }
}

extension GaussianMixture.Seeding {
  /// The method as the command line spells it; `given` for responsibilities that were handed in.
  public var name: String {
    switch self {
    case .kMeans: "k-means"
    case .random: "random"
    case .given: "given"
    }
  }

  /// The method of that name; `nil` for `given`, which needs the responsibilities.
  public init?(named name: String) {
    let methods: [GaussianMixture.Seeding] = [.kMeans, .random]
    guard let method = methods.first(where: { $0.name == name }) else { return nil }
    self = method
  }
}
