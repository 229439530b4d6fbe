import Drawing
import Exploration
import Scenes
import Words

extension ExplorationPages {
  /// The most columns of the file that stand side by side; more of them are set one below the other.
  private static let mostColumns = 6
  private static let mostLines = 30
  /// How many first rows are shown at least, where the file has them.
  static let leastRows = 5

  private func cell(_ words: String) -> PageTable.Cell {
    PageTable.Cell(shortened(words, to: 26))
  }

  /// Whether the columns of the file stand side by side, so that each row is a line.
  var isUpright: Bool { table.header.count <= Self.mostColumns }

  func firstRows(_ count: Int) -> PageTable {
    let shown = table.firstRows.prefix(count)
    guard !isUpright else {
      return PageTable(
        table.header.map { PageTable.Column(cell($0).words, .start) },
        rows: shown.enumerated().map { PageTable.Row("row \($0 + 1)", $1.map(cell)) },
        isSmall: true, shortensWords: true, by: compositor)
    }
    let rows = table.header.indices.prefix(Self.mostLines).map { column in
      PageTable.Row("column \(column + 1)", [cell(table.header[column])] + shown.map { cell($0[column]) })
    }
    return PageTable(
      [PageTable.Column("column", .start)]
        + shown.indices.map { PageTable.Column("row \($0 + 1)", .start) },
      rows: rows, isSmall: true, shortensWords: true, by: compositor)
  }

  /// How many columns the table of the first rows leaves out; nil for none.
  var columnsLeftOut: String? {
    let more = table.header.count - Self.mostLines
    return more > 0 ? "\(NumberText.count(more, "more column is", "more columns are")) not shown." : nil
  }

  var summary: PageTable {
    PageTable(
      [PageTable.Column("feature", .start)] + SummaryWords.heads.map { PageTable.Column($0) },
      rows: table.features.map { explored in
        PageTable.Row(
          "summary of \(explored.feature.column)",
          [cell(explored.feature.axisTitle)] + SummaryWords.cells(explored).map { PageTable.Cell($0) }
        )
      }, isSmall: true, shortensWords: true, by: compositor)
  }

  /// The features whose loadings are listed: those with the longest arrows, where there are many.
  private func loaded(_ explored: ExploredComponents) -> [Int] {
    guard explored.features.count > ExplorationWords.mostFigures else {
      return Array(explored.features.indices)
    }
    func length(_ index: Int) -> Double {
      let (x, y) = (explored.components.axes[0, index], explored.components.axes[1, index])
      return x * x + y * y
    }
    return explored.features.indices.sorted { (length($1), $0) < (length($0), $1) }
      .prefix(ExplorationWords.mostFigures).sorted()
  }

  func loadings(_ explored: ExploredComponents) -> PageTable {
    let shown = min(4, explored.components.axes.rows)
    return PageTable(
      [PageTable.Column("loadings", .start)] + (1...shown).map { PageTable.Column("component \($0)") },
      rows: loaded(explored).map { index in
        let feature = explored.features[index]
        return PageTable.Row(
          "loadings of \(table.features[feature].feature.column)",
          [cell(table.features[feature].feature.axisTitle)]
            + (0..<shown).map {
              PageTable.Cell(NumberText.fixed(explored.components.axes[$0, index], decimals: 3))
            })
      } + [
        PageTable.Row(
          "explained shares",
          [PageTable.Cell("share of the variance", isBold: true)]
            + (0..<shown).map {
              PageTable.Cell(NumberText.percent(explored.components.shares[$0]), isBold: true)
            })
      ], isSmall: true, shortensWords: true, by: compositor)
  }
}
