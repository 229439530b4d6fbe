import Characters
import Criteria

/// The criteria for every k as lines of text: numbers in columns, what each criterion suggests marked.
struct CriteriaTable {
  let sweep: KSweep
  let groups: [CriterionGroup]

  /// A heading, and for every row a number with its marks.
  private typealias Column = (heading: String, cells: [TextTable.Cell])

  /// What stands where there is no number, and behind one that does not count.
  static let dash = "–", unsound = "c"

  /// Lines of at most `width` characters, as far as the numbers allow: a table of all measures, then one for
  /// each that has several curves.
  func lines(width: Int) -> [String] {
    let shared = groups.flatMap { group in
      group.measure.columns.filter { $0.table == .narrow }.map { column($0, group.criteria) }
    }
    let own = groups.filter { $0.measure.variants != nil }.map(columns)
    return ([shared] + own).map { table($0).lines(width: width, isDivided: false) }
      .joined(separator: [""]).map { $0 }
  }

  /// A table of columns behind that of k.
  private func table(_ columns: [Column]) -> TextTable {
    TextTable(
      columns: (["k"] + columns.map { $0.heading }).map { TextTable.Column($0) },
      rows: sweep.rows.enumerated().map { index, row in
        [TextTable.Cell("\(row.clusters)")] + columns.map { $0.cells[index] }
      })
  }

  private func column(_ column: KMeasure.Column, _ criteria: [Criterion]) -> Column {
    let readers = column.isMarked ? criteria : []
    return (
      column.heading,
      zip(column.cells(sweep), sweep.rows).map { text, row in
        TextTable.Cell(text ?? Self.dash, marks: marks(of: readers, at: row))
      }
    )
  }

  /// A column for each of several curves.
  private func columns(_ group: CriterionGroup) -> [Column] {
    group.curves.enumerated().map { index, curve in
      (
        index == 0 ? "\(group.measure.title) \(curve.key)" : curve.key,
        sweep.rows.map { row in
          guard let value = curve.value(row) else { return TextTable.Cell(Self.dash) }
          let marks = curve.isSound(row) ? marks(of: group.readers(of: curve), at: row) : Self.unsound
          return TextTable.Cell(curve.narrow.text(value), marks: marks)
        }
      )
    }
  }

  private func marks(of criteria: [Criterion], at row: KSweep.Row) -> String {
    criteria.filter { sweep.suggestion(of: $0) == row.clusters }.map { $0.mark }.joined()
  }
}
