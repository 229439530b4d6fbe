import Clustering
import Criteria
import Drawing
import Scenes

/// Every number behind the charts, by k: one table of the partitions, one of the mixtures.
struct NumbersTables {
  let handout: ChoosingKHandout

  private var sweep: KSweep { handout.comparison.data }

  func place(in flow: inout PageFlow) {
    let compositor = handout.compositor
    flow.place(
      partitions,
      under: [
        handout.heading(.numbers),
        handout.muted(
          "Bold: what a criterion suggests. A dash: undefined. s is the standard error of the gap; under starts, how many of them reached the WCSS."
        ), .space(6),
      ])
    flow.space(16)
    flow.place(
      mixtures,
      under: [
        compositor.heading("Gaussian mixtures: BIC and AIC, lower is better", level: 3),
        handout.muted("In brackets: a component collapsed, so that the fit does not count."), .space(4),
      ])
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
      "k", "WCSS", "silhouette", "Calinski-Harabasz", "Davies-Bouldin", "gap", "s", "stability", "Ward gap",
      "starts",
    ]
    return PageTable(
      heads.map { PageTable.Column($0) },
      rows: sweep.rows.map { row in
        PageTable.Row(
          "k = \(row.clusters)",
          [
            Cell(String(row.clusters), isBold: true),
            cell(rounded(row.wcss), boldFor: [.elbow], at: row),
            cell(fixed(row.silhouette?.mean, 3), boldFor: [.silhouette], at: row),
            cell(rounded(row.calinskiHarabasz), boldFor: [.calinskiHarabasz], at: row),
            cell(fixed(row.daviesBouldin, 3), boldFor: [.daviesBouldin], at: row),
            cell(fixed(row.gap?.gap, 3), boldFor: GapRule.allCases.map { .gap($0) }, at: row),
            cell(fixed(row.gap?.error, 3), at: row),
            cell(fixed(row.stability?.mean, 2), boldFor: [.stability], at: row),
            cell(rounded(row.dendrogramGap), boldFor: [.dendrogramGap], at: row),
            cell(row.partition.map { "\($0.hits) of \($0.restarts)" }, at: row),
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
