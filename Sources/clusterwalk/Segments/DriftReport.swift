import Customers
import Drawing
import Segments
import Words

/// How the new customers differ from those the segments were made from: warnings, and where chance explains
/// it a remark; nothing where they do not.
struct DriftReport {
  let saved: SavedSegments
  let assignment: Assignment

  var lines: [String] {
    let features = zip(saved.columns, assignment.featureDrifts).compactMap { column, drift in
      line("“\(harmless(column))”", drift)
    }
    return features + [line("the shares of the segments", assignment.shareDrift)].compactMap { $0 }
  }

  private func line(_ what: String, _ drift: Drift) -> String? {
    guard drift.isNotable else { return nil }
    let index = NumberText.fixed(drift.index, decimals: 2)
    let (notable, serious) = (Drift.notable, Drift.serious)
    if drift.mayBeChance {
      return
        "the new customers differ in \(what) by an index of \(index), but with so few customers chance "
        + "alone may give up to \(NumberText.fixed(drift.chance, decimals: 2)): look again "
        + "when there are more"
    }
    let verdict =
      drift.isSerious
      ? "far from the old ones: make the segments again (\(serious) or more)"
      : "somewhat away from the old ones: keep an eye on it (\(notable) to \(serious))"
    return "warning: the new customers have drifted in \(what): index \(index), \(verdict)"
  }
}
