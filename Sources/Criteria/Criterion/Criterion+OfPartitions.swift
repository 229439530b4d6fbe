import Clustering
import Numerics

extension Criterion {
  /// A criterion whose measure is its own: one number for every partition.
  ///
  /// - Parameters:
  ///   - key: what other programs and lessons call it.
  ///   - title: stands over its curve.
  ///   - name: as within a sentence.
  ///   - headings: what its columns are called where room is scarce, and on a page.
  ///   - meaning: what the number is, up to what it is of.
  ///   - rewards: what kind of partition it prefers.
  ///   - family: the kind of evidence that it has a share in.
  ///   - digits: how its numbers are written.
  ///   - narrow: how they are written where room is scarce; nil where that is the same.
  ///   - rule: how a number of clusters is chosen by it.
  ///   - method: how it is worked out, in a sentence that cites the source.
  ///   - measuring: the number of a partition, from labels and points (customers x features); `nil` where it
  ///     is undefined.
  public static func ofPartitions(
    _ key: String, title: String, name: String, headings: (narrow: String, wide: String), meaning: String,
    rewards: String, family: KMeasure.Family = .separation, digits: Digits, narrow: Digits? = nil, rule: Rule,
    method: (@Sendable (ChoosingK) -> String)? = nil,
    measuring: @escaping @Sendable (_ labels: Labels, _ points: Matrix) -> Double?
  ) -> Criterion {
    let curve = KMeasure.Curve(key, meaning, digits, narrow: narrow, measuring: measuring)
    let measure = KMeasure(
      key, title: title, family: family,
      columns: [curve.column(.narrow, headings.narrow), curve.column(.partitions, headings.wide)],
      method: method)
    return Criterion(
      key, title: title, name: name, rewards: rewards, measure: measure, curve: curve, rule: rule)
  }
}
