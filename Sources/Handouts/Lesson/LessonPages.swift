import Drawing
import Scenes
import Words

/// A lesson as pages to print.
///
/// Without the key, what a learner at a screen is shown only after an answer stands on a later page than the
/// question, and the reasons are not printed at all. With it, every question is followed by its answer.
public struct LessonPages: Sendable {
  private let lesson: PrintedLesson
  private let showsKey: Bool
  let compositor: Compositor

  static let glossary = "words"

  /// A lesson on paper.
  ///
  /// - Parameters:
  ///   - lesson: with all facts filled in.
  ///   - showsKey: whether answers, reasons and hints are printed instead of lines to write on.
  ///   - paper: what it is laid out for.
  ///   - theme: its colors.
  ///   - metrics: how wide texts are.
  public init(
    _ lesson: PrintedLesson, showsKey: Bool, paper: Paper, theme: Theme = Theme(.print),
    metrics: any TextMetrics
  ) {
    self.lesson = lesson
    self.showsKey = showsKey
    compositor = Compositor(style: PageStyle(paper: paper, theme: theme, metrics: metrics))
  }

  private var style: PageStyle { compositor.style }
  private var title: String { showsKey ? "\(lesson.title): answers" : lesson.title }

  /// The pages with their outline.
  public var document: Document {
    var flow = PageFlow(style: style)
    for block in opening { flow.place(block) }
    let stretches = stretches
    for (index, stretch) in stretches.enumerated() {
      stretch.fill.place(in: &flow)
      guard index < stretches.count - 1 else { break }
      roomToWrite(below: stretch, in: &flow)
      flow.newPage()
    }
    glossary(in: &flow)
    return Document(
      title: title, subject: "A lesson of Clusterwalk, from \(lesson.source).",
      pages: flow.pages(footer: "\(title) · \(lesson.source)"),
      outline: contents.map { Document.OutlineItem(title: $0.words, destination: $0.target) })
  }

  // MARK: Stretches

  /// What is read without a break: up to a question that has to be answered before the next page.
  private struct Stretch {
    var fill = PageFill()
    var lastTask: PrintedTask?
  }

  private var stretches: [Stretch] {
    var stretches = [Stretch()]
    var number = 0
    for (index, screen) in lesson.screens.enumerated() {
      for (place, part) in screen.parts.enumerated() {
        var parts = passages(part)
        let isShown = place == 0 || !parts.isEmpty
        if !showsKey && isShown && stretches[stretches.count - 1].lastTask != nil {
          stretches.append(Stretch())
          if place > 0 { parts = joined(reminder(of: screen, after: number), parts) }
        }
        if let task = part.task {
          number += 1
          parts = joined(
            parts,
            TaskBlocks(task: task, number: number, showsKey: showsKey, compositor: compositor)
              .parts(pageHeight: style.body.height))
          stretches[stretches.count - 1].lastTask = task
        }
        if place == 0 { parts = joined(heading(of: screen, at: index), parts, space: 2) }
        for part in parts { stretches[stretches.count - 1].fill.add(part) }
      }
    }
    return stretches
  }

  private static func destination(_ screen: Int) -> String { "screen-\(screen + 1)" }

  private func heading(of screen: PrintedLesson.Screen, at index: Int) -> [PageFill.Part] {
    [PageFill.Part(space: 20, compositor.heading(screen.heading, destination: Self.destination(index)))]
  }

  /// Where the reader is after turning the page.
  private func reminder(of screen: PrintedLesson.Screen, after question: Int) -> [PageFill.Part] {
    let words = "\(screen.heading) · after question \(question)"
    return [
      PageFill.Part(
        space: 0, compositor.paragraph(words, PageStyle.smallBold, color: style.theme.muted))
    ]
  }

  /// Parts and what follows them; the last before and the first behind stay together where a page holds them.
  /// - Parameter space: the room between them; without it, what the first one behind asks for.
  private func joined(
    _ before: [PageFill.Part], _ behind: [PageFill.Part], space: Double? = nil
  ) -> [PageFill.Part] {
    guard let last = before.last, let first = behind.first, last.stretch == 0 else { return before + behind }
    let space = space ?? first.space
    guard last.height + space + first.height <= style.body.height else { return before + behind }
    let one = PageFill.Part(space: last.space, stretch: first.stretch) { extra in
      .column([last.block(0), .space(space), first.block(extra)])
    }
    return before.dropLast() + [one] + behind.dropFirst()
  }

