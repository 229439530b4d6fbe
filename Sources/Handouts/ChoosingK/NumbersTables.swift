import Clustering
import Criteria
import Drawing
import Scenes
import Words

/// Every number behind the charts, by k: one table of the partitions, one of the mixtures.
struct NumbersTables {
  let handout: ChoosingKHandout

  private var sweep: KSweep { handout.comparison.data }

  func place(in flow: inout PageFlow) {
    place(
      partitions, in: &flow,
      under: [
        handout.heading(.numbers),
        handout.muted(
          "Bold: what a criterion suggests. A dash: undefined. Starts: how many independent starts of k-means reached the WCSS; where none did, the partition grew from a neighboring k."
        ), .space(6),
      ])
    place(
      references, in: &flow,
      under: [
        heading("The elbow by range, the gap and the Ward tree"),
        handout.muted(
          "Elbow: where it would be if the range ended with this k, and how far it stands out of the chord; s is the standard error of the gap; height gap is the stretch of heights in which a cut gives k clusters."
        ), .space(4),
      ])
    place(
      mixtures, in: &flow,
      under: [
        heading("Gaussian mixtures: BIC and AIC, lower is better"),
        handout.muted("In brackets: a component collapsed, so that the fit does not count."), .space(4),
      ])
  }

  private func heading(_ words: String) -> Block { handout.compositor.heading(words, level: 3) }

  /// Places a table on one page, if a page can hold it.
  private func place(_ table: PageTable, in flow: inout PageFlow, under heading: [Block]) {
    let height = heading.reduce(table.block.size.height) { $0 + $1.size.height }
    if height > flow.room && height <= handout.compositor.style.body.height { flow.newPage() }
    flow.place(table, under: heading)
    flow.space(min(16, max(0, flow.room)))
  }

  private typealias Cell = PageTable.Cell

  private func cell(_ text: String?, boldFor criteria: [Criterion] = [], at row: KSweep.Row) -> Cell {
    let isBold = criteria.contains { sweep.suggestion(of: $0) == row.clusters }
    return Cell(text ?? "–", isBold: isBold && text != nil, isMuted: text == nil)
  }

  private func fixed(_ value: Double?, _ decimals: Int) -> String? {
    value.map { NumberText.fixed($0, decimals: decimals) }
  }

  private func rounded(_ value: Double?) -> String? { value.map { NumberText.rounded($0, significant: 4) } }

  private var partitions: PageTable {
    let heads = [
      "k", "WCSS", "starts", "silhouette", "Calinski & Harabasz", "Davies & Bouldin", "stability",
    ]
    return PageTable(
      heads.map { PageTable.Column($0) },
      rows: sweep.rows.map { row in
        PageTable.Row(
          "k = \(row.clusters)",
          [
            Cell(String(row.clusters), isBold: true),
            cell(rounded(row.wcss), boldFor: [.elbow], at: row),
            cell(row.partition.map { "\($0.hits) of \($0.restarts)" }, at: row),
            cell(fixed(row.silhouette?.mean, 3), boldFor: [.silhouette], at: row),
            cell(rounded(row.calinskiHarabasz), boldFor: [.calinskiHarabasz], at: row),
            cell(fixed(row.daviesBouldin, 3), boldFor: [.daviesBouldin], at: row),
            cell(fixed(row.stability?.mean, 2), boldFor: [.stability], at: row),
          ])
      }, isSmall: true, by: handout.compositor)
  }

  private var references: PageTable {
    let curves = Dictionary(
      uniqueKeysWithValues: sweep.kneedlesByUpperEnd.map { ($0.range.upperBound, $0) })
    let heads = ["k", "elbow up to k", "stands out", "gap", "s", "height gap"]
    return PageTable(
      heads.map { PageTable.Column($0) },
      rows: sweep.rows.map { row in
        let curve = curves[row.clusters]
        return PageTable.Row(
          "references of \(row.clusters)",
          [
            Cell(String(row.clusters), isBold: true),
            cell(curve.map { $0.elbow.map { String($0.clusters) } ?? "none" }, at: row),
            cell(curve.map { NumberText.percent($0.deepest.prominence, decimals: 0) }, at: row),
            cell(fixed(row.gap?.gap, 3), boldFor: GapRule.allCases.map { .gap($0) }, at: row),
            cell(fixed(row.gap?.error, 3), at: row),
            cell(rounded(row.dendrogramGap), boldFor: [.dendrogramGap], at: row),
          ])
      }, isSmall: true, by: handout.compositor)
  }

  private var mixtures: PageTable {
    let kinds = GaussianMixture.Covariance.allCases
    let heads = ["k"] + ["BIC", "AIC"].flatMap { name in kinds.map { "\(name) \($0.rawValue)" } }
    return PageTable(
      heads.map { PageTable.Column($0) },
      rows: sweep.rows.map { row in
        PageTable.Row(
          "mixtures of \(row.clusters)",
          [Cell(String(row.clusters), isBold: true)]
            + kinds.map { cell(model(row.mixtures[$0], \.bic), boldFor: [.bic($0)], at: row) }
            + kinds.map { cell(model(row.mixtures[$0], \.aic), boldFor: [.aic($0)], at: row) })
      }, isSmall: true, by: handout.compositor)
  }

  private func model(_ fit: MixtureFit?, _ value: KeyPath<MixtureFit, Double>) -> String? {
    fit.map { fit in
      let number = NumberText.fixed(fit[keyPath: value], decimals: 1)
      return fit.sound == nil ? "(\(number))" : number
    }
  }
}
