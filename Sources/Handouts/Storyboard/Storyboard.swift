import Drawing
import Scenes

/// A run as a printed page: the key steps as small pictures with their captions, in reading order.
///
/// It takes any scene, and knows no algorithm.
public struct Storyboard: Sendable {
  private let scene: any PrintableScene
  private let style: PageStyle

  /// The most pictures: enough for a run to be followed, few enough to be leafed through.
  static let mostPictures = 16

  /// The pages of a scene.
  ///
  /// - Parameters:
  ///     - scene: of any algorithm.
  ///     - paper: what they are laid out for.
  ///     - theme: their colors.
  ///     - metrics: how wide texts are.
  public init(
    _ scene: any PrintableScene, paper: Paper, theme: Theme = Theme(.print), metrics: any TextMetrics
  ) {
    self.scene = scene
    style = PageStyle(paper: paper, theme: theme, metrics: metrics)
  }

  /// The pages with outline and links.
  public var document: Document {
    let steps = scene.keySteps(atMost: Self.mostPictures)
    let title = "\(scene.title.algorithm), step by step"
    var flow = PageFlow(style: style)
    flow.text(title, PageStyle.title, style.theme.ink, role: .heading(level: 1))
    flow.space(6)
    flow.text(
      scene.title.source + ". " + scene.title.settings + ".", PageStyle.body, style.theme.muted,
      role: .paragraph)
    flow.space(4)
    flow.text(opening(steps.count), PageStyle.body, style.theme.muted, role: .paragraph)
    flow.space(8)
    contents(steps, in: &flow)
    flow.space(14)
    panels(steps, in: &flow)
    StoryboardResult(scene: scene, style: style).place(in: &flow)
    let outline =
      steps.map { Document.OutlineItem(title: scene.beat(at: $0).position, destination: "step-\($0)") }
      + [Document.OutlineItem(title: "The result", destination: StoryboardResult.destination)]
    return Document(
      title: title, subject: "\(scene.title.settings). \(scene.title.source).",
      pages: flow.pages(footer: "\(title) · \(scene.title.source)"), outline: outline)
  }

  private func opening(_ shown: Int) -> String {
    let all = scene.stepCount
    return shown == all
      ? "All \(all) steps, in reading order: left to right, then down."
      : """
      \(shown) of \(all) steps, in reading order: left to right, then down. What a step changed stands out.
      """
  }

  /// The list of pictures, each line a link to its place.
  private func contents(_ steps: [Int], in flow: inout PageFlow) {
    var entries = steps.map { LinkLines.Entry(scene.beat(at: $0).shortPosition, to: "step-\($0)") }
    entries.append(LinkLines.Entry("The result", to: StoryboardResult.destination))
    let lines = LinkLines(entries, by: Compositor(style: style))
    for line in lines.blocks { flow.place(line) }
  }

  private func panels(_ steps: [Int], in flow: inout PageFlow) {
    let gap = 24.0
    let columns = scene.panelShape.columns
    let width = (style.body.width - gap * Double(columns - 1)) / Double(columns)
    func rows(stageHeight: Double) -> [[StoryboardPanel]] {
      stride(from: 0, to: steps.count, by: columns).map { start in
        steps[start..<min(start + columns, steps.count)].map {
          StoryboardPanel(scene: scene, step: $0, width: width, stageHeight: stageHeight, style: style)
        }
      }
    }
    let words = rows(stageHeight: 0).joined().map(\.height).max() ?? 0
    let wanted = width * scene.panelShape.aspect
    for row in rows(stageHeight: stageHeight(wanted, words: words)) {
      let height = row.map(\.height).max() ?? 0
      flow.place(height: height) { point in
        .stack(row.enumerated().map { $1.picture(at: point + Point(Double($0) * (width + gap), 0)) })
      }
      flow.space(Self.rowGap)
    }
  }

  private static let rowGap = 18.0

  /// The height of a stage with which whole rows fill a page: near the one wanted, given what the words need.
  private func stageHeight(_ wanted: Double, words: Double) -> Double {
    let page = style.body.height + Self.rowGap
    let rows = (page / (wanted + words + Self.rowGap)).rounded(.down)
    let fitting = [rows + 1, max(1, rows)].map { page / $0 - Self.rowGap - words }
    return fitting.first { $0 >= 0.78 * wanted }.map { min($0, 1.15 * wanted) } ?? wanted
  }
}
