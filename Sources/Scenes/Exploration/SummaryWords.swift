import Customers
import Drawing
import Exploration
import Numerics
import Words

/// The summary of features as the cells of a table.
package enum SummaryWords {
  package static let heads = ["count", "mean", "SD", "min", "q1", "median", "q3", "max", "skew"]

  /// One line's cells, as many as there are heads.
  package static func cells(_ explored: ExploredFeature) -> [String] {
    let (summary, feature) = (explored.summary, explored.feature)
    let quartiles = summary.quartiles
    let places = [summary.minimum, quartiles.first, quartiles.median, quartiles.third, summary.maximum]
    return [
      NumberText.fixed(Double(summary.count), decimals: 0),
      feature.written(NumberText.rounded(summary.mean, significant: 4)),
      summary.standardDeviation.map { NumberText.rounded($0, significant: 4) } ?? "–",
    ] + places.map(feature.plain) + [summary.skew.map { NumberText.fixed($0, decimals: 2) } ?? "–"]
  }
}
