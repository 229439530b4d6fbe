import Customers
import Drawing
import Exploration
import Scenes

/// A table of customers as printed pages: what it holds, every feature alone, in groups, in pairs, and together.
public struct ExplorationPages: Sendable {
  private let table: ExploredTable
  private let words: ExplorationWords
  private let compositor: Compositor
  private let chart: ChartStyle

  public init(
    _ table: ExploredTable, paper: Paper, theme: Theme = Theme(.print), metrics: any TextMetrics
  ) {
    self.table = table
    words = ExplorationWords(table)
    compositor = Compositor(style: PageStyle(paper: paper, theme: theme), metrics: metrics)
    chart = ChartStyle(
      label: PageStyle.label, heading: PageStyle.smallBold, theme: theme, metrics: metrics)
  }

  private static let title = "Exploring the customers"
  private static let sectionSpace = 26.0
  private var muted: Color { compositor.style.theme.muted }

  /// The pages with outline and links.
  public var document: Document {
    let sections = sections
    var flow = PageFlow(style: compositor.style, metrics: compositor.metrics)
    flow.place(
      compositor.heading(Self.title, level: 1), compositor.paragraph(words.about, color: muted),
      .space(6), contents(sections))
    flow.space(14)
    flow.place(firstRows, under: [heading(Section.firstRows), .space(2)])
    flow.space(Self.sectionSpace)
    audit(in: &flow)
    flow.space(Self.sectionSpace)
    flow.place(summary, under: [heading(Section.summary), note(Self.summaryNote), .space(4)])
    var fill = PageFill()
    fill.add(PageFill.Part(space: 16, method))
    for part in sections.flatMap(parts) { fill.add(part) }
    fill.place(in: &flow)
    return Document(
      title: Self.title, subject: words.about,
      pages: flow.pages(footer: "\(Self.title) · \(words.source)"),
      outline: sections.map { Document.OutlineItem(title: $0.title, destination: $0.rawValue) })
  }

  /// The parts of the pages that the outline leads to, in order.
  enum Section: String, CaseIterable {
    case firstRows = "first-rows"
    case audit, summary, distributions, groups, pairs, correlations, components

    var title: String {
      switch self {
      case .firstRows: "The first rows"
      case .audit: "Audit"
      case .summary: "Summary"
      case .distributions: "Every feature alone"
      case .groups: "Boxes"
      case .pairs: "Features in pairs"
      case .correlations: "Correlations"
      case .components: "Two principal components"
      }
    }
  }

  private var sections: [Section] {
    Section.allCases.filter { section in
      switch section {
      case .pairs, .correlations: table.features.count > 1
      case .components: table.components != nil
      default: true
      }
    }
  }

  private func heading(_ section: Section) -> Block {
    compositor.heading(section.title, destination: section.rawValue)
  }

  private func note(_ words: String) -> Block { compositor.paragraph(words, PageStyle.small, color: muted) }

  /// The list of sections in one line or more, each a link.
  private func contents(_ sections: [Section]) -> Block {
    let color = SegmentLook(segment: 1, theme: compositor.style.theme).color
    let gap = 16.0
    var rows: [[Block]] = [[]]
    var room = compositor.width
    for section in sections {
      let width = compositor.metrics.width(section.title, PageStyle.small) + 1
      if width > room {
        rows.append([])
        room = compositor.width
      }
      let link = compositor.paragraph(section.title, PageStyle.small, color: color, width: width)
        .named(.link(to: section.rawValue), section.title)
      rows[rows.count - 1].append(link)
      room -= width + gap
    }
    return .column(rows.map { Block.row($0, spacing: gap) }, spacing: 2)
  }

  private static let summaryNote = """
    SD: standard deviation with n − 1. Quartiles q1 and q3 by linear interpolation (type 7). Skew: the adjusted \
    Fisher–Pearson coefficient; 0 where both tails are alike, positive where the longer one is on the right.
    """

  /// The rules behind the figures, and what they can't say.
  private var method: Block {
    compositor.band(
      "How the figures are made",
      [
        """
        Bars are as wide as the rule of Freedman and Diaconis allows, rounded; the curve is a Gaussian kernel density \
        with Silverman's bandwidth. p-values are two-sided: of Pearson's r by the t distribution with n − 2 degrees \
        of freedom, of two means by Welch's test. They take customers as independent draws, and each stands \
        for itself: among many, some are small by chance. Components are taken of features with mean 0 and SD 1, \
        over the customers of whom all are known.
        """
      ], text: PageStyle.small)
  }
}

// MARK: Audit

extension ExplorationPages {
  /// What was found in the file and done about it, a sentence each; the heading stays with the first.
  private func audit(in flow: inout PageFlow) {
    let sentences = table.audit.sentences.map { compositor.paragraph($0, PageStyle.small) }
    guard let first = sentences.first else { return }
    flow.place(heading(Section.audit), first)
    for sentence in sentences.dropFirst() {
      flow.space(2)
      flow.place(sentence)
    }
  }
}

