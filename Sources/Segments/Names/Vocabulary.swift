import Customers

/// How the levels of a feature are said: "high income", "younger", "low visits". The words say what is larger
/// and what is smaller; they judge nobody.
struct Vocabulary: Hashable, Sendable {
  private enum Kind: Hashable {
    case measured, age, gender
    /// Two kinds: what the lower number stands for, and what the higher.
    case two(low: String, high: String)
  }

  private let noun: String
  private let kind: Kind

  /// - Parameters:
  ///   - feature: what is said.
  ///   - isTwoKinds: whether its numbers are 0 and 1 alone, for no and yes.
  init(_ feature: Feature, isTwoKinds: Bool = false) {
    if let (low, high) = Self.kinds(feature, isTwoKinds: isTwoKinds) {
      (noun, kind) = (feature.shortName, .two(low: low, high: high))
      return
    }
    switch feature.role {
    case .income: (noun, kind) = ("income", .measured)
    case .spending: (noun, kind) = ("spending", .measured)
    case .age: (noun, kind) = ("age", .age)
    // Only gender in words is coded: male 0, female 1.
    case .gender where feature.unit != nil: (noun, kind) = (feature.shortName, .gender)
    case .gender, nil: (noun, kind) = (feature.shortName, .measured)
    }
  }

  /// The two kinds of a feature: the words of its column, or where these are yes and no, the column’s name
  /// and "not" it.
  private static func kinds(_ feature: Feature, isTwoKinds: Bool) -> (String, String)? {
    let name = feature.shortName
    switch feature.coding {
    case .words(let words) where words.count == 2:
      let truths = words.map { truth($0) }
      guard let first = truths[0], let second = truths[1], first != second else {
        return (words[0], words[1])
      }
      return first ? (name, "not \(name)") : ("not \(name)", name)
    case .numbers where isTwoKinds && feature.role == nil: return ("not \(name)", name)
    case .numbers, .gender, .words, .word: return nil
    }
  }

  /// Whether a word says yes or no; nil for any other.
  private static func truth(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "true", "yes", "y", "t", "1", "ja", "j", "wahr", "oui", "o", "vrai", "si", "sí", "s", "sim", "on",
      "да":
      true
    case "false", "no", "n", "f", "0", "nein", "falsch", "non", "faux", "não", "nao", "off", "nee", "нет":
      false
    default: nil
    }
  }

  /// Without a capital at the beginning.
  ///
  /// - Parameters:
  ///   - level: how the segment compares with all.
  ///   - share: of two kinds, how many of the segment's customers are of the one with the higher number.
  func words(_ level: Level, share: Double) -> String {
    switch kind {
    case .two(let low, let high): Self.two(level, share: share, low: low, high: high, noun: noun)
    case .measured: "\(Self.adjective(level)) \(noun)"
    case .age: Self.age(level)
    case .gender: Self.gender(level)
    }
  }

  /// "Mostly" is said of more than half, whatever all customers are.
  private static func two(_ level: Level, share: Double, low: String, high: String, noun: String) -> String {
    switch level {
    case .high, .veryHigh, .highest, .aboveAverage:
      share > 0.5 ? "mostly \(high)" : "more often \(high)"
    case .low, .veryLow, .lowest, .belowAverage:
      share < 0.5 ? "mostly \(low)" : "more often \(low)"
    case .average: "average \(noun)"
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
