import Criteria

/// The criteria for every k as lines of text: numbers in columns, what each criterion suggests marked.
struct CriteriaTable {
  let sweep: KSweep
  let groups: [CriterionGroup]

  /// A column: its heading, and for every row a number with its marks, which stand behind the number.
  private struct Column {
    var heading: String
    var cells: [(text: String, marks: String)]
  }

  /// What stands where there is no number, behind one that most criteria suggest, and behind one that does not
  /// count.
  static let dash = "–", suggested = "*", unsound = "c"

  /// Lines of at most `width` characters, as far as the numbers allow: a table of all measures, then one for
  /// each that has several curves.
  func lines(width: Int) -> [String] {
    let shared = groups.flatMap { group in
      group.measure.columns.filter { $0.table == .narrow }.map { column($0, group.criteria) }
    }
    let own = groups.filter { $0.measure.variants != nil }.map(columns)
    return ([shared] + own).map { Self.aligned([clusters] + $0, width: width) }
      .joined(separator: [""]).map { $0 }
  }

  private var clusters: Column { Column(heading: "k", cells: sweep.rows.map { ("\($0.clusters)", "") }) }

  private func column(_ column: KMeasure.Column, _ criteria: [Criterion]) -> Column {
    let readers = column.isMarked ? criteria : []
    return Column(
      heading: column.heading,
      cells: zip(column.cells(sweep), sweep.rows).map { ($0 ?? Self.dash, marks(of: readers, at: $1)) })
  }

  /// A column for each of several curves.
  private func columns(_ group: CriterionGroup) -> [Column] {
    group.curves.enumerated().map { index, curve in
      Column(
        heading: index == 0 ? "\(group.measure.title) \(curve.key)" : curve.key,
        cells: sweep.rows.map { row -> (text: String, marks: String) in
          guard let value = curve.value(row) else { return (Self.dash, "") }
          let marks = curve.isSound(row) ? marks(of: group.readers(of: curve), at: row) : Self.unsound
          return (curve.narrow.text(value), marks)
        })
    }
  }

  private func marks(of criteria: [Criterion], at row: KSweep.Row) -> String {
    criteria.filter { sweep.suggestion(of: $0) == row.clusters }.map { $0.mark }.joined()
  }

  /// Numbers end where their column's numbers end; marks begin there.
  private static func aligned(_ columns: [Column], width: Int) -> [String] {
    let wide = aligned(columns, separator: "  ")
    return wide.allSatisfy { $0.count <= width } ? wide : aligned(columns, separator: " ")
  }

  private static func aligned(_ columns: [Column], separator: String) -> [String] {
    let widths = columns.map { column in
      (
        text: max(column.heading.count, column.cells.map { $0.text.count }.max() ?? 0),
        marks: column.cells.map { $0.marks.count }.max() ?? 0
      )
    }
    func line(_ cells: [(text: String, marks: String)]) -> String {
      let parts = zip(cells, widths).map { cell, width in
        String(repeating: " ", count: width.text - cell.text.count) + cell.text + cell.marks
          + String(repeating: " ", count: width.marks - cell.marks.count)
      }
      let joined = parts.joined(separator: separator)
      return String(joined.reversed().drop { $0 == " " }.reversed())
    }
    let rows = (columns.first?.cells ?? []).indices.map { row in line(columns.map { $0.cells[row] }) }
    return [line(columns.map { ($0.heading, "") })] + rows
  }
}