// MARK: Tables

extension ExplorationPages {
  /// The most columns of the file that stand side by side; more of them are set one below the other.
  private static let mostColumns = 6
  private static let mostLines = 30

  private func cell(_ words: String) -> PageTable.Cell {
    PageTable.Cell(words.count > 26 ? words.prefix(25) + "…" : words)
  }

  private var firstRows: PageTable {
    guard table.header.count > Self.mostColumns else {
      return PageTable(
        table.header.map { PageTable.Column(cell($0).words, .start) },
        rows: table.firstRows.enumerated().map { PageTable.Row("row \($0 + 1)", $1.map(cell)) },
        isSmall: true, by: compositor)
    }
    let rows = table.header.indices.prefix(Self.mostLines).map { column in
      PageTable.Row(
        "column \(column + 1)", [cell(table.header[column])] + table.firstRows.map { cell($0[column]) })
    }
    return PageTable(
      [PageTable.Column("column", .start)]
        + table.firstRows.indices.map { PageTable.Column("row \($0 + 1)", .start) },
      rows: rows, isSmall: true, by: compositor)
  }

  private var summary: PageTable {
    PageTable(
      [PageTable.Column("feature", .start)] + SummaryWords.heads.map { PageTable.Column($0) },
      rows: table.features.map { explored in
        PageTable.Row(
          "summary of \(explored.feature.column)",
          [cell(explored.feature.axisTitle)] + SummaryWords.cells(explored.summary).map { PageTable.Cell($0) }
        )
      }, isSmall: true, by: compositor)
  }

  private func loadings(_ explored: ExploredComponents) -> PageTable {
    let shown = min(4, explored.components.axes.rows)
    return PageTable(
      [PageTable.Column("loadings", .start)] + (1...shown).map { PageTable.Column("component \($0)") },
      rows: explored.features.enumerated().map { index, feature in
        PageTable.Row(
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
      ], isSmall: true, by: compositor)
  }
}

// MARK: Figures

extension ExplorationPages {
  private func parts(_ section: Section) -> [PageFill.Part] {
    switch section {
    case .firstRows, .audit, .summary: []
    case .distributions: grid(distributions, section)
    case .groups: grid(boxes, section, note: groupsNote)
    case .pairs: [figure(scatterMatrix, section, note: words.leftOut(ScatterMatrix.most))]
    case .correlations: [figure(correlations, section, note: words.leftOut(CorrelationGrid.most))]
    case .components: components(section)
    }
  }

  private func grid(_ panels: [FigurePanel], _ section: Section, note words: String = "") -> [PageFill.Part] {
    let head = words.isEmpty ? heading(section) : .column([heading(section), note(words)], spacing: 2)
    return PanelGrid(panels: panels, compositor: compositor, style: chart)
      .parts(under: head, space: Self.sectionSpace)
  }

  private var distributions: [FigurePanel] {
    let histograms = table.features.map { explored in
      FigurePanel(leastHeight: 125, stretch: 130, caption: words.distribution(explored)) {
        HistogramChart(explored).picture(in: $0, style: $1)
      }
    }
    let counts = ([table.ageBands].compactMap { $0 } + table.categories.map(\.counts)).map { counts in
      let bars = words.bars(counts)
      return FigurePanel(leastHeight: bars.leastHeight(chart), caption: words.most(counts)) {
        bars.picture(in: $0, style: $1)
      }
    }
    return histograms + counts
  }

  private var boxes: [FigurePanel] {
    table.features.map { explored in
      let boxes = BoxStrip(title: explored.feature.axisTitle, groups: words.groups(explored))
      return FigurePanel(
        leastHeight: max(100, boxes.leastHeight(chart)), stretch: 70, caption: words.boxes(explored)
      ) { boxes.picture(in: $0, style: $1) }
    }
  }

  private var groupsNote: String {
    let by = table.grouping.map { "Divided by \($0.column). " } ?? ""
    return by
      + "A box holds the middle half, its thick line is the median; whiskers reach to the farthest value within 1.5 box lengths (Tukey's fences), rings lie beyond. Every customer is a dot."
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
    ) { matrix.picture(in: $0, style: $1) }
  }

  private var correlations: FigurePanel {
    let grid = CorrelationGrid(table, features: words.mostCorrelated(CorrelationGrid.most))
    return FigurePanel(
      leastHeight: grid.height(chart), stretch: 160,
      caption: "In each cell Pearson's r, and under it the two-sided p-value. " + words.correlations
    ) { grid.picture(in: $0, style: $1) }
  }

  private func components(_ section: Section) -> [PageFill.Part] {
    guard let plot = ComponentsPlot(table), let explored = table.components, let caption = words.components
    else { return [] }
    let least = max(190, 40 + 13 * Double(explored.features.count))
    let panel = FigurePanel(leastHeight: least, stretch: 280, caption: caption) {
      plot.picture(in: $0, style: $1)
    }
    return [figure(panel, section, note: ""), PageFill.Part(space: 14, loadings(explored).block)]
  }
}
