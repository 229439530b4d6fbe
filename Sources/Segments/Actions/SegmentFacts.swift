import Customers
import Words

/// What rules ask of a segment, and what their texts may quote.
struct SegmentFacts {
  private let profile: Profile
  private let rival: Profile?

  init(_ profile: Profile, among profiles: Profiles) {
    self.profile = profile
    rival = profile.rival.flatMap { rival in profiles.first { $0.number == rival.number } }
  }

  /// How far a column's mean lies from that of all, in standard deviations; nil where there is no such
  /// column.
  func difference(_ name: String) -> Double? {
    let names = ColumnNames(profile.measures.map { $0.feature })
    return (try? names.place(of: name)).flatMap { profile.measures[$0].differenceSD }
  }

  /// The clustered feature farthest from the mean of all, if it is high or low. Age and gender describe
  /// customers and decide nothing, so they are never it.
  var strongest: (feature: Feature, difference: Double)? {
    let candidates = profile.measures.filter { $0.isClustered && !$0.feature.isPersonal }
    let traits = candidates.compactMap { measure in
      measure.differenceSD.map { (feature: measure.feature, difference: $0) }
    }
    let best = traits.reduce(nil as (feature: Feature, difference: Double)?) { best, next in
      next.difference.magnitude > best?.difference.magnitude ?? 0 ? next : best
    }
    return best.flatMap { Level(coarse: $0.difference) == .average ? nil : $0 }
  }

  func value(_ quantity: Condition.Quantity) -> Double? {
    switch quantity {
    case .size: Double(profile.size)
    case .share: profile.share * 100
    case .border: Double(profile.nearBorder) / Double(profile.size) * 100
    case .stability: profile.stability
    }
  }

  /// What stands for a placeholder; nil where there is nothing to stand for it.
  func words(_ placeholder: Placeholder) -> String? {
    switch placeholder {
    case .size: NumberText.count(profile.size, "customer")
    case .share: NumberText.percent(profile.share)
    case .name: profile.name
    case .border: NumberText.fixed(Double(profile.nearBorder), decimals: 0)
    case .rival: rival.map { "\($0.number) (\($0.name))" }
    case .strongest: strongest?.feature.shortName
    }
  }
}

/// What the texts of a rule may quote, in braces.
enum Placeholder: String, Hashable, Sendable, CaseIterable {
  case size, share, name, border, rival, strongest
}

extension Feature {
  /// Whether the feature is age or gender, which describe customers and must not decide what they are
  /// offered: a word of such a column is, as in “Gender = Female”, and a column that shares the role with
  /// another.
  public var isPersonal: Bool {
    let name = column.firstPlace(of: " = ").map { String(column[..<$0.lowerBound]) } ?? column
    return [role, MallColumn(spelled: name)].contains { $0 == .age || $0 == .gender }
  }
}
