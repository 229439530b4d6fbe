import Criteria
import Customers
import Drawing
import Scenes

/// The numbers of clusters of a range compared on pages: the suggestion with what speaks against it, every
/// criterion side by side, the same for points without clusters, the partitions, all numbers, and the method.
public struct ChoosingKHandout: Sendable {
  let scene: ChoosingKScene
  let compositor: Compositor
  /// What the reader should know of how the data were read.
  let remarks: [String]
  /// The program with its version, for the last page.
  let program: String

  /// The pages of a comparison.
  ///
  /// - Parameters:
  ///   - scene: the film of the comparison; film and pages call segments the same.
  ///   - remarks: sentences on how the data were read.
  ///   - program: what the pages were made with.
  ///   - paper: what they are laid out for.
  ///   - theme: their colors.
  ///   - metrics: how wide texts are.
  public init(
    _ scene: ChoosingKScene, remarks: [String] = [], program: String, paper: Paper,
    theme: Theme = Theme(.print), metrics: any TextMetrics
  ) {
    self.scene = scene
    self.remarks = remarks
    self.program = program
    compositor = Compositor(style: PageStyle(paper: paper, theme: theme, metrics: metrics))
  }

  static let title = "How many segments?"

  var comparison: KComparison { scene.comparison }
  var criteria: [Criterion] { comparison.settings.criteria }
  var range: ClosedRange<Int> { comparison.settings.range }
  var rangeWords: String { "k = \(range.lowerBound) to \(range.upperBound)" }

  /// The look of charts on the pages.
  var look: Look { compositor.style.look(customer: 4.2, center: 14) }

  /// The pages with their outline.
  public var document: Document {
    var flow = PageFlow(style: compositor.style)
    suggestion(in: &flow)
    // What the range does stands on the first page where it has room, else after the partitions.
    let influence = RangeInfluence(handout: self).block(in: flow.room - 18)
    let isFirst = influence.size.height + 18 <= flow.room
    if isFirst {
      flow.space(18)
      flow.place(influence)
    }
    flow.newPage()
    criteriaPage(in: &flow)
    flow.newPage()
    controlPage(in: &flow)
    flow.newPage()
    let method = self.method
    partitions(in: &flow, leaving: method.size.height)
    if !isFirst {
      flow.place(influence)
      flow.space(18)
    }
    flow.place(method)
    flow.space(min(18, max(0, flow.room)))
    NumbersTables(handout: self).place(in: &flow)
    let source = scene.title.source
    return Document(
      title: Self.title, subject: "\(scene.title.settings). \(source).",
      pages: flow.pages(footer: "\(Self.title) · \(source)"),
      outline: sections(rangeFirst: isFirst).map {
        Document.OutlineItem(title: $0.title, destination: $0.rawValue)
      })
  }

  /// The parts of the handout, in order; the raw value is the destination of links.
  enum Section: String, CaseIterable {
    case suggestion, range, criteria, control, partitions, method, numbers

    var title: String {
      switch self {
      case .suggestion: "The suggestion, and what speaks against it"
      case .range: "The elbow depends on the range"
      case .criteria: "The criteria side by side"
      case .control: "The control: the same for points without clusters"
      case .partitions: "The partitions most suggested"
      case .numbers: "All numbers"
      case .method: "How this was made"
      }
    }
  }

  /// The sections in the order of their places.
  private func sections(rangeFirst: Bool) -> [Section] {
    guard !rangeFirst else { return Section.allCases }
    return [.suggestion, .criteria, .control, .partitions, .range, .method, .numbers]
  }

  func heading(_ section: Section) -> Block {
    compositor.heading(section.title, destination: section.rawValue)
  }

  func muted(_ words: String, _ text: TextStyle = PageStyle.small) -> Block {
    compositor.paragraph(words, text, color: compositor.style.theme.muted)
  }
}
