import Drawing

/// The diameters of the marks on a stage, and the measure of its lines, in the units of the picture.
struct MarkSizes: Hashable, Sendable {
  /// A customer's mark.
  var customer: Double
  /// The large mark in the middle of a segment.
  var center: Double
  /// The width of a thin line.
  var line: Double

  init(customer: Double, center: Double, line: Double) {
    self.customer = customer
    self.center = center
    self.line = line
  }

  /// The sizes in a small picture on a page.
  init(_ type: PanelType) {
    self.init(customer: type.marker, center: type.centroid, line: type.centroid / 36)
  }
}
