import Criteria
import Drawing
import Scenes
import Segments
import Words

/// The segments of a run on pages: an overview, a sheet a segment, what other algorithms find, and how it was
/// made. Any run, any columns.
public struct SegmentsHandout: Sendable {
  let profiles: Profiles
  /// What to test with each segment, in the order of the numbers.
  let suggestions: [[Suggestion]]
  let choice: ChoiceOfK
  let rivals: RivalPartitions
  let origin: SegmentsOrigin
  let compositor: Compositor

  /// Whether the number of segments was chosen, or what there is to say about it.
  public enum ChoiceOfK: Sendable {
    /// Somebody asked for this number.
    case chosen
    /// It is only the default, and the criteria recommend this.
    case standard(Recommendation)
    /// It is only the default, and the criteria were not asked, for there are too many customers.
    case standardUnjudged(limit: Int)
  }

  /// The pages of some segments.
  ///
  /// - Parameters:
  ///     - profiles: of the segments.
  ///     - suggestions: for each segment, in the order of the numbers.
  ///     - choice: whether the number of segments was chosen.
  ///     - rivals: what other algorithms find.
  ///     - origin: what it takes to make the same pages again.
  ///     - paper: what they are laid out for.
  ///     - theme: their colors.
  ///     - metrics: how wide texts are.
  public init(
    _ profiles: Profiles, suggestions: [[Suggestion]], choice: ChoiceOfK, rivals: RivalPartitions,
    origin: SegmentsOrigin, paper: Paper, theme: Theme = Theme(.print), metrics: any TextMetrics
  ) {
    self.profiles = profiles
    self.suggestions = suggestions
    self.choice = choice
    self.rivals = rivals
    self.origin = origin
    compositor = Compositor(style: PageStyle(paper: paper, theme: theme, metrics: metrics))
  }

  var theme: Theme { compositor.style.theme }
  var customers: Int { profiles.features.customers.count }
  var words: SegmentsWords { SegmentsWords(profiles: profiles, suggestions: suggestions, choice: choice) }

  var title: String {
    "\(NumberText.count(profiles.count, "segment")) of \(NumberText.count(customers, "customer"))"
  }

  /// The pages with their outline and links.
  public var document: Document {
    var flow = PageFlow(style: compositor.style)
    OverviewPage(handout: self).place(in: &flow)
    for index in profiles.indices { SegmentSheet(handout: self, index: index).place(in: &flow) }
    flow.ground = .empty
    flow.newPage()
    AlgorithmsPage(handout: self).place(in: &flow)
    flow.newPage()
    MethodPage(handout: self).place(in: &flow)
    let sheets = profiles.map { profile in
      Document.OutlineItem(
        title: "\(profile.number)  \(profile.name)", destination: Self.destination(profile.number), level: 1)
    }
    let outline =
      [Document.OutlineItem(title: "Overview", destination: OverviewPage.destination)] + sheets
      + [
        Document.OutlineItem(title: AlgorithmsPage.title, destination: AlgorithmsPage.destination),
        Document.OutlineItem(title: MethodPage.title, destination: MethodPage.destination),
      ]
    return Document(
      title: title, subject: origin.settings, pages: flow.pages(footer: origin.footer), outline: outline)
  }

  /// Where the sheet of a segment begins.
  static func destination(_ segment: Int) -> String { "segment-\(segment)" }

  func look(_ segment: Int) -> SegmentLook { SegmentLook(segment: segment, theme: theme) }

  func muted(_ words: String, width: Double? = nil) -> Block {
    compositor.paragraph(words, PageStyle.small, color: theme.muted, width: width)
  }

  /// The customers on a map.
  func map(_ numbers: [Int], marker: Double, center: Double) -> SegmentMap {
    SegmentMap(
      profiles.features, numbers: numbers, look: compositor.style.look(customer: marker, center: center))
  }
}
