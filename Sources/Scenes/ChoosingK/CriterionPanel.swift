import Clustering
import Criteria
import Drawing

/// The chart of one criterion, or of several that belong together: what it is called, its curve or curves, and what it says.
package struct CriterionPanel: Sendable {
  /// The criteria in it: several where rules or models share a chart.
  package let criteria: [Criterion]
  package let title: String
  /// What the values are measured in.
  package var unit = ""

  /// All of them, in rows of three: what a curve, noise and a tree say; how segments lie apart; and what
  /// repetition and models say.
  package static func all(squaredUnit: String) -> [CriterionPanel] {
    let kinds = GaussianMixture.Covariance.allCases
    return [
      CriterionPanel(criteria: [.elbow], title: "WCSS", unit: squaredUnit),
      CriterionPanel(criteria: GapRule.allCases.map { .gap($0) }, title: "Gap"),
      CriterionPanel(criteria: [.dendrogramGap], title: "Gap in the Ward tree"),
      CriterionPanel(criteria: [.silhouette], title: "Mean silhouette"),
      CriterionPanel(criteria: [.calinskiHarabasz], title: "Calinski-Harabasz"),
      CriterionPanel(criteria: [.daviesBouldin], title: "Davies-Bouldin"),
      CriterionPanel(criteria: [.stability], title: "Bootstrap stability"),
      CriterionPanel(criteria: kinds.map { .bic($0) }, title: "BIC"),
      CriterionPanel(criteria: kinds.map { .aic($0) }, title: "AIC"),
    ]
  }

  /// Whether the customers' curve and that of noise are drawn on one scale.
  package var isComparable: Bool {
    switch criteria[0] {
    case .bic, .aic: false
    default: true
    }
  }

  /// The curves of a sweep.
  package func chart(_ sweep: KSweep, range: ClosedRange<Int>, look: Look) -> KChart {
    var chart = KChart(
      title, unit: unit, range: range, series: series(sweep), fromZero: startsAtZero,
      hasChord: criteria[0] == .elbow, look: look)
    if criteria.count == 1 || chart.series.count == 1 { chart.series[0].name = nil }
    return chart
  }

  private var startsAtZero: Bool {
    switch criteria[0] {
    case .bic, .aic: false
    default: true
    }
  }

  private func series(_ sweep: KSweep) -> [KChart.Series] {
    let rows = sweep.rows
    if case .gap = criteria[0] {
      return [
        KChart.Series(
          values: rows.map { $0.gap?.gap }, errors: rows.map { $0.gap?.error },
          suggestions: Set(criteria.compactMap { sweep.suggestion(of: $0) }))
      ]
    }
    return criteria.map { criterion in
      KChart.Series(
        criterion.shortName, values: rows.map { criterion.value(in: $0) },
        suggestions: Set(sweep.suggestion(of: criterion).map { [$0] } ?? []))
    }
  }

  /// What it suggests for a sweep: "Suggests 5.", with the names of rules or models where there are several.
  package func suggestion(_ sweep: KSweep) -> String {
    let found = criteria.map { sweep.suggestion(of: $0).map(String.init) ?? "none" }
    if Set(found).count == 1 {
      let all =
        criteria.count == 1 ? "" : criteria.count == 2 ? ", by both rules" : ", by all \(criteria.count)"
      return found[0] == "none" ? "Suggests nothing." : "Suggests \(found[0])\(all)."
    }
    return "Suggests " + zip(found, criteria).map { "\($0) (\($1.shortName))" }.joined(separator: ", ") + "."
  }

  /// Where it is undefined, or left out; empty if nowhere.
  package func exceptions(_ sweep: KSweep) -> String {
    let undefined = sweep.rows.filter { row in criteria.allSatisfy { isUndefined($0, row) } }.map {
      $0.clusters
    }
    var sentences: [String] = []
    if !undefined.isEmpty { sentences.append("Undefined for k\u{A0}=\u{A0}\(ranges(undefined)).") }
    let collapsed = criteria.compactMap { criterion -> String? in
      let left = sweep.rows.filter { !isUndefined(criterion, $0) && criterion.value(in: $0) == nil }
      return left.isEmpty ? nil : "\(criterion.shortName) \(ranges(left.map { $0.clusters }))"
    }
    if !collapsed.isEmpty {
      sentences.append("Left out, as a component collapsed: \(collapsed.joined(separator: "; ")).")
    }
    return sentences.joined(separator: " ")
  }

  private func isUndefined(_ criterion: Criterion, _ row: KSweep.Row) -> Bool {
    switch criterion {
    case .bic(let covariance), .aic(let covariance): row.mixtures[covariance] == nil
    default: criterion.value(in: row) == nil
    }
  }
}

extension Criterion {
  /// Its value for one k, as a chart shows it; `nil` where there is none or where it does not count.
  package func value(in row: KSweep.Row) -> Double? {
    switch self {
    case .elbow: row.wcss
    case .silhouette: row.silhouette?.mean
    case .calinskiHarabasz: row.calinskiHarabasz
    case .daviesBouldin: row.daviesBouldin
    case .gap: row.gap?.gap
    case .stability: row.stability?.mean
    case .dendrogramGap: row.dendrogramGap
    case .bic(let covariance): row.mixtures[covariance]?.sound?.bic
    case .aic(let covariance): row.mixtures[covariance]?.sound?.aic
    }
  }

  /// What tells it from others in the same chart.
  package var shortName: String {
    switch self {
    case .gap(.tibshirani): "Tibshirani's rule"
    case .gap(.firstMaximum): "first maximum"
    case .bic(let covariance), .aic(let covariance): covariance.rawValue
    default: title
    }
  }
}

/// Whole numbers in order, neighbors joined: "1", "8 to 10", "1, 8 to 10".
package func ranges(_ numbers: [Int]) -> String {
  var stretches: [ClosedRange<Int>] = []
  for number in numbers.sorted() {
    if let last = stretches.last, last.upperBound + 1 == number {
      stretches[stretches.count - 1] = last.lowerBound...number
    } else {
      stretches.append(number...number)
    }
  }
  return stretches.map { stretch in
    switch stretch.count {
    case 1: "\(stretch.lowerBound)"
    case 2: "\(stretch.lowerBound), \(stretch.upperBound)"
    default: "\(stretch.lowerBound) to \(stretch.upperBound)"
    }
  }.joined(separator: ", ")
}
