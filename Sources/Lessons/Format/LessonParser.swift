import Customers
import Words

/// Makes screens of Markdown, block by block.
struct LessonParser {
  let source: SourceLines
  var reader = ProseReader()
  private(set) var problems: [LessonProblem] = []
  private(set) var parts: [Lesson.Part] = []
  /// The levels of all tasks so far.
  private(set) var levels: Set<TaskLevel> = []
  private var screen = -1
  private var heading = Prose()
  private var passages: [LessonPassage<Prose>] = []
  private var draft: TaskDraft?
  /// Facts that have been shown where anybody sees them.
  private var shown: Set<String> = []

  init(source: SourceLines) { self.source = source }

  mutating func read(_ blocks: [Markdown.Block]) {
    for block in blocks { read(block) }
    finishTask()
    finishPart()
    if screen < 0 { add(.noScreen, at: Position(line: 1, column: 1)) }
  }

  mutating func add(_ finding: LessonProblem.Finding, at position: Position) {
    problems.append(LessonProblem(at: position, finding))
  }

  private mutating func read(_ block: Markdown.Block) {
    if case .heading(_, let words) = block.kind { return begin(words) }
    if screen < 0 { return add(.textBeforeHeading, at: block.position) }
    switch block.kind {
    case .paragraph(let words):
      if let lead = LeadWord(words), let level = level(lead, at: block.position) {
        finishTask()
        begin(level, lead, at: block.position)
      } else {
        append(block)
      }
    case .list(_, let items) where items.contains { $0.isChecked != nil }:
      choices(items, at: block.position)
    case .quote(let inner) where Self.isAside(inner):
      aside(inner)
    default:
      append(block)
    }
  }

  // MARK: Screens

  private mutating func begin(_ words: [Markdown.Inline]) {
    finishTask()
    finishPart()
    screen += 1
    heading = reader.prose(words)
    note(heading)
  }

  /// A part ends with a task that has to be answered, or with its screen.
  private mutating func finishPart(task: LessonTask? = nil) {
    guard screen >= 0, task != nil || !passages.isEmpty || parts.last?.screen != screen else { return }
    parts.append(Lesson.Part(screen: screen, heading: heading, passages: passages, task: task))
    passages = []
  }

  private mutating func append(_ block: Markdown.Block) {
    // What follows an answer is shown only once it has been given.
    if draft?.isAnswerable == true { finishTask() }
    guard let passage = passage(block) else { return }
    passage.words.forEach { note($0) }
    passages.append(passage)
  }

  private mutating func note(_ prose: Prose) {
    shown.formUnion(prose.facts.map { $0.expression.description })
  }

  // MARK: Tasks

  private mutating func level(_ lead: LeadWord, at position: Position) -> TaskLevel? {
    if let level = TaskLevel.allCases.first(where: { $0.word == lead.word }) { return level }
    if let closest = closestMatch(to: lead.word, in: TaskLevel.allCases.map({ $0.word })) {
      add(.unknownLevel(lead.word, closest: closest), at: position)
      return TaskLevel.allCases.first { $0.word == closest }
    }
    return nil
  }

  private mutating func begin(_ level: TaskLevel, _ lead: LeadWord, at position: Position) {
    levels.insert(level)
    let question = reader.prose(lead.rest)
    if question.isEmpty { add(.emptyQuestion, at: position) }
    note(question)
    draft = TaskDraft(level: level, question: question, position: position, passagesBefore: passages.count)
  }

  private mutating func finishTask() {
    guard let draft else { return }
    self.draft = nil
    if let kind = draft.kind ?? (draft.answer.isEmpty ? nil : .open) {
      if draft.needsExplanation { add(.noExplanation, at: draft.position) }
      draft.answer.forEach { note($0) }
      if let asked = kind.askedFact { shown.insert(asked.description) }
      finishPart(task: draft.task(kind))
    } else if draft.level == .view || draft.level == .present {
      passages.insert(.paragraph(draft.instruction), at: min(draft.passagesBefore, passages.count))
    } else {
      add(.noAnswer(draft.level), at: draft.position)
    }
  }

  private mutating func choices(_ items: [Markdown.Item], at position: Position) {
    if draft?.kind != nil { return add(.twoAnswers, at: position) }
    if draft == nil { add(.noLevel, at: position) }
    if draft?.answer.isEmpty == false { add(.answerBeforeQuestion, at: position) }
    let choices = items.map { choice($0) }
    if choices.count < 2 { add(.oneChoice, at: position) }
    let right = items.filter { $0.isChecked == true }
    if right.isEmpty { add(.noRightChoice, at: position) }
    if right.count > 1 { add(.severalRightChoices(right.count), at: right[1].position) }
    draft?.kind = .choices(choices)
  }

