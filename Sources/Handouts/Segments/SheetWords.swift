import Criteria
import Customers
import Drawing
import Segments
import Words

/// The sentences of a segment's sheet, made from its profile.
struct SheetWords {
  let profile: Profile
  let profiles: Profiles
  let suggestions: [Suggestion]

  private var isTooSmall: Bool { Trial(size: profile.size).isTooSmall }
  private var isUnstable: Bool { SegmentsWords.isUnstable(profile) }
  /// The share of its customers near a border from which on the segment is not treated apart.
  private static let muchOfIt = 0.25

  var size: String {
    """
    \(NumberText.count(profile.size, "customer"))\(Figures.flag(profile)), \
    \(NumberText.percent(profile.share)) of all
    """
  }

  var stability: String {
    guard let stability = profile.stability else { return "stability not computed" }
    let grade = stability >= Stability.high ? "high" : isUnstable ? "too low" : "medium"
    return "stability \(Figures.stability(stability)), \(grade)"
  }

  /// What to do first: the first suggestion, unless the segment does not bear a trial.
  var headline: String {
    if profiles.count == 1 { return "There is only one segment: it is all customers." }
    if isUnstable { return "Do not act on it alone: it does not come back when customers are drawn anew." }
    if isTooSmall { return "Learn before you act: it is too small for a trial of its own." }
    return suggestions.first?.attempt ?? "Nothing in the rules applies to it."
  }

  var recommendation: [String] {
    guard let first = suggestions.first, profiles.count > 1 else { return [] }
    let trial = first.trial.map { [$0.words] } ?? []
    if isUnstable || isTooSmall { return ["When you do: \(first.attempt)"] + trial }
    return trial.isEmpty ? ["Measure: \(first.measure)"] : trial
  }

  /// What is near a border.
  var border: String {
    guard let rival = profile.rival else { return "" }
    let distance = NumberText.fixed(rival.distance, decimals: 2)
    let unit = profiles.features.scaling.kind == .standard ? NumberText.thinSpace + "SD" : ""
    let count = Figures.count(profile.nearBorder)
    let verb = profile.nearBorder == 1 ? "lies" : "lie"
    return
      """
      Its centroid is \(distance)\(unit) away. \(count) of \(NumberText.count(profile.size, "customer")) \
      here \(verb) near a border.
      """
  }

  var typical: String { "Typical customer: \(profiles.customer(profile.medoid.row))" }

  /// The medoid as the data have it.
  var typicalValues: String {
    let row = profile.medoid.row
    let categories = profiles.columns.categories.compactMap { category in
      category.values[row].map { "\(category.title.lowercasedFirst) \($0)" }
    }
    let measures = profiles.columns.measures.compactMap { measure in
      measure.values[row].map { "\(measure.feature.shortName) \(Figures.value($0, of: measure.feature))" }
    }
    return (measures + categories).joined(separator: ", ")
  }

  /// What to be careful about, here and always.
  var care: [String] {
    var sentences: [String] = []
    if let caution = profile.caution {
      sentences.append("\(caution.mark) \(caution.words).".capitalizedFirst)
    }
    if isUnstable, let stability = profile.stability {
      sentences.append(
        """
        Its stability of \(Figures.stability(stability)) is under \
        \(NumberText.fixed(Stability.leastTrusted, decimals: 1)).
        """
      )
    }
    if Double(profile.nearBorder) >= Self.muchOfIt * Double(profile.size) {
      sentences.append(
        """
        \(NumberText.percent(Double(profile.nearBorder) / Double(profile.size), decimals: 0)) of it lie \
        near a border and may be elsewhere next time.
        """
      )
    }
    sentences.append("Segments divide this file; they are not kinds of people.")
    return sentences + fairness
  }

  private var fairness: [String] {
    let columns = profiles.columns
    let personal =
      columns.measures.map(\.feature).filter(\.isPersonal).map(\.shortName)
      + columns.categories.map { Feature(column: $0.column) }.filter(\.isPersonal).map(\.shortName)
    guard !personal.isEmpty else { return [] }
    let formed = profiles.features.features.filter { $0.isPersonal }.map { $0.shortName }
    let names = listed(personal).capitalizedFirst
    let plural = personal.count > 1
    let use =
      formed.isEmpty
      ? "\(plural ? "they were" : "it was") not used to form the segments and should not set prices."
      : "\(listed(formed)) took part in forming the segments; that needs a reason, and should not set prices."
    return ["\(names) \(plural ? "describe" : "describes"); \(use)"]
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
