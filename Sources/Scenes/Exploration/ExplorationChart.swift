import Customers
import Drawing
import Exploration

/// A chart of a table of customers. Numbers are indices of its features and categories.
public enum ExplorationChart: Hashable, Sendable {
  /// How many customers have which values of a feature.
  case histogram(feature: Int)
  /// A feature's quartiles, for each value of a category where there is one.
  case boxes(feature: Int)
  /// How many customers are of each value of a category.
  case counts(category: Int)
  /// How many customers are in each band of ages.
  case ageBands
  /// Two features against each other.
  case scatter(across: Int, upright: Int)
  /// The features against each other, in pairs; where there are many, the most correlated.
  case scatterMatrix
  /// How any two features go together, as numbers and colors.
  case correlations
  /// The customers on the first two principal components.
  case components
}

extension ChartScene {
  /// A chart of a table of customers; nil where the table has nothing for it.
  public convenience init?(_ chart: ExplorationChart, of table: ExploredTable, options: SceneOptions) {
    guard let drawing = ExplorationDrawing(chart, of: table) else { return nil }
    let words = drawing.caption
    self.init(
      drawing.kind, of: drawing.subject, caption: words,
      alternative: "\(drawing.kind) \(drawing.subject). \(words.text)", source: table.source.note,
      height: drawing.height, options: options, chart: drawing.draw)
  }
}

/// What a chart is called, what it says, and how it is drawn.
private struct ExplorationDrawing {
  let kind: String
  let subject: String
  let caption: Caption
  /// The height that is enough for it; nil where more is better.
  private(set) var height: Double?
  let draw: @Sendable (Rect, Look) -> Picture

  init?(_ chart: ExplorationChart, of table: ExploredTable) {
    let words = ExplorationWords(table)
    let everything = "of all columns of numbers"
    switch chart {
    case .histogram(let index):
      let explored = table.features[index]
      (kind, subject) = ("Histogram", "of \(explored.feature.shortName)")
      caption = Caption("Every bar counts the customers of a range.", words.distribution(explored))
      draw = { HistogramChart(explored).picture(in: $0, look: $1) }
    case .boxes(let index):
      let explored = table.features[index]
      let boxes = BoxStrip(title: explored.feature.axisTitle, groups: words.groups(explored))
      let by = table.grouping.map { " by \($0.column.lowercased())" } ?? ""
      (kind, subject) = ("Boxes", "of \(explored.feature.shortName)\(by)")
      caption = Caption(
        "A box holds the middle half of a group, its thick line is the median; every customer is a dot.",
        words.boxes(explored))
      draw = { boxes.picture(in: $0, look: $1) }
    case .counts(let index):
      (kind, subject, caption, draw) = Self.counts(table.categories[index].counts, words)
    case .ageBands:
      guard let bands = table.ageBands else { return nil }
      (kind, subject, caption, draw) = Self.counts(bands, words)
      height = Self.height(lines: bands.names.count)
    case .scatter(let x, let y):
      let (across, upright) = (table.features[x], table.features[y])
      (kind, subject) = (
        "Scatter plot", "of \(across.feature.shortName) and \(upright.feature.shortName)"
      )
      caption = Caption("Every dot is a customer.", words.pair(x, y))
      draw = { PairPlot(across, upright).picture(in: $0, look: $1) }
    case .scatterMatrix:
      guard table.features.count > 1 else { return nil }
      let matrix = ScatterMatrix(table, features: words.mostCorrelated(ScatterMatrix.most))
      (kind, subject) = ("Scatter plots", everything)
      caption = Caption(
        "Every pair of columns: the one above from left to right, the one in the row upward.",
        words.leftOut(ScatterMatrix.most))
      draw = { matrix.picture(in: $0, look: $1) }
    case .correlations:
      guard table.features.count > 1 else { return nil }
      let grid = CorrelationGrid(table, features: words.mostCorrelated(CorrelationGrid.most))
      (kind, subject) = ("Correlations", everything)
      height = Self.height(lines: 2 * grid.chosen.count)
      caption = Caption("In each cell Pearson's r, and under it the p-value.", words.correlations)
      draw = { rect, look in
        let height = min(rect.height, 1.8 * grid.height(look))
        return grid.picture(
          in: Rect(x: rect.left, y: rect.top, width: rect.width, height: height), look: look)
      }
    case .components:
      guard let plot = ComponentsPlot(table), let said = words.components else { return nil }
      (kind, subject) = ("Components", everything)
      caption = Caption("Customers along the two directions in which they differ most.", said)
      draw = { plot.picture(in: $0, look: $1) }
    }
  }

  /// The height of a chart that is so many lines of bars or cells.
  private static func height(lines: Int) -> Double { 30 + 24 * Double(lines) }

  private static func counts(
    _ counts: CategoryCounts, _ words: ExplorationWords
  ) -> (String, String, Caption, @Sendable (Rect, Look) -> Picture) {
    let bars = words.bars(counts)
    return (
      "Customers", "by \(counts.title.lowercased())",
      Caption("Every bar counts the customers of a kind.", words.most(counts)),
      { bars.picture(in: $0, look: $1) }
    )
  }
}
