import Clustering
import Criteria
import Drawing
import Words

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

  /// Lines of at most `width` characters, as far as the numbers allow.
  func lines(width: Int) -> [String] {
    let models = [modelColumns("BIC", \.bic, Criterion.bic), modelColumns("AIC", \.aic, Criterion.aic)]
    return ([partitionColumns] + models).map { Self.aligned([clusters] + $0, width: width) }
      .joined(separator: [""]).map { $0 }
  }

  private var clusters: Column { Column(heading: "k", cells: sweep.rows.map { ("\($0.clusters)", "") }) }

  private var partitionColumns: [Column] { [wcss] + separation + [gap, gapError] + others }

  private var wcss: Column {
    plain("WCSS") { rounded($0.wcss, 5) }
  }

  private var separation: [Column] {
    [
      column("elbow", .elbow) { fixed(depth(of: $0.clusters), 2) },
      column("silh", .silhouette) { fixed($0.silhouette?.mean, 3) },
      column("CH", .calinskiHarabasz) { rounded($0.calinskiHarabasz, 4) },
      column("DB", .daviesBouldin) { fixed($0.daviesBouldin, 3) },
    ]
  }

  private var gapError: Column { plain("± s") { fixed($0.gap?.error, 2) } }

  private var others: [Column] {
    [
      column("stable", .stability) { fixed($0.stability?.mean, 2) },
      column("Ward gap", .dendrogramGap) { rounded($0.dendrogramGap, 3) },
    ]
  }

  /// How far the WCSS lies below the chord.
  private func depth(of clusters: Int) -> Double? {
    guard let kneedle = sweep.kneedle, kneedle.range.contains(clusters) else { return nil }
    return kneedle.depths[clusters - kneedle.range.lowerBound]
  }

  /// The gap, with a mark for each of the rules.
  private var gap: Column {
    Column(
      heading: "gap",
      cells: sweep.rows.map { row in
        let marks = zip(GapRule.allCases, ["T", "F"]).map { rule, mark in
          sweep.suggestion(of: .gap(rule)) == row.clusters ? mark : ""
        }
        return (fixed(row.gap?.gap, 2) ?? Self.dash, marks.joined())
      })
  }

  private func modelColumns(
    _ name: String, _ value: KeyPath<MixtureFit, Double>,
    _ criterion: (GaussianMixture.Covariance) -> Criterion
  ) -> [Column] {
    GaussianMixture.Covariance.allCases.enumerated().map { index, covariance in
      let suggested = sweep.suggestion(of: criterion(covariance))
      return Column(
        heading: index == 0 ? "\(name) \(covariance.rawValue)" : covariance.rawValue,
        cells: sweep.rows.map { row -> (text: String, marks: String) in
          guard let fit = row.mixtures[covariance] else { return (Self.dash, "") }
          let mark = fit.sound == nil ? "c" : suggested == row.clusters ? "*" : ""
          return (NumberText.fixed(fit[keyPath: value], decimals: 0), mark)
        })
    }
  }

  private func plain(_ heading: String, _ text: (KSweep.Row) -> String?) -> Column {
    Column(heading: heading, cells: sweep.rows.map { (text($0) ?? Self.dash, "") })
  }

  private func column(_ heading: String, _ criterion: Criterion, _ text: (KSweep.Row) -> String?) -> Column {
    let suggested = sweep.suggestion(of: criterion)
    return Column(
      heading: heading,
      cells: sweep.rows.map { (text($0) ?? Self.dash, suggested == $0.clusters ? "*" : "") })
  }

  /// Numbers end where their column's numbers end; marks begin there.
  private static func aligned(_ columns: [Column], width: Int) -> [String] {
    let wide = aligned(columns, separator: "  ")
    return wide.allSatisfy { $0.count <= width } ? wide : aligned(columns, separator: " ")
  }

  private static func aligned(_ columns: [Column], separator: String) -> [String] {
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
      let joined = parts.joined(separator: separator)
      return String(joined.reversed().drop { $0 == " " }.reversed())
    }
    let rows = (columns.first?.cells ?? []).indices.map { row in line(columns.map { $0.cells[row] }) }
    return [line(columns.map { ($0.heading, "") })] + rows
  }
}

/// A number with so many decimals; nil for none.
private func fixed(_ value: Double?, _ decimals: Int) -> String? {
  value.map { NumberText.fixed($0, decimals: decimals) }
}

/// A number with so many significant digits; nil for none. Huge and tiny ones get fewer, with a power of ten.
private func rounded(_ value: Double?, _ digits: Int) -> String? {
  value.map { value in
    value == 0 || (1e-4..<1e7).contains(value.magnitude)
      ? NumberText.rounded(value, significant: digits) : NumberText.scientific(value, digits: 2)
  }
}
