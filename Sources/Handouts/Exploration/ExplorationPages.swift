import Customers
import Drawing
import Exploration
import Scenes

/// A table of customers as printed pages: what it holds, every feature alone, in groups, in pairs, and
/// together.
public struct ExplorationPages: Sendable {
  let table: ExploredTable
  let words: ExplorationWords
  let compositor: Compositor
  let chart: Look
  private let listsEntries: Bool

  /// `listsEntries` where the audit goes row by row, at the end.
  public init(
    _ table: ExploredTable, listsEntries: Bool = false, paper: Paper, theme: Theme = Theme(.print),
    metrics: any TextMetrics
  ) {
    self.table = table
    self.listsEntries = listsEntries
    words = ExplorationWords(table)
    compositor = Compositor(style: PageStyle(paper: paper, theme: theme, metrics: metrics))
    chart = Look(
      label: PageStyle.label, heading: PageStyle.smallBold, theme: theme, metrics: metrics)
  }

  static let title = "Exploring the customers"
  static let sectionSpace = 26.0
  var muted: Color { compositor.style.theme.muted }

  /// The pages with outline and links.
  public var document: Document {
    let sections = sections
    var figures = PageFill()
    figures.add(PageFill.Part(space: 16, method))
    for part in sections.flatMap(parts) { figures.add(part) }
    var flow = opening(sections, rows: Self.leastRows)
    // Where the first figures go to the next page, more of the first rows fill this one.
    let room = figures.roomLeft(in: flow)
    if isUpright, room < .infinity {
      let line = firstRows(Self.leastRows).lines.first?.size.height ?? room
      flow = opening(sections, rows: Self.leastRows + Int(room / line))
    }
    figures.place(in: &flow)
    if sections.contains(.entries) { entries(in: &flow) }
    return Document(
      title: Self.title, subject: words.about,
      pages: flow.pages(footer: "\(Self.title) · \(words.source)"),
      outline: sections.map { Document.OutlineItem(title: $0.title, destination: $0.rawValue) })
  }

  /// The pages up to the first figures.
  private func opening(_ sections: [Section], rows: Int) -> PageFlow {
    var flow = PageFlow(style: compositor.style)
    flow.place(
      compositor.heading(Self.title, level: 1), compositor.paragraph(words.about, color: muted),
      .space(6), contents(sections))
    flow.space(14)
    flow.place(firstRows(rows), under: [heading(Section.firstRows), .space(2)])
    if let more = columnsLeftOut { flow.place(note(more)) }
    flow.space(Self.sectionSpace)
    audit(in: &flow)
    flow.space(Self.sectionSpace)
    leftOut(in: &flow)
    if table.features.isEmpty { return flow }
    flow.place(summary, under: [heading(Section.summary), note(Self.summaryNote), .space(4)])
    for sentence in words.skewed {
      flow.space(4)
      flow.place(compositor.paragraph(sentence, PageStyle.small))
    }
    return flow
  }

  /// The parts of the pages that the outline leads to, in order.
  enum Section: String, CaseIterable {
    case firstRows = "first-rows"
    case audit
    case leftOut = "columns-left-out"
    case summary, distributions, groups, pairs, correlations, components, entries

    var title: String {
      switch self {
      case .firstRows: "The first rows"
      case .audit: "Audit"
      case .leftOut: "Columns left out"
      case .summary: "Summary"
      case .distributions: "Every feature alone"
      case .groups: "Boxes"
      case .pairs: "Features in pairs"
      case .correlations: "Correlations"
      case .components: "Two principal components"
      case .entries: "The audit, row by row"
      }
    }
  }

  private var sections: [Section] {
    Section.allCases.filter { section in
      switch section {
      case .pairs, .correlations: table.features.count > 1
      case .components: table.components != nil
      case .summary: !table.features.isEmpty
      case .distributions: !table.features.isEmpty || !table.categories.isEmpty
      case .groups: !table.features.isEmpty
      case .leftOut: !table.leftOut.isEmpty
      case .entries: listsEntries && !table.audit.entries.isEmpty
      default: true
      }
    }
  }

  func heading(_ section: Section) -> Block {
    compositor.heading(section.title, destination: section.rawValue)
  }

  func note(_ words: String) -> Block { compositor.paragraph(words, PageStyle.small, color: muted) }

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

  static let summaryNote = """
    SD: standard deviation with n − 1. Quartiles q1 and q3 by linear interpolation (type 7). Skew: the \
    adjusted Fisher–Pearson coefficient; 0 where both tails are alike, positive where the longer one is on \
    the right.
    """

  /// The rules behind the figures, and what they can't say.
  var method: Block {
    compositor.band(
      "How the figures are made",
      [
        """
        Bars are as wide as the rule of Freedman and Diaconis allows, rounded; the curve is a Gaussian \
        kernel density with Silverman's bandwidth. p-values are two-sided: of Pearson's r by the t \
        distribution with n − 2 degrees of freedom, of two means by Welch's test. They take customers as \
        independent draws, and each stands for itself: among many, some are small by chance. Components \
        are taken of features with mean 0 and SD 1, over the customers of whom all are known.
        """
      ], text: PageStyle.small)
  }
}
