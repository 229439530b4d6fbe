/// A straight map from numbers of the data to places on a picture.
public struct LinearScale: Hashable, Sendable {
  /// The numbers at the two ends.
  public let domain: ClosedRange<Double>
  /// The places of the two ends; the first may be the larger, as on an upward axis.
  public let start: Double
  /// See `start`.
  public let end: Double

  /// A map of a domain; one of no length is widened, so that every number has a place.
  public init(domain: ClosedRange<Double>, from start: Double, to end: Double) {
    let half = max(0.5, domain.lowerBound.magnitude * 1e-3)
    self.domain =
      domain.upperBound > domain.lowerBound
      ? domain : domain.lowerBound - half...domain.upperBound + half
    self.start = start
    self.end = end
  }

  /// The place of a number.
  public func callAsFunction(_ value: Double) -> Double {
    start + (value / span - domain.lowerBound / span) * (end - start)
  }

  private var span: Double { domain.upperBound - domain.lowerBound }

  /// The same domain over another stretch of the picture.
  public func over(from start: Double, to end: Double) -> LinearScale {
    LinearScale(domain: domain, from: start, to: end)
  }
}
