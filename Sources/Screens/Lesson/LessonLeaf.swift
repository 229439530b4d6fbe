import Characters
import Customers
import Drawing
import Lessons
import Scenes
import Words

/// What is shown of a lesson's part at once: at most one picture, and as many words as fit beside it in a
/// terminal of 80 by 24 cells. Larger terminals show the same leaves with larger pictures, smaller ones
/// scroll.
struct LessonLeaf: Sendable {
  var picture: Figure?
  /// What stands before what the picture shows.
  var lead: [Screen.Paragraph] = []
  var words: [Screen.Paragraph] = []
  /// Whether the part's question stands here.
  var asks = false
  /// Whether the reply to the question stands here.
  var replies = false

  /// A picture of a lesson, made for cells.
  struct Figure: Sendable {
    let reference: LessonPicture<[Span]>
    /// Which of the part's pictures it is, from 1.
    let number: Int
    /// Nil where a run that the learner has made has no such step.
    let shown: ShownScene?
    /// From 1 on; the steps that are gone through.
    var stepCount: Int { shown?.steps.count ?? 1 }
  }

  /// All words with a step of the picture.
  func paragraphs(step: Int) -> [Screen.Paragraph] { lead + (picture?.words(step: step) ?? []) + words }

  var lastStep: Int { (picture?.stepCount ?? 1) - 1 }
}

extension LessonLeaf.Figure {
  /// Panels are laid out anew for every terminal, so the size of frames does not matter.
  static let look = FrameStyle(size: Size(1920, 1080), theme: .terminal, metrics: CellMetrics())

  init(
    _ reference: LessonPicture<[Span]>, number: Int, of session: LessonSession, _ gallery: inout LessonGallery
  ) {
    self.reference = reference
    self.number = number
    shown = gallery.shown(reference.scene, of: session)
  }

  /// The picture as characters; nil where there is none to draw.
  func figure(step: Int) -> Screen.Figure? {
    guard let shown else { return nil }
    let scene = shown.scene
    let theme = Theme.terminal
    let at = shown.steps.lowerBound + step
    return Screen.Figure(alternative: scene.beat(at: at).alternative) { columns, rows in
      let rect = Look.cellRect(columns: columns, rows: rows)
      let picture = scene.panel(at: at, in: rect, look: .cells(theme, metrics: CellMetrics()))
      return CharacterGrid(picture, columns: columns, rows: rows, paper: theme.paper, ink: theme.ink)
    }
  }

  /// What the picture shows and, of a run that is stepped through, what happens in this step.
  func words(step: Int) -> [Screen.Paragraph] {
    let whole = Screen.Paragraph(
      harmless(reference.alternative.plainText, limit: .max), .quiet, hasSpaceAbove: true)
    guard let shown else { return [whole, Screen.Paragraph("This run has no such step.", .reply)] }
    guard shown.steps.count > 1 else { return [whole] }
    let beat = shown.scene.beat(at: shown.steps.lowerBound + step)
    let detail = beat.caption.detail.isEmpty ? [] : [Screen.Paragraph(beat.caption.detail)]
    return [whole, Screen.Paragraph(beat.caption.headline, .strong)] + detail
  }
}
