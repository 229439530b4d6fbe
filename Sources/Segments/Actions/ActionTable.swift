import Customers

/// The rules that suggestions come from: a table that can be read and changed in any spreadsheet.
///
/// For every purpose a segment gets the suggestion of the first rule that holds for it, in the order of the
/// file. A rule that names a column that the customers do not have holds for none of them, so one table
/// serves different data: rules for the columns of a mall first, rules for any columns behind them.
public struct ActionTable: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String
  let rules: [ActionRule]

  /// What to test with a segment, in the order of the purposes; none for a purpose without a rule that holds.
  public func suggestions(for profile: Profile, among profiles: Profiles) -> [Suggestion] {
    let facts = SegmentFacts(profile, among: profiles)
    return Purpose.allCases.compactMap { purpose in
      rules.lazy.filter { $0.purpose == purpose && $0.condition.holds(for: facts) }
        .compactMap { $0.suggestion(from: facts, size: profile.size) }.first
    }
  }

  /// The names in rules that mean no column of the customers, each once, in the order of the file, with the
  /// reason.
  public func columnsMissing(in features: [Feature]) -> [(name: String, miss: ColumnMiss)] {
    let names = ColumnNames(features)
    var missing: [(name: String, miss: ColumnMiss)] = []
    for name in rules.flatMap({ $0.condition.columns }) where !missing.contains(where: { $0.name == name }) {
      do throws(ColumnMiss) {
        _ = try names.place(of: name)
      } catch {
        missing.append((name, error))
      }
    }
    return missing
  }
}

/// One row of the table.
struct ActionRule: Hashable, Sendable {
  let purpose: Purpose
  let condition: Condition
  let attempt: RuleText
  let measure: RuleText
  let refutation: RuleText
  let needs: RuleText?
  let isTrial: Bool

  /// Nil where a text quotes what the segment does not have.
  func suggestion(from facts: SegmentFacts, size: Int) -> Suggestion? {
    guard let attempt = attempt.filled(from: facts), let measure = measure.filled(from: facts),
      let refutation = refutation.filled(from: facts)
    else { return nil }
    if let needs, needs.filled(from: facts) == nil { return nil }
    return Suggestion(
      purpose: purpose, attempt: attempt, measure: measure, refutation: refutation,
      needs: needs?.filled(from: facts), trial: isTrial ? Trial(size: size) : nil)
  }
}

/// A text with placeholders.
struct RuleText: Hashable, Sendable {
  let parts: [Part]

  enum Part: Hashable, Sendable {
    case words(String)
    case placeholder(Placeholder)
  }

  /// The text with what stands for its placeholders; nil where nothing stands for one of them.
  func filled(from facts: SegmentFacts) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .placeholder(let placeholder):
        guard let words = facts.words(placeholder) else { return nil }
        text += words
      }
    }
    return text
  }
}
