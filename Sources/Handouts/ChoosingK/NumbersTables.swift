import Criteria
import Drawing
import Scenes
import Words

/// Every number behind the charts, by k: one table of the partitions, one of the mixtures.
struct NumbersTables {
  let handout: ChoosingKHandout

  private var sweep: KSweep { handout.comparison.data }
  private var groups: [CriterionGroup] { handout.criteria.byMeasure }

  func place(in flow: inout PageFlow) {
    place(
      table(.partitions) { "k = \($0)" }, in: &flow,
      under: [
        handout.heading(.numbers),
        handout.muted(
          """
          Bold: what a criterion suggests. A dash: undefined. Starts: how many independent starts of \
          k-means reached the WCSS; where none did, the partition grew from a neighboring k.
          """
        ), .space(6),
      ])
    place(
      table(.references) { "references of \($0)" }, in: &flow,
      under: [
        heading("The elbow by range, the gap and the Ward tree"),
        handout.muted(
          """
          Elbow: where it would be if the range ended with this k, and how far it stands out of the chord; \
          s is the standard error of the gap; height gap is the stretch of heights in which a cut gives k \
          clusters.
          """
        ), .space(4),
      ])
    place(
      variants, in: &flow,
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

  /// What criteria suggest is bold.
  private func cell(_ text: String?, of criteria: [Criterion], at row: KSweep.Row) -> Cell {
    let isBold = criteria.contains { sweep.suggestion(of: $0) == row.clusters }
    return Cell(text ?? "–", isBold: isBold && text != nil, isMuted: text == nil)
  }

  /// The columns that stand in a table.
  private func table(_ kind: KMeasure.Column.Table, line: (Int) -> String) -> PageTable {
    table(
      groups.flatMap { group in
        group.measure.columns.filter { $0.table == kind }.map { column in
          let criteria = column.isMarked ? group.criteria : []
          return (column.heading, zip(column.cells(sweep), sweep.rows).map { cell($0, of: criteria, at: $1) })
        }
      }, line: line)
  }

  /// The curves of measures that have several.
  private var variants: PageTable {
    table(
      groups.filter { $0.measure.variants != nil }.flatMap { group in
        group.curves.map { curve in
          (
            "\(group.measure.title) \(curve.key)",
            sweep.rows.map { cell(text(of: curve, at: $0), of: group.readers(of: curve), at: $0) }
          )
        }
      }, line: { "mixtures of \($0)" })
  }

  private func text(of curve: KMeasure.Curve, at row: KSweep.Row) -> String? {
    curve.value(row).map { value in
      let number = curve.wide.text(value)
      return curve.isSound(row) ? number : "(\(number))"
    }
  }

  /// A line for every k, each with a name.
  private func table(_ columns: [(heading: String, cells: [Cell])], line: (Int) -> String) -> PageTable {
    PageTable(
      (["k"] + columns.map { $0.heading }).map { PageTable.Column($0) },
      rows: sweep.rows.enumerated().map { index, row in
        PageTable.Row(
          line(row.clusters),
          [Cell(String(row.clusters), isBold: true)] + columns.map { $0.cells[index] })
      }, isSmall: true, by: handout.compositor)
  }
}
