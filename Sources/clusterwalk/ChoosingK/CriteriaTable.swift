import Clustering
import Criteria
import Drawing

/// The criteria for every k as lines of text: numbers in columns, what each criterion suggests marked.
struct CriteriaTable {
  let sweep: KSweep

  /// A column: its heading, and for every row a number with its marks, which stand behind the number.
  private struct Column {
    var heading: String
    var cells: [(text: String, marks: String)]
  }

  /// What stands where there is no number.
  static let dash = "–"

  /// Lines of at most `width` characters, as long as the numbers allow.
  func lines(width: Int) -> [String] {
    let models = [modelColumns("BIC", \.bic, Criterion.bic), modelColumns("AIC", \.aic, Criterion.aic)]
    let both = Self.aligned([clusters] + models[0] + models[1])
    let fits = (both.map(\.count).max() ?? 0) <= width
    let rest =
      fits
      ? both
      : models.enumerated().flatMap { index, columns in
        (index > 0 ? [""] : []) + Self.aligned([clusters] + columns)
      }
    return Self.aligned([clusters] + partitionColumns) + [""] + rest
  }

  private var clusters: Column { Column(heading: "k", cells: sweep.rows.map { ("\($0.clusters)", "") }) }

  private var partitionColumns: [Column] {
    let depths = sweep.kneedle?.depths ?? []
    let elbow = Column(
      heading: "elbow",
      cells: marked(.elbow) { row in
        let index = row.clusters - sweep.rows[0].clusters
        return depths.indices.contains(index) ? NumberText.fixed(depths[index], decimals: 2) : nil
      })
    let gap = Column(
      heading: "gap",
      cells: sweep.rows.map { row in
        let marks = zip(GapRule.allCases, ["T", "F"]).compactMap { rule, mark in
          sweep.suggestion(of: .gap(rule)) == row.clusters ? mark : nil
        }
        return (Self.text(row.gap?.gap, decimals: 2), marks.joined())
      })
    return [
      Column(
        heading: "WCSS",
        cells: sweep.rows.map { ($0.wcss.map { NumberText.rounded($0, significant: 5) } ?? Self.dash, "") }),
      elbow,
      column("silh", .silhouette) { Self.number($0.silhouette?.mean, decimals: 3) },
      column("CH", .calinskiHarabasz) { $0.calinskiHarabasz.map { NumberText.rounded($0, significant: 4) } },
      column("DB", .daviesBouldin) { Self.number($0.daviesBouldin, decimals: 3) }, gap,
      Column(heading: "± s", cells: sweep.rows.map { (Self.text($0.gap?.error, decimals: 2), "") }),
      column("stable", .stability) { Self.number($0.stability?.mean, decimals: 2) },
      column("Ward gap", .dendrogramGap) { $0.dendrogramGap.map { NumberText.rounded($0, significant: 3) } },
    ]
  }

  private func modelColumns(
    _ name: String, _ value: KeyPath<MixtureFit, Double>,
    _ criterion: (GaussianMixture.Covariance) -> Criterion
  ) -> [Column] {
    GaussianMixture.Covariance.allCases.enumerated().map { index, covariance in
      let suggested = sweep.suggestion(of: criterion(covariance))
      return Column(
        heading: index == 0 ? "\(name) \(covariance.rawValue)" : covariance.rawValue,
        cells: sweep.rows.map { row in
          guard let fit = row.mixtures[covariance] else { return (Self.dash, "") }
          let mark = fit.sound == nil ? "c" : suggested == row.clusters ? "*" : ""
          return (NumberText.fixed(fit[keyPath: value], decimals: 0), mark)
        })
    }
  }

  private func column(_ heading: String, _ criterion: Criterion, _ text: (KSweep.Row) -> String?) -> Column {
    Column(heading: heading, cells: marked(criterion, text))
  }

  private func marked(
    _ criterion: Criterion, _ text: (KSweep.Row) -> String?
  ) -> [(text: String, marks: String)] {
    let suggested = sweep.suggestion(of: criterion)
    return sweep.rows.map { (text($0) ?? Self.dash, suggested == $0.clusters ? "*" : "") }
  }

  private static func number(_ value: Double?, decimals: Int) -> String? {
    value.map { NumberText.fixed($0, decimals: decimals) }
  }

  private static func text(_ value: Double?, decimals: Int) -> String {
    number(value, decimals: decimals) ?? dash
  }

  /// Numbers end where their column's numbers end; marks begin there.
  private static func aligned(_ columns: [Column]) -> [String] {
    let widths = columns.map { column in
      (
        text: max(column.heading.count, column.cells.map(\.text.count).max() ?? 0),
        marks: column.cells.map(\.marks.count).max() ?? 0
      )
    }
    func line(_ cells: [(text: String, marks: String)]) -> String {
      let parts = zip(cells, widths).map { cell, width in
        String(repeating: " ", count: width.text - cell.text.count) + cell.text + cell.marks
          + String(repeating: " ", count: width.marks - cell.marks.count)
      }
      let joined = parts.joined(separator: "  ")
      return String(joined.reversed().drop { $0 == " " }.reversed())
    }
    let rows = (columns.first?.cells ?? []).indices.map { row in line(columns.map { $0.cells[row] }) }
    return [line(columns.map { ($0.heading, "") })] + rows
  }
}
