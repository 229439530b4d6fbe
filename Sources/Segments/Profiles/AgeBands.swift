import Customers

extension Category {
  /// Ages as bands: under 30, then tens of years, then 60 and over. Nil for a measure that is no age.
  ///
  /// Bands describe a segment; nothing else is done by them.
  public init?(ageBandsOf measure: Measure) {
    guard measure.feature.role == .age else { return nil }
    let values = measure.values.map { $0.map(Self.band) }
    let present = Set(values.compactMap { $0 })
    self.init(
      column: measure.feature.column, title: "Age bands", values: values,
      order: Self.bands.filter { present.contains($0) })
  }

  private static let bands = ["under 30", "30–39", "40–49", "50–59", "60 and over"]

  private static func band(_ age: Double) -> String {
    switch age {
    case ..<30: bands[0]
    case ..<40: bands[1]
    case ..<50: bands[2]
    case ..<60: bands[3]
    default: bands[4]
    }
  }
}
