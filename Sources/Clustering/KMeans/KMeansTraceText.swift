import Customers
import Numerics
import Words

extension KMeansTrace: WritableTrace {
  public static var algorithmName: String { "k-means" }
  /// How many steps there are.
  public var stepCount: Int { count }

  public var parameters: [(String, JSON)] {
    var given: [(String, JSON)] = []
    if case .given(let centroids) = algorithm.seeding { given = [("centroids", .rows(centroids.rowArrays))] }
    return [
      ("k", .integer(algorithm.clusters)),
      ("seeding", .string(algorithm.seeding.name)),
      ("seed", .unsigned(algorithm.seed)),
      ("restarts", .integer(restarts.count)),
      ("empty", .string(algorithm.emptied.rawValue)),
      ("maxIterations", .integer(algorithm.maxIterations)),
      ("tolerance", .number(algorithm.tolerance)),
    ] + given
  }

  public func line(at index: Int, customers: [String]) -> [(String, JSON)]? {
    let iteration = ("iteration", JSON.integer(iteration(at: index)))
    switch event(at: index) {
    case .seed(let seed):
      var line: [(String, JSON)] = [
        ("event", .string("seed")),
        ("centroid", .integer(seed.centroid)),
        ("customer", seed.customer.map { .string(customers[$0]) } ?? .null),
        ("position", .numbers(seed.position)),
        ("probability", seed.probability.map { .number($0) } ?? .null),
      ]
      if !seed.candidates.isEmpty {
        line.append(("candidates", .array(seed.candidates.map { .string(customers[$0]) })))
      }
      return line
    case .assign(let assignment):
      return [
        ("event", .string("assign")), iteration,
        ("labels", .integers(labels(at: index))),
        ("changed", .integer(relabeled(at: index) ?? assignment.changes.count)),
        ("wcss", .number(assignment.wcss)),
      ]
    case .relocate(let relocation):
      return [
        ("event", .string("relocate")), iteration,
        ("centroid", .integer(relocation.centroid)),
        ("customer", .string(customers[relocation.customer])),
        ("position", .numbers(relocation.position)),
        ("donor", .integer(relocation.donor)),
      ]
    // Readers of the format expect an assignment to be followed by relocations or an update, so what
    // happens to a centroid that is kept or dropped is told in the line of the update.
    case .keep, .drop: return nil
    case .update(let update):
      let emptied = emptied(before: index)
      return [
        ("event", .string("update")), iteration,
        ("centroids", .rows(centroids(at: index).rowArrays)),
        ("shift", .number(update.farthest)),
        ("wcss", .number(update.wcss)),
        ("shifts", .numbers(update.shifts)),
      ] + (emptied.isEmpty ? [] : [(algorithm.emptied == .drop ? "dropped" : "kept", .integers(emptied))])
    }
  }

  public var finish: [(String, JSON)] {
    let numbers = SegmentNumbers(of: finalLabels, clusters: finalCentroids.rows, points: points)
    return [
      ("reason", .string(reason.rawValue)),
      // 0 stands for a cluster without customers.
      ("segments", .integers(numbers.numbers.map { $0 ?? 0 })),
      ("wcss", .number(wcss)),
      ("iterations", .integer(iterations)),
      ("restarts", .integer(restarts.count)),
      ("hits", .integer(restarts.hits)),
    ]
  }

  /// The centroids kept or dropped without customers since the assignment before this update.
  private func emptied(before index: Int) -> [Int] {
    var clusters: [Int] = []
    for earlier in stride(from: index - 1, through: 0, by: -1) {
      switch event(at: earlier) {
      case .keep(let centroid): clusters.insert(centroid, at: 0)
      case .drop(let drop): clusters.insert(drop.centroid, at: 0)
      default: return clusters
      }
    }
    return clusters
  }

  /// After a drop, how many labels differ from the last written ones: renumbered customers count too.
  private func relabeled(at index: Int) -> Int? {
    guard let previous = (0..<index).last(where: { if case .assign = event(at: $0) { true } else { false } }),
      (previous..<index).contains(where: { if case .drop = event(at: $0) { true } else { false } })
    else { return nil }
    return zip(labels(at: previous), labels(at: index)).count { $0 != $1 }
  }
}

extension KMeans.Seeding {
  /// The method as the command line spells it; `given` for centroids that were handed in.
  public var name: String {
    switch self {
    case .plusPlus: "plus-plus"
    case .greedy: "greedy"
    case .forgy: "forgy"
    case .randomPartition: "random-partition"
    case .given: "given"
    }
  }

  /// The method of that name; `nil` for `given`, which needs the centroids.
  public init?(named name: String) {
    let methods: [KMeans.Seeding] = [.plusPlus, .greedy, .forgy, .randomPartition]
    guard let method = methods.first(where: { $0.name == name }) else { return nil }
    self = method
  }
}
