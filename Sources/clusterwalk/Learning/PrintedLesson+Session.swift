import Customers
import Drawing
import Handouts
import Lessons
import Scenes
import Words

extension PrintedLesson {
  /// A lesson as it is before anybody has answered.
  ///
  /// - Parameters:
  ///   - call: the call that walks through it.
  ///   - look: how its pictures are to look.
  init(_ session: LessonSession, glossary: Glossary?, call: String, look: FrameStyle)
    throws(LessonProblem)
  {
    let mapping = LessonPrinting(session: session, glossary: glossary, look: look)
    var screens: [Screen] = []
    for (index, part) in session.run.lesson.parts.enumerated() {
      let view = session.view(ofPart: index)
      let printed = try mapping.part(view, task: part.task)
      if view.isContinuation {
        screens[screens.count - 1].parts.append(printed)
      } else {
        screens.append(Screen(heading: view.heading.printed, parts: [printed]))
      }
    }
    self.init(
      title: harmless(session.run.lesson.title, limit: .max), call: call,
      source: try session.run.source.words, screens: screens,
      terms: mapping.terms)
  }
}

/// What becomes of the parts of a lesson on paper.
struct LessonPrinting {
  let session: LessonSession
  let glossary: Glossary?
  let look: FrameStyle

  func part(_ view: LessonView, task: LessonTask?) throws(LessonProblem) -> PrintedLesson.Part {
    var passages: [PrintedPassage] = []
    for passage in view.passages {
      passages.append(
        try passage.map({ $0.printed }) { picture throws(LessonProblem) in try printed(picture) })
    }
    let words = view.passages.flatMap(\.words)
    return PrintedLesson.Part(
      passages: passages, terms: entries(linkedFrom: words).map(\.term),
      task: task.map { self.task($0, view: view.task) })
  }

  private func printed(_ picture: LessonPicture<[Span]>) throws(LessonProblem) -> PrintedPicture {
    let shown = try session.run.shown(picture.scene, choices: session.state.choices, look: look)
    return PrintedPicture(scene: shown.scene, steps: shown.steps, words: picture.alternative.printed)
  }

  // MARK: Terms

  private func entries(linkedFrom words: [[Span]]) -> [Glossary.Entry] {
    let anchors = words.joined().compactMap { $0.look.link?.glossaryAnchor }
    return unique(anchors)
  }

  private func unique(_ anchors: [String]) -> [Glossary.Entry] {
    var seen: Set<String> = []
    return anchors.filter { seen.insert($0).inserted }.compactMap { anchor in
      glossary?.entries.first { $0.anchor == anchor }
    }
  }

  var terms: [PrintedLesson.Term] {
    unique(session.run.lesson.terms.map(\.anchor)).map {
      PrintedLesson.Term(word: $0.term, meaning: $0.meaning)
    }
  }

  // MARK: Tasks

  private func task(_ task: LessonTask, view: LessonView.Task?) -> PrintedTask {
    let (form, note) = form(task, prompt: view?.prompt ?? "")
    return PrintedTask(
      level: task.level.word, question: session.spans(task.question).printed, form: form, note: note,
      hints: task.hints.map { session.spans($0).printed }, truth: session.truth(of: task),
      reasons: task.answer.map { session.spans($0).printed })
  }

  private func form(_ task: LessonTask, prompt: String) -> (PrintedTask.Form, note: String) {
    switch task.kind {
    case .choices(let choices):
      let printed = choices.map {
        PrintedTask.Choice(
          words: session.spans($0.words).printed, reason: session.spans($0.reason).printed,
          isRight: $0.isRight)
      }
      return (.choices(printed), "")
    case .number, .names: return (.line(prompt + ":"), "")
    case .open: return (.words(prompt + ":"), "")
    case .setting(let question):
      let name = question.setting
      let choices = question.values.map { PrintedTask.Choice(words: "\(name): \(harmless($0))") }
      let own = session.value(of: question).map { "with \(name): \(harmless($0))" } ?? "as the lesson has it"
      return (
        .choices(choices),
        """
        Paper can’t run what you choose. What follows shows this run \(own); a screen shows it with your \
        choice.
        """
      )
    case .centroids(let question):
      guard let (count, customers, settings) = session.placement(of: question, look: look) else {
        return (.words(prompt + ":"), "")
      }
      return (
        .drawing("Draw a cross where each of your \(count) centroids starts.", onto: customers),
        """
        Paper can’t run what you draw. What follows shows this run from a start of its own: \
        \(settings). A screen shows it from your centroids.
        """
      )
    }
  }
}

extension [Span] {
  /// The words on paper: without markup, but with the addresses of other places.
  fileprivate var printed: String {
    let words = map { span in
      guard let link = span.look.link, link.hasPrefix("http"), link != span.text else { return span.text }
      return "\(span.text), \(link)"
    }
    return harmless(words.joined(), limit: .max)
  }
}

extension String {
  /// What a link into the glossary leads to.
  fileprivate var glossaryAnchor: String? {
    let parts = split(separator: "#", maxSplits: 1)
    return parts.count == 2 && parts[0] == Glossary.fileName ? String(parts[1]) : nil
  }
}
