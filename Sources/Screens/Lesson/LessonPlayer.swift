import Customers
import Drawing
import Lessons
import Words

/// A lesson in a terminal: leaves are turned, pictures stepped through, questions answered.
///
/// What is learned, and what is saved, is the session alone; where in a part the learner looks is not kept.
public struct LessonPlayer: Player {
  /// What is learned so far, and what is saved.
  public private(set) var session: LessonSession
  let glossary: Glossary?
  /// The session's view; nil at the end.
  private(set) var view: LessonView?
  /// What is shown of the part that the session is at; one empty leaf at the end.
  private(set) var leaves: [LessonLeaf] = []
  private(set) var index = 0
  /// Counted from the first step that the leaf's picture shows.
  private(set) var step = 0
  var overlay: Overlay?
  var typing: TypedLine<Purpose>?
  /// What was said to the last key.
  var note: String?
  /// Whether another blank skips the question.
  var offersSkip = false
  private var gallery = LessonGallery()
  /// Replies to later answers, by part; the first one counts, but every one is replied to.
  private var practice: [Int: Grade] = [:]

  /// What covers the lesson until a key is pressed.
  enum Overlay: Hashable, Sendable {
    case help
    case term(Glossary.Entry)
  }

  /// What a line is typed for.
  enum Purpose: Hashable, Sendable {
    case answer
    /// What a term means.
    case term
  }

  /// A lesson from where its session is.
  /// - Parameters:
  ///   - session: the lesson and how far it has come.
  ///   - glossary: the terms that can be looked up; nil where there are none.
  ///   - opening: what is said first.
  public init(_ session: LessonSession, glossary: Glossary?, opening: String? = nil) {
    self.session = session
    self.glossary = glossary
    note = opening
    turn(to: session, atEnd: false)
  }

  var leaf: LessonLeaf { leaves[index] }
  /// Whether the question that has to be answered is shown.
  var isAsked: Bool { leaf.asks && session.awaitsAnswer }

  /// Says what came of a request.
  public mutating func hear(_ answer: String) { if !answer.isEmpty { note = answer } }

  /// Does what a typed line says, as it would where there are no keys.
  public mutating func obey(_ line: String) -> Request { follow(LearnerCommand(line)) }

  mutating func follow(_ command: LearnerCommand) -> Request {
    switch command {
    case .quit: return .quit
    case .help: overlay = .help
    case .term(let word): explain(word)
    case .input(.next): return forward()
    case .input(.back): return back()
    case .input(let input): return take(input)
    }
    return .nothing
  }

  private mutating func explain(_ word: String) {
    if let entry = glossary?.entry(word) {
      overlay = .term(entry)
    } else {
      note = "The glossary has no entry “\(harmless(word))”."
    }
  }

  /// The picture that is shown, which of its part's pictures it is, from 1, and the step of it, counted from
  /// the first that is gone through.
  public var pictured: (scene: SceneReference, number: Int, step: Int)? {
    leaf.picture.map { ($0.reference.scene, $0.number, step) }
  }

  // MARK: Forward and back

  /// Goes on by a step of the picture, a leaf, or a part.
  ///
  /// - Parameter maySkip: whether doing so twice skips a question.
  mutating func forward(maySkip: Bool = false) -> Request {
    if step < leaf.lastStep {
      step += 1
    } else if index < leaves.count - 1 {
      (index, step) = (index + 1, 0)
    } else if session.awaitsAnswer {
      if offersSkip { return take(.skip) }
      offersSkip = maySkip
      note = "First your answer. h gives a hint, r reveals the answer, s skips the question."
      if maySkip { note? += " Space once more skips it, too." }
    } else if session.isAtEnd {
      note = "That was all: q quits, ← goes back."
    } else {
      return take(.next)
    }
    return .nothing
  }

  /// Undoes `forward`.
  mutating func back() -> Request {
    if step > 0 {
      step -= 1
    } else if index > 0 {
      index -= 1
      step = leaf.lastStep
    } else {
      return take(.back)
    }
    return .nothing
  }

  /// The first step of the picture; without one, the beginning of the lesson.
  mutating func toBeginning() -> Request {
    if step > 0 {
      step = 0
      return .nothing
    }
    var session = session
    while session.state.position > 0 { session = session.after(.back).session }
    turn(to: session, atEnd: false)
    return .save
  }

  /// The last step of the picture; without one, as far as the learner has come.
  mutating func toEnd() -> Request {
    if step < leaf.lastStep {
      step = leaf.lastStep
      return .nothing
    }
    var session = session
    while !session.isAtEnd, !session.awaitsAnswer { session = session.after(.next).session }
    turn(to: session, atEnd: session.state.position == self.session.state.position)
    return .save
  }

  // MARK: The session

  mutating func take(_ input: LessonInput) -> Request {
    let before = session.state
    let (next, reply) = session.after(input)
    if input.isAboutQuestion, session.task != nil, !leaf.asks, !leaf.replies {
      note = "The question comes further on: go on with → first."
      return .nothing
    }
    switch reply {
    case .moved: turn(to: next, atEnd: input == .back)
    case .note(let words): note = words
    case .hint: session = next
    case .graded(let grade):
      session = next
      if grade.verdict == .skipped { return leavePart() }
      practice[session.state.position] = grade
      turn(to: next, atEnd: true)
    }
    return session.state == before ? .nothing : .save
  }

  /// Goes to what follows a question that was skipped.
  private mutating func leavePart() -> Request {
    turn(to: session.after(.next).session, atEnd: false)
    return .save
  }

  /// Shows a session's part from its first leaf, or its last.
  private mutating func turn(to next: LessonSession, atEnd: Bool) {
    session = next
    view = next.view
    let grade = practice[next.state.position] ?? view.flatMap(next.recordedGrade)
    leaves = LessonLeaves(next, view, grade: grade, &gallery).leaves
    index = atEnd ? leaves.count - 1 : 0
    step = atEnd ? leaf.lastStep : 0
    offersSkip = false
  }
}

extension LessonInput {
  /// Whether it makes sense only where the question can be seen.
  fileprivate var isAboutQuestion: Bool {
    switch self {
    case .answer, .hint, .reveal, .skip: true
    case .next, .back: false
    }
  }
}
