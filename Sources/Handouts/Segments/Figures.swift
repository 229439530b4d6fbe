import Customers
import Drawing
import Segments
import Words

/// How the numbers of segments are written on pages, the same everywhere.
enum Figures {
  /// What stands where there is no number.
  static let none = "–"

  /// A number of the data with three digits, a million and more in short.
  static func number(_ value: Double?) -> String {
    guard let value else { return none }
    let units: [(size: Double, sign: String)] = [(1e12, "T"), (1e9, "G"), (1e6, "M")]
    guard value.magnitude < 1e15, let unit = units.first(where: { value.magnitude >= $0.size }) else {
      return NumberText.rounded(value)
    }
    return NumberText.rounded(value / unit.size) + unit.sign
  }

  /// A number of a feature; of years without a mark between thousands.
  static func number(_ value: Double?, of feature: Feature) -> String { feature.written(number(value)) }

  /// 100 is like all customers.
  static func index(_ value: Double?) -> String {
    value.map { NumberText.rounded($0.rounded(), significant: 1) } ?? none
  }

  /// In standard deviations of all, with its sign.
  static func difference(_ value: Double?) -> String {
    guard let value else { return none }
    let words = NumberText.fixed(value, decimals: 2)
    return value > 0 && words.contains(where: { "123456789".contains($0) }) ? "+" + words : words
  }

  static func stability(_ value: Double?) -> String {
    value.map { NumberText.fixed($0, decimals: 2) } ?? none
  }

  static func count(_ value: Int) -> String { NumberText.fixed(Double(value), decimals: 0) }

  /// A count with the flag of few customers behind it.
  static func size(_ profile: Profile) -> String { count(profile.size) + flag(profile) }

  static func flag(_ profile: Profile) -> String {
    profile.caution.map { NumberText.thinSpace + $0.mark } ?? ""
  }

  /// The middle half: from the first to the third quartile.
  static func middle(_ summary: Summary?, of feature: Feature, joined by: String = "–") -> String {
    guard let summary else { return none }
    return feature.written(number(summary.quartiles.first) + by + number(summary.quartiles.third))
  }

  /// A customer's own value with its unit.
  static func value(_ value: Double, of feature: Feature) -> String {
    let unit = feature.unit.flatMap { $0.contains("–") ? nil : NumberText.thinSpace + $0 } ?? ""
    return feature.plain(value) + unit
  }
}