  private func passages(_ part: PrintedLesson.Part) -> [PageFill.Part] {
    let parts = part.passages.flatMap { PassageBlocks(compositor: compositor).parts($0) }
    let known = part.terms.compactMap { word in
      lesson.terms.firstIndex { $0.word == word }.map {
        LinkLines.Entry(word, to: Self.termDestination($0))
      }
    }
    guard !known.isEmpty else { return parts }
    let lines = LinkLines(known, after: "Explained at the end:", by: compositor).blocks
    return joined(parts, [PageFill.Part(space: 6, .column(lines))])
  }

  /// What is left of a page below a question: room for the reader's reasons, and at the foot a word on going
  /// on.
  private func roomToWrite(below stretch: Stretch, in flow: inout PageFlow) {
    guard let task = stretch.lastTask else { return }
    let turn = compositor.paragraph(
      "Turn the page when you have answered.", PageStyle.small, color: style.theme.muted, alignment: .end)
    if let words = task.invitation {
      let label = compositor.paragraph(words, PageStyle.small)
      let room = flow.room - turn.size.height - label.size.height - 24
      let count = min(Self.mostLines, Int(room / WritingLines.pitch))
      if count > 1 {
        flow.space(10)
        flow.place(label, WritingLines.block(count, by: compositor))
      }
    }
    guard flow.room >= turn.size.height + 8 else { return }
    // A little less than all of it, so that rounding sends nothing to the next page.
    flow.space(flow.room - turn.size.height - 0.01)
    flow.place(turn)
  }

  private static let mostLines = 8

  // MARK: The first page and the last

  private var opening: [Block] {
    let muted = style.theme.muted
    let tasks = NumberText.count(lesson.taskCount, "question")
    let screens = NumberText.count(lesson.screens.count, "section")
    return [
      compositor.heading(title, level: 1),
      compositor.paragraph("\(screens), \(tasks). From \(lesson.source).", color: muted), .space(8),
    ] + (showsKey ? [] : [nameLine, .space(12)])
      + [compositor.band(showsKey ? "How to read these pages" : "How to work", instructions), .space(10)]
      + LinkLines(contents, by: compositor).blocks + [.space(6)]
  }

  private var instructions: [String] {
    showsKey
      ? [
        """
        Every question is followed by its answer, the reason of every choice, and the hints. Numbers come \
        from the lesson’s own runs. The same pages without the answers leave room to write.
        """
      ]
      : [
        """
        Answer every question with a pen before you turn the page: what it leads to stands on the next one. \
        A wrong prediction teaches as much as a right one, if it is made first.
        """,
        "On a screen, the same lesson takes your answers and says why: \(lesson.call)",
      ]
  }

  private var nameLine: Block {
    let half = (style.body.width - 24) / 2
    return .row(
      [
        WritingLines.labeled("Name", by: compositor, width: half),
        WritingLines.labeled("Date", by: compositor, width: half),
      ], spacing: 24)
  }

  private var contents: [LinkLines.Entry] {
    lesson.screens.enumerated().map { LinkLines.Entry($1.heading, to: Self.destination($0)) }
      + (lesson.terms.isEmpty ? [] : [LinkLines.Entry("Words", to: Self.glossary)])
  }

  private static func termDestination(_ index: Int) -> String { "word-\(index + 1)" }

  /// What the words mean, each word with its meaning in one piece.
  private func glossary(in flow: inout PageFlow) {
    guard !lesson.terms.isEmpty else { return }
    var fill = PageFill()
    for (index, term) in lesson.terms.enumerated() {
      let entry =
        [compositor.heading(term.word, level: 3, destination: Self.termDestination(index))]
        + term.meaning.flatMap {
          PassageBlocks(compositor: compositor).paragraphs($0, width: compositor.width)
        }
      let heading = index == 0 ? [compositor.heading("Words", destination: Self.glossary)] : []
      fill.add(PageFill.Part(space: index == 0 ? 22 : 8, .column(heading + entry)))
    }
    fill.place(in: &flow)
  }
}
