import Customers

/// How the levels of a feature are said: "high income", "younger", "low visits". The words say what is larger
/// and what is smaller; they judge nobody.
struct Vocabulary: Hashable, Sendable {
  private enum Kind: Hashable { case measured, age, gender }

  private let noun: String
  private let kind: Kind

  init(_ feature: Feature) {
    switch feature.role {
    case .income: (noun, kind) = ("income", .measured)
    case .spending: (noun, kind) = ("spending", .measured)
    case .age: (noun, kind) = ("age", .age)
    // Only gender in words is coded: male 0, female 1.
    case .gender where feature.unit != nil: (noun, kind) = (feature.shortName, .gender)
    case .gender, nil: (noun, kind) = (feature.shortName, .measured)
    }
  }

  /// Without a capital at the beginning.
  func words(_ level: Level) -> String {
    switch kind {
    case .measured: "\(Self.adjective(level)) \(noun)"
    case .age: Self.age(level)
    case .gender: Self.gender(level)
    }
  }

  private static func adjective(_ level: Level) -> String {
    switch level {
    case .lowest: "lowest"
    case .veryLow: "very low"
    case .low: "low"
    case .belowAverage: "below-average"
    case .average: "average"
    case .aboveAverage: "above-average"
    case .high: "high"
    case .veryHigh: "very high"
    case .highest: "highest"
    }
  }

  private static func age(_ level: Level) -> String {
    switch level {
    case .lowest: "youngest"
    case .veryLow: "much younger"
    case .low: "younger"
    case .belowAverage: "slightly younger"
    case .average: "average age"
    case .aboveAverage: "slightly older"
    case .high: "older"
    case .veryHigh: "much older"
    case .highest: "oldest"
    }
  }

  private static func gender(_ level: Level) -> String {
    switch level {
    case .lowest: "most men"
    case .veryLow: "many more men"
    case .low: "more men"
    case .belowAverage: "slightly more men"
    case .average: "women and men"
    case .aboveAverage: "slightly more women"
    case .high: "more women"
    case .veryHigh: "many more women"
    case .highest: "most women"
    }
  }
}
