import Numerics

/// The distribution of a feature among the customers that segments were made from: ten bins that hold a tenth
/// of them each, as far as equal values allow.
public struct ReferenceBins: Hashable, Sendable {
  /// The upper edges of all bins but the last, ascending and all different; a value on an edge lies below it.
  public let edges: [Double]
  /// How many customers each bin had; one more than there are edges.
  public let counts: [Int]

  /// Bins between the deciles of finite values (type 7); deciles that coincide make one edge.
  public init(_ values: [Double]) {
    let sorted = values.sorted()
    var edges: [Double] = []
    for tenth in 1..<10 where !sorted.isEmpty {
      let edge = quantile(Double(tenth) / 10, ofSorted: sorted)
      // What nothing lies above parts nothing.
      if edge != edges.last && edge < sorted[sorted.count - 1] { edges.append(edge) }
    }
    self.init(edges: edges, counts: Self.counts(of: values, edges: edges))
  }

  init(edges: [Double], counts: [Int]) {
    self.edges = edges
    self.counts = counts
  }

  /// How many of some values lie in each bin.
  public func counts(of values: [Double]) -> [Int] { Self.counts(of: values, edges: edges) }

  private static func counts(of values: [Double], edges: [Double]) -> [Int] {
    values.reduce(into: Array(repeating: 0, count: edges.count + 1)) { counts, value in
      counts[edges.firstIndex { value <= $0 } ?? edges.count] += 1
    }
  }

  /// How far new values have moved from here.
  public func drift(to values: [Double]) -> Drift { Drift(from: counts, to: counts(of: values)) }
}
