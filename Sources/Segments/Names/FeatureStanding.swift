import Customers

/// A clustered feature of a segment, as its name is made from it.
struct FeatureStanding: Hashable, Sendable {
  let vocabulary: Vocabulary
  /// From the mean of all, in standard deviations of all.
  let difference: Double
  /// The segment's mean: of two kinds, the share of the one with the higher number.
  let mean: Double

  init(_ measure: MeasureProfile, isTwoKinds: Bool = false) {
    self.init(
      measure.feature, difference: measure.differenceSD ?? 0, mean: measure.segment?.mean ?? 0,
      isTwoKinds: isTwoKinds)
  }

  init(_ feature: Feature, difference: Double, mean: Double = 0, isTwoKinds: Bool = false) {
    vocabulary = Vocabulary(feature, isTwoKinds: isTwoKinds)
    self.mean = mean
    // Without the last digits, which depend on the order in which customers were summed.
    self.difference = (difference * 1e9).rounded() / 1e9
  }

  /// The level in three steps, and in seven.
  var coarse: Level { Level(coarse: difference) }
  var fine: Level { Level(fine: difference) }

  func words(_ level: Level) -> String { vocabulary.words(level, share: mean) }
}
