import Clustering
import Customers
import Numerics
import Segments
import Testing

/// Customers of a data set, scaled as its call does it.
struct Sampled {
  let call: Call
  let sample: DataSet.Sample
  let points: Matrix

  init(_ set: DataSet, customers: Int? = nil, seed: UInt64, scaling: Scaling? = nil) throws {
    call = try Call(set)
    sample = set.sample(customers: customers, seed: seed)
    let (features, notes) = try sample.table().features(
      scaling: scaling ?? call.scaling, source: set.source)
    try #require(notes.isEmpty && features.features.map(\.column) == set.features)
    points = features.points
  }

  /// The call's run of k-means; a law over many seeds may make do with fewer starts.
  func kMeans(restarts: Int = 3) throws -> KMeansTrace {
    try call.kMeans.best(of: min(restarts, call.restarts), on: points)
  }

  /// How well a partition agrees with the groups that the customers were drawn from.
  func agreement(_ labels: Labels) -> Double { adjustedRandIndex(labels, sample.groups) }

  /// The same among the customers of some groups.
  func agreement(_ labels: Labels, amongGroups chosen: Set<Int>) -> Double {
    let rows = sample.groups.indices.filter { chosen.contains(sample.groups[$0]) }
    return adjustedRandIndex(rows.map { labels[$0] }, rows.map { sample.groups[$0] })
  }

  /// The WCSS of the groups that the customers were drawn from.
  var wcssOfGroups: Double {
    Set(sample.groups).sorted().reduce(0) { sum, group in
      let members = points.selecting(rows: sample.groups.indices.filter { sample.groups[$0] == group })
      return (0..<members.columns).reduce(sum) { sum, column in
        let deviation = Moments(members.column(column)).standardDeviation
        return sum + Double(members.rows) * deviation * deviation
      }
    }
  }
}

/// Tries a law on a data set: on many seeds at its usual size, on some at its smallest, on one at its
/// largest.
func forEverySample(
  of set: DataSet, seeds: Range<UInt64> = 0..<50, scaling: Scaling? = nil, _ law: (Sampled) throws -> Void
) throws {
  for seed in seeds { try law(Sampled(set, seed: seed, scaling: scaling)) }
  if set.hasOneSize { return }
  for seed in 0..<5 as Range<UInt64> {
    try law(Sampled(set, customers: set.sizes.lowerBound, seed: seed, scaling: scaling))
  }
  try law(Sampled(set, customers: set.sizes.upperBound, seed: 1, scaling: scaling))
}
