import Drawing
import Exploration
import Scenes

extension ExplorationPages {
  func parts(_ section: Section) -> [PageFill.Part] {
    switch section {
    case .firstRows, .audit, .leftOut, .summary, .entries: []
    case .distributions: grid(distributions, section, note: words.leftOut(ExplorationWords.mostFigures))
    case .groups: grid(boxes, section, note: groupsNote)
    case .pairs: [figure(scatterMatrix, section, note: words.leftOut(ScatterMatrix.most))]
    case .correlations: [figure(correlations, section, note: words.leftOut(CorrelationGrid.most))]
    case .components: components(section)
    }
  }

  private func grid(_ panels: [FigurePanel], _ section: Section, note words: String = "") -> [PageFill.Part] {
    let head = words.isEmpty ? heading(section) : .column([heading(section), note(words)], spacing: 2)
    return PanelGrid(panels: panels, compositor: compositor, look: chart)
      .parts(under: head, space: Self.sectionSpace)
  }

  /// The features that have figures.
  private var shown: [ExploredFeature] {
    words.mostCorrelated(ExplorationWords.mostFigures).map { table.features[$0] }
  }

  private var distributions: [FigurePanel] {
    let histograms = shown.map { explored in
      FigurePanel(leastHeight: 125, stretch: 130, caption: words.distribution(explored)) {
        HistogramChart(explored).picture(in: $0, look: $1)
      }
    }
    let counts = ([table.ageBands].compactMap { $0 } + table.categories.map(\.counts)).map { counts in
      let bars = words.bars(counts)
      return FigurePanel(leastHeight: bars.leastHeight(chart), caption: words.most(counts)) {
        bars.picture(in: $0, look: $1)
      }
    }
    return histograms + counts
  }

  private var boxes: [FigurePanel] {
    shown.map { explored in
      let boxes = BoxStrip(title: explored.feature.axisTitle, groups: words.groups(explored))
      return FigurePanel(
        leastHeight: max(100, boxes.leastHeight(chart)), stretch: 70, caption: words.boxes(explored)
      ) { boxes.picture(in: $0, look: $1) }
    }
  }

  private var groupsNote: String {
    let some = words.leftOut(ExplorationWords.mostFigures)
    let by = (some.isEmpty ? "" : some + " ") + (table.grouping.map { "Divided by \($0.column). " } ?? "")
    return by
      + "A box holds the middle half, its thick line is the median; whiskers reach to the farthest value "
      + "within 1.5 box lengths (Tukey's fences), rings lie beyond. Every customer is a dot."
  }

  private func figure(_ panel: FigurePanel, _ section: Section, note words: String) -> PageFill.Part {
    let head = [heading(section), .space(4)] + (words.isEmpty ? [] : [note(words), .space(6)])
    return PageFill.Part(space: Self.sectionSpace, stretch: panel.stretch) { more in
      .column(
        head + [
          panel.block(width: compositor.width, height: panel.leastHeight + more, chart, by: compositor)
        ])
    }
  }

  private var scatterMatrix: FigurePanel {
    let features = words.mostCorrelated(ScatterMatrix.most)
    let matrix = ScatterMatrix(table, features: features)
    let crowded =
      table.customerCount > ScatterMatrix.mostDots
      ? " At most \(ScatterMatrix.mostDots) customers are drawn." : ""
    return FigurePanel(
      leastHeight: 60 + 76 * Double(features.count), stretch: 220,
      caption:
        "Each plot shows the feature named above it from left to right, and the one named in its row upward. "
        + "Over the diagonal stands the correlation of the plot mirrored there." + crowded
    ) { matrix.picture(in: $0, look: $1) }
  }

  private var correlations: FigurePanel {
    let grid = CorrelationGrid(table, features: words.mostCorrelated(CorrelationGrid.most))
    return FigurePanel(
      leastHeight: grid.height(chart), stretch: 160,
      caption: "In each cell Pearson's r, and under it the two-sided p-value. " + words.correlations
    ) { grid.picture(in: $0, look: $1) }
  }

  private func components(_ section: Section) -> [PageFill.Part] {
    guard let plot = ComponentsPlot(table), let explored = table.components, let caption = words.components
    else { return [] }
    let least = max(190, 40 + 13 * Double(explored.features.count))
    let panel = FigurePanel(leastHeight: least, stretch: 280, caption: caption) {
      plot.picture(in: $0, look: $1)
    }
    return [figure(panel, section, note: ""), PageFill.Part(space: 14, loadings(explored).block)]
  }
}
