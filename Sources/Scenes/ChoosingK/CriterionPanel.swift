import Criteria
import Drawing

/// The chart of one criterion, or of several that belong together: what it is called, its curve or curves,
/// and what it says.
package struct CriterionPanel: Sendable {
  package let group: CriterionGroup
  /// What the values are measured in.
  package let unit: String

  /// - Parameter squaredUnit: what squared distances are measured in.
  package init(_ group: CriterionGroup, squaredUnit: String) {
    self.group = group
    unit = group.curves[0].unit == .squaredDistance ? squaredUnit : ""
  }

  /// All of them by family, for rows of three: what a curve, noise and a tree say; how segments lie apart;
  /// and what repetition and models say.
  package static func all(_ criteria: [Criterion], squaredUnit: String) -> [CriterionPanel] {
    let groups = criteria.byMeasure
    return KMeasure.Family.allCases.flatMap { family in
      groups.filter { $0.measure.family == family }.map { CriterionPanel($0, squaredUnit: squaredUnit) }
    }
  }

  package var title: String { group.measure.title }

  /// The curves of a sweep.
  package func chart(_ sweep: KSweep, range: ClosedRange<Int>, look: Look) -> KChart {
    let curves = group.curves
    let series = curves.map { curve in
      KChart.Series(
        curves.count > 1 ? curve.key : nil, values: sweep.rows.map { curve.soundValue(in: $0) },
        errors: group.measure.error.map { sweep.rows.map($0) } ?? [],
        suggestions: Set(group.readers(of: curve).compactMap { sweep.suggestion(of: $0) }))
    }
    return KChart(
      title, unit: unit, range: range, series: series, fromZero: group.measure.isAbsolute,
      hasChord: group.measure.hasChord, look: look)
  }

  /// What it suggests for a sweep: "Suggests 5.", with the names of rules or models where there are several.
  package func suggestion(_ sweep: KSweep) -> String {
    let criteria = group.criteria
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
    let curves = group.curves
    let undefined = sweep.rows.filter { row in curves.allSatisfy { $0.value(row) == nil } }
    var sentences: [String] = []
    if !undefined.isEmpty {
      sentences.append("Undefined for k\u{A0}=\u{A0}\(ranges(undefined.map { $0.clusters })).")
    }
    let unsound = curves.compactMap { curve -> String? in
      let left = sweep.rows.filter { curve.isUnsound(in: $0) }
      return left.isEmpty ? nil : "\(curve.key) \(ranges(left.map { $0.clusters }))"
    }
    if !unsound.isEmpty {
      sentences.append("Left out, as \(curves[0].undefined): \(unsound.joined(separator: "; ")).")
    }
    return sentences.joined(separator: " ")
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
