import Drawing
import Scenes

/// A lesson as pages to print.
///
/// Without the key, what a learner at a screen is shown only after an answer stands on a later page than the
/// question, and the reasons are not printed at all. With it, every question is followed by its answer.
public struct LessonPages: Sendable {
  private let lesson: PrintedLesson
  private let showsKey: Bool
  let compositor: Compositor

  static let glossary = "words"

  public init(
    _ lesson: PrintedLesson, showsKey: Bool, paper: Paper, theme: Theme = Theme(.print),
    metrics: any TextMetrics
  ) {
    self.lesson = lesson
    self.showsKey = showsKey
    compositor = Compositor(style: PageStyle(paper: paper, theme: theme), metrics: metrics)
  }

  private var style: PageStyle { compositor.style }
  private var title: String { showsKey ? "\(lesson.title): answers" : lesson.title }

  /// The pages with their outline.
  public var document: Document {
    var flow = PageFlow(style: style, metrics: compositor.metrics)
    for block in opening { flow.place(block) }
    let stretches = stretches
    for (index, stretch) in stretches.enumerated() {
      stretch.fill.place(in: &flow)
      let isLast = index == stretches.count - 1
      if !showsKey { roomToWrite(below: stretch, isLast: isLast, in: &flow) }
      if !isLast { flow.newPage() }
    }
    glossary(in: &flow)
    return Document(
      title: title, subject: "A lesson of Clusterwalk. \(lesson.source).",
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
        let isShown = place == 0 || !part.passages.isEmpty
        if !showsKey && isShown && stretches[stretches.count - 1].lastTask != nil {
          stretches.append(Stretch())
        }
        var parts = passages(part)
        if let task = part.task {
          number += 1
          parts += TaskBlocks(task: task, number: number, showsKey: showsKey, compositor: compositor)
            .parts(pageHeight: style.body.height)
          stretches[stretches.count - 1].lastTask = task
        }
        if place == 0 { parts = headed(screen.heading, parts, destination: Self.destination(index)) }
        for part in parts { stretches[stretches.count - 1].fill.add(part) }
      }
    }
    return stretches
  }

  private static func destination(_ screen: Int) -> String { "screen-\(screen + 1)" }

  /// A heading stays with what follows it.
  private func headed(
    _ words: String, _ parts: [PageFill.Part], destination: String
  ) -> [PageFill.Part] {
    let heading = compositor.heading(words, destination: destination)
    guard let first = parts.first else { return [PageFill.Part(space: 20, heading)] }
    let joined = PageFill.Part(space: 20, stretch: first.stretch) { extra in
      .column([heading, .space(2), first.block(extra)])
    }
    return [joined] + parts.dropFirst()
  }

  private func passages(_ part: PrintedLesson.Part) -> [PageFill.Part] {
    let parts = part.passages.flatMap { PassageBlocks(compositor: compositor).parts($0) }
    let known = part.terms.compactMap { word in
      lesson.terms.firstIndex { $0.word == word }.map {
        LinkLines.Entry(word, to: Self.termDestination($0))
      }
    }
    guard !known.isEmpty else { return parts }
    let label = LinkLines.Entry("Explained at the end:", to: Self.glossary)
    let lines = LinkLines([label] + known, by: compositor).blocks
    return parts + [PageFill.Part(space: 6, .column(lines))]
  }

  /// What is left of a page below a question, for the reasons of the reader.
  private func roomToWrite(below stretch: Stretch, isLast: Bool, in flow: inout PageFlow) {
    guard let task = stretch.lastTask else { return }
    let turn = compositor.paragraph(
      "Turn the page when you have answered.", PageStyle.small, color: style.theme.muted, alignment: .end)
    let label = compositor.paragraph("Why do you think so?", PageStyle.small)
    var room = flow.room - 12 - (isLast ? 0 : turn.size.height + 8)
    switch task.form {
    case .choices, .line:
      let count = min(6, Int((room - label.size.height) / WritingLines.pitch))
      if count >= 2 && !isLast {
        flow.space(12)
        flow.place(label, WritingLines.block(count, by: compositor))
        room = flow.room
      }
    case .words, .drawing: break
    }
    if !isLast && flow.room >= turn.size.height + 8 {
      flow.space(8)
      flow.place(turn)
    }
  }

  // MARK: The first page and the last

  private var opening: [Block] {
    let muted = style.theme.muted
    let tasks = NumberText.count(lesson.taskCount, "question")
    let screens = NumberText.count(lesson.screens.count, "section")
    return [
      compositor.heading(title, level: 1),
      compositor.paragraph("\(screens), \(tasks). \(lesson.source).", color: muted), .space(8),
    ] + (showsKey ? [] : [nameLine, .space(12)])
      + [compositor.band(showsKey ? "How to read these pages" : "How to work", instructions), .space(10)]
      + LinkLines(contents, by: compositor).blocks + [.space(6)]
  }

  private var instructions: [String] {
    showsKey
      ? [
        """
        Every question is followed by its answer, the reason of every choice, and the hints. Numbers come from \
        the lesson’s own runs. The same pages without the answers leave room to write.
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
