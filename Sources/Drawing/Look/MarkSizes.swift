/// The diameters of the marks on a stage, and the measure of its lines, in the units of the picture.
public struct MarkSizes: Hashable, Sendable {
  /// A customer's mark.
  public var customer: Double
  /// The large mark in the middle of a segment.
  public var center: Double
  /// The width of a thin line.
  public var line: Double

  /// Sizes of marks.
  /// - Parameters:
  ///   - customer: a customer's mark.
  ///   - center: the large mark in the middle of a segment.
  ///   - line: goes with the large marks where nothing is said.
  public init(customer: Double, center: Double, line: Double? = nil) {
    self.customer = customer
    self.center = center
    self.line = line ?? center / 36
  }
}
