import Customers

/// One measure of a segment, against all customers.
public struct MeasureProfile: Hashable, Sendable {
  /// The column, with name and unit.
  public let feature: Feature
  /// Whether the segments were formed by it.
  public let isClustered: Bool
  /// The segment's; nil where every value of its customers is missing.
  public let segment: Summary?
  /// That of all customers; nil where every value is missing.
  public let all: Summary?
  /// The segment's values, in the order of its rows, those that are missing left out.
  public let values: [Double]
  /// How many of its customers have no value.
  public let missing: Int

  /// - Parameter rows: the segment's customers.
  init(_ measure: Measure, all: Summary?, rows: [Int]) {
    feature = measure.feature
    isClustered = measure.isClustered
    self.all = all
    let own = rows.map { measure.values[$0] }
    values = own.compactMap { $0 }
    missing = own.count - values.count
    segment = Summary(own)
  }

  /// 100 x mean / mean of all: 100 is like all customers. Nil where the mean of all is not positive, since
  /// the ratio then says nothing.
  public var index: Double? {
    guard let segment, let all, all.mean > 0 else { return nil }
    let index = segment.mean / all.mean * 100
    return index.isFinite ? index : nil
  }

  /// How far the segment's mean lies from that of all, in standard deviations of all. 0 where all customers
  /// have the same value; nil where values are missing throughout.
  public var differenceSD: Double? {
    guard let segment, let all else { return nil }
    guard all.standardDeviation > 0 else { return 0 }
    let spread = all.standardDeviation
    let difference = segment.mean / spread - all.mean / spread
    return difference.isFinite ? difference : nil
  }
}
