import Customers

/// A clustered feature of a segment, as its name is made from it.
struct FeatureStanding: Hashable, Sendable {
  let vocabulary: Vocabulary
  /// From the mean of all, in standard deviations of all.
  let difference: Double

  init(_ measure: MeasureProfile) {
    self.init(measure.feature, difference: measure.differenceSD ?? 0)
  }

  init(_ feature: Feature, difference: Double) {
    vocabulary = Vocabulary(feature)
    // Without the last digits, which depend on the order in which customers were summed.
    self.difference = (difference * 1e9).rounded() / 1e9
  }

  /// The level in three steps, and in seven.
  var coarse: Level { Level(coarse: difference) }
  var fine: Level { Level(fine: difference) }

  func words(_ level: Level) -> String { vocabulary.words(level) }
}
