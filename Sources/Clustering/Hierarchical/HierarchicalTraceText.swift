import Customers
import Numerics
import Words

extension HierarchicalTrace: WritableTrace {
  public static var algorithmName: String { "hierarchical" }
  /// How many merges there are.
  public var stepCount: Int { count }

  public var parameters: [(String, JSON)] {
    [("linkage", .string(algorithm.linkage.rawValue)), ("k", .integer(algorithm.clusters))]
  }

  public func line(at index: Int, customers: [String]) -> [(String, JSON)]? {
    let merge = event(at: index)
    return [
      ("event", .string("merge")),
      ("index", .integer(merge.index)),
      ("left", .integer(merge.left)),
      ("right", .integer(merge.right)),
      ("height", .number(merge.height)),
      ("size", .integer(merge.size)),
      ("tied", .integer(merge.tied)),
    ] + (merge.isInversion ? [("inversion", .bool(true))] : [])
  }

  public var finish: [(String, JSON)] {
    let labels = finalLabels
    let numbers = SegmentNumbers(of: labels, clusters: algorithm.clusters, points: points)
    return [
      ("reason", .string("complete")),
      ("segments", .integers(numbers.numbers.map { $0 ?? 0 })),
      ("labels", .integers(labels)),
    ]
  }
}
