import Characters
import Customers
import Drawing
import Exploration
import Scenes
import Words

/// What is explored as lines for a terminal: the same tables and sentences as on the pages, and charts of
/// characters.
public struct ExploreReport {
  private let table: ExploredTable
  private let words: ExplorationWords
  private let width: Int
  private let listsEntries: Bool

  /// How many first rows are shown.
  private static let rowCount = 5

  /// Lines of at most `width` cells; `listsEntries` where the audit goes row by row.
  public init(_ table: ExploredTable, width: Int, listsEntries: Bool) {
    self.table = table
    self.listsEntries = listsEntries
    words = ExplorationWords(table)
    self.width = max(40, width)
  }

  /// The whole report with line breaks.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  private var lines: [String] {
    let sections: [(title: String, lines: [String])] = [
      ("The first rows", firstRows), ("Audit", audit), ("Columns left out", leftOut), ("Summary", summary),
      ("Every feature alone", histograms), ("Counts", counts),
      (table.grouping.map { "Boxes by \($0.column)" } ?? "Boxes", boxes), ("Correlations", correlations),
      ("Two features", scatter), ("Two principal components", components),
    ]
    return broken(words.about)
      + sections.filter { !$0.lines.isEmpty }.flatMap { title, lines in
        [
          "", fitting(title, columns: width),
          String(repeating: "═", count: min(width, Glyph.width(of: title))), "",
        ]
          + lines
      }
  }

  private func broken(_ words: String) -> [String] { brokenLines(words, columns: width) }

  // MARK: Tables

  private var audit: [String] {
    let entries = listsEntries ? table.audit.entries.map { $0.sentence } : []
    return (table.audit.reading.sentences + table.audit.sentences).flatMap(broken)
      + (entries.isEmpty ? [] : [""]) + entries.flatMap(broken)
  }

  private var leftOut: [String] { table.leftOut.flatMap { broken($0.sentence) } }

  private var rows: ArraySlice<[String]> { table.firstRows.prefix(Self.rowCount) }

  private var firstRows: [String] {
    let isNumber = Set(table.features.map { $0.feature.column })
    if table.header.count <= 6 {
      return lines(
        columns: table.header.map { TextTable.Column($0, isNumbers: isNumber.contains($0)) },
        rows: Array(rows))
    }
    return lines(
      columns: [TextTable.Column("column", isNumbers: false)]
        + rows.indices.map { TextTable.Column("row \($0 + 1)", isNumbers: false) },
      rows: table.header.indices.map { column in [table.header[column]] + rows.map { $0[column] } })
  }

  private var summary: [String] {
    if table.features.isEmpty { return [] }
    return lines(
      columns: [TextTable.Column("feature", isNumbers: false)]
        + SummaryWords.heads.map { TextTable.Column($0) },
      rows: table.features.map { [$0.feature.axisTitle] + SummaryWords.cells($0) })
      + words.skewed.map { [""] + broken($0) }.joined()
  }

  /// A table of which nothing, be it from the file, drives the terminal.
  private func lines(columns: [TextTable.Column], rows: [[String]]) -> [String] {
    func shown(_ text: String) -> String { fitting(text, columns: .max) }
    return TextTable(
      columns: columns.map { TextTable.Column(shown($0.head), isNumbers: $0.isNumbers) },
      rows: rows.map { $0.map(shown) }
    ).lines(width: width)
  }

  // MARK: Charts

  /// As many side by side as fit.
  private var histograms: [String] {
    let gap = 3
    let shown = words.mostCorrelated(ExplorationWords.mostFigures).map { table.features[$0] }
    let count = max(1, min(shown.count, (width + gap) / (36 + gap)))
    let panel = min(60, (width + gap) / count - gap)
    return leftOutFigures
      + stride(from: 0, to: shown.count, by: count).flatMap { start -> [String] in
        let row = shown[start..<min(start + count, shown.count)].map {
          BlockHistogram(explored: $0).lines(width: panel)
        }
        return (start > 0 ? [""] : [])
          + (0..<BlockHistogram.lineCount).map { line in
            row.map { $0[line] }.joined(separator: String(repeating: " ", count: gap)).withoutTrailingBlanks
          }
      }
  }

  /// Which features have figures, where not all have.
  private var leftOutFigures: [String] {
    let words = words.leftOut(ExplorationWords.mostFigures)
    return words.isEmpty ? [] : broken(words) + [""]
  }

  private var counts: [String] {
    let all = [table.ageBands].compactMap { $0 } + table.categories.map { $0.counts }
    return Array(all.map { BarLines(counts: $0).lines(width: width) }.joined(separator: [""]))
  }

  private var boxes: [String] {
    Array(
      words.mostCorrelated(ExplorationWords.mostFigures).map { table.features[$0] }.map { explored in
        [fitting(explored.feature.axisTitle, columns: width)]
          + BoxLines(groups: words.groups(explored), written: explored.feature.written).lines(width: width)
          + broken(words.boxes(explored))
      }.joined(separator: [""]))
  }

  private var correlations: [String] {
    guard table.features.count > 1 else { return [] }
    return CorrelationLines(table: table, words: words).lines(width: width) + [""]
      + broken(words.correlations)
  }

  private var scatter: [String] {
    guard let pair = table.shownPair else { return [] }
    let (a, b) = (table.features[pair.a], table.features[pair.b])
    let places = zip(a.values, b.values).compactMap { x, y in x.flatMap { x in y.map { Point(x, $0) } } }
    return ScatterLines(
      places: places, xTitle: a.feature.axisTitle, yTitle: b.feature.axisTitle, xWritten: a.feature.written,
      yWritten: b.feature.written
    )
    .lines(width: width) + ["", fitting(ScatterLines.legend, columns: width)]
  }

  private var components: [String] {
    guard let explored = table.components, let sentence = words.componentShares else { return [] }
    let shares = explored.components.shares.map { NumberText.percent($0) }
    let places = (0..<explored.rows.count).map { Point(explored.scores[$0, 0], explored.scores[$0, 1]) }
    let plot = ScatterLines(
      places: places, xTitle: "first component, \(shares[0]) of the variance",
      yTitle: "second component, \(shares[1])")
    let loadings = lines(
      columns: [TextTable.Column("loadings", isNumbers: false)]
        + (1...2).map { TextTable.Column("component \($0)") },
      rows: explored.features.enumerated().map { index, feature in
        [table.features[feature].feature.axisTitle]
          + (0..<2).map { NumberText.fixed(explored.components.axes[$0, index], decimals: 3) }
      })
    return plot.lines(width: width) + [""] + loadings + [""] + broken(sentence)
  }
}