  private mutating func choice(_ item: Markdown.Item) -> LessonTask.Choice {
    if item.isChecked == nil { add(.noBox, at: item.position) }
    var paragraphs: [[Markdown.Inline]] = []
    for block in item.blocks {
      if case .paragraph(let words) = block.kind {
        paragraphs.append(words)
      } else {
        add(.misplaced("this"), at: block.position)
      }
    }
    let (words, dashed) = (paragraphs.first ?? []).splitAtDash
    var reasons = paragraphs.dropFirst().map { reader.prose($0) }
    if let dashed { reasons.insert(reader.prose(dashed), at: 0) }
    let reason = Prose(reasons.flatMap { $0.pieces })
    if reason.isEmpty { add(.noReason, at: item.position) }
    return LessonTask.Choice(words: reader.prose(words), reason: reason, isRight: item.isChecked == true)
  }

  // MARK: Quotes below a task

  private static func isAside(_ blocks: [Markdown.Block]) -> Bool {
    guard let first = blocks.first, case .paragraph(let words) = first.kind, let lead = LeadWord(words) else {
      return false
    }
    return LeadWord.Quote(rawValue: lead.word) != nil
  }

  private mutating func aside(_ blocks: [Markdown.Block]) {
    var current: LeadWord.Quote?
    for block in blocks {
      guard case .paragraph(let words) = block.kind else {
        add(.misplaced("this"), at: block.position)
        continue
      }
      let lead = LeadWord(words)
      if let named = lead.flatMap({ LeadWord.Quote(rawValue: $0.word) }) { current = named }
      guard let current else { continue }
      guard draft != nil else {
        add(.quoteWithoutTask(current.rawValue), at: block.position)
        return
      }
      take(current, lead?.rest ?? words, at: block.position)
    }
  }

  private mutating func take(_ quote: LeadWord.Quote, _ words: [Markdown.Inline], at position: Position) {
    switch quote {
    case .hint: draft?.hints.append(reader.prose(words))
    case .answer: draft?.answer.append(reader.prose(words))
    case .number, .names, .setting, .centroids:
      if draft?.kind != nil { return add(.twoAnswers, at: position) }
      if draft?.answer.isEmpty == false { add(.answerBeforeQuestion, at: position) }
      let prose = reader.prose(words, allowsNumbers: true)
      do throws(LessonProblem) {
        let kind = try TaskKindReader(prose: prose, position: position).kind(of: quote)
        if let asked = kind.askedFact, shown.contains(asked.description) {
          add(.answerGivenAway(asked.description), at: prose.facts.first?.position ?? position)
        }
        draft?.kind = kind
      } catch {
        problems.append(error)
        draft?.kind = .open
      }
    }
  }

  // MARK: Passages

  private mutating func passage(_ block: Markdown.Block) -> LessonPassage<Prose>? {
    switch block.kind {
    case .paragraph(let words):
      if let image = words.onlyImage { return picture(image) }
      return .paragraph(reader.prose(words))
    case .list(let start, let items):
      return .list(start: start, items.map { item in item.blocks.compactMap { passage($0) } })
    case .quote(let blocks): return .quote(blocks.compactMap { passage($0) })
    case .code(let code): return .code(code)
    case .table(let rows): return .table(rows.map { row in row.map { reader.prose($0) } })
    case .rule: return nil
    case .html:
      add(.html, at: block.position)
      return nil
    case .heading:
      add(.misplaced("a heading"), at: block.position)
      return nil
    }
  }

  private mutating func picture(_ image: Markdown.Inline) -> LessonPassage<Prose>? {
    guard case .image(let address, let at, let words) = image.kind else { return nil }
    let alternative = reader.prose(words)
    if alternative.isEmpty { add(.noAlternative, at: image.position) }
    guard address.hasPrefix(SceneReference.prefix) else {
      add(.notAScene(address), at: at)
      return nil
    }
    let count = SceneReference.prefix.count
    let start = Position(line: at.line, column: at.column + count)
    let scene = SceneReference(Address(address.dropFirst(count), at: start), at: at)
    return .picture(LessonPicture(scene: scene, alternative: alternative))
  }
}
