import Customers

/// What was done to a feature before the segments were made, with the numbers that it was done with.
public struct FittedCleaning: Hashable, Sendable {
  /// What stood in where the value was missing; nil where such customers were left out.
  public let filling: AuditEntry.Filling?
  /// What values were clipped to; nil where they were not.
  public let fences: Fences?

  /// Nothing was done.
  static let none = FittedCleaning(filling: nil, fences: nil)

  /// The number of what stands in for a missing value; nil where nothing does, or nothing of the coding.
  func filling(for coding: FeatureCoding) -> Double? {
    switch (filling, coding) {
    case (.number(let number)?, _): number
    case (.word(let word)?, .words(_, let words)): words.firstIndex(of: word).map { Double($0) }
    case (.word(let word)?, .word(_, let own)): word == own ? 1 : 0
    case (.word(let word)?, .gender): Gender.code(word)
    default: nil
    }
  }

  /// The cleaning of prepared customers' features, one each.
  static func all(of prepared: Prepared) -> [FittedCleaning] {
    let audit = prepared.audit
    let clips = audit.preparation.outliers == .clip
    return prepared.features.features.map { feature in
      let column = feature.place.map { prepared.table.columns[$0] }
      return FittedCleaning(
        filling: audit.missing.first { $0.isFeature && $0.column == column }?.filling,
        fences: clips ? audit.fences.first { $0.feature == feature }?.fences : nil)
    }
  }
}
