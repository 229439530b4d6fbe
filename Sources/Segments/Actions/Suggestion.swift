import Words

/// What a suggestion is about.
public enum Purpose: String, Hashable, Sendable, CaseIterable {
  /// Whom to make an offer.
  case promotions
  /// Whom to keep.
  case retention
  /// What else to sell.
  case products
  /// What will be sold to whom.
  case salesForecast = "sales forecast"
  /// What to have in store.
  case stock

  /// For headings: "Sales forecast".
  public var title: String { rawValue.capitalizedFirst }
}

/// Something to test with a segment: no advice that the data could prove, but a trial that could prove it
/// wrong.
public struct Suggestion: Hashable, Sendable {
  /// What it is about.
  public let purpose: Purpose
  /// What to try.
  public let attempt: String
  /// What to measure.
  public let measure: String
  /// What would prove it wrong.
  public let refutation: String
  /// The data that it takes beyond those at hand; nil where it takes none.
  public let needs: String?
  /// What a trial on halves of the segment can show; nil where none is meant.
  public let trial: Trial?
}
