import Customers
import Lessons
import Words

/// A part of a lesson divided into leaves: prose, pictures each with the words behind it, the question, and,
/// once it is answered, the reply.
struct LessonLeaves {
  private(set) var leaves: [LessonLeaf] = [LessonLeaf()]
  private var pictures = 0

  /// How many lines of words a leaf holds, alone and under a picture.
  private static let (rows, rowsUnderPicture) = (18, 8)

  /// - Parameter grade: the reply to the part's question, if it is answered.
  init(_ session: LessonSession, _ view: LessonView?, grade: Grade?, _ gallery: inout LessonGallery) {
    guard let view else { return }
    for passage in view.passages {
      append(LessonParagraphs.paragraphs(of: passage))
      for picture in passage.pictures {
        pictures += 1
        append(LessonLeaf.Figure(picture, number: pictures, of: session, &gallery))
      }
    }
    guard let task = view.task else { return }
    ask(Self.question(task))
    leaves[leaves.count - 1].asks = true
    guard let grade else { return }
    leaves.append(LessonLeaf(words: Self.reply(grade, to: task), replies: true))
  }

  // MARK: Filling

  private mutating func append(_ words: [Screen.Paragraph]) {
    let last = leaves[leaves.count - 1]
    let room = last.picture == nil ? Self.rows : Self.rowsUnderPicture
    if height(of: last) > 0, height(of: last) + Self.height(of: words) > room { leaves.append(LessonLeaf()) }
    leaves[leaves.count - 1].words += words
  }

  /// A question stays with its picture even where no blank lines are left between the words.
  private mutating func ask(_ question: [Screen.Paragraph]) {
    let last = leaves[leaves.count - 1]
    let dense = (last.paragraphs(step: last.lastStep) + question).reduce(0) {
      $0 + $1.lines(columns: LessonParagraphs.columns).count
    }
    if last.picture != nil, last.lastStep == 0, dense <= Self.rowsUnderPicture {
      leaves[leaves.count - 1].words += question
    } else {
      append(question)
    }
  }

  /// A picture goes to the words before it where they are short.
  private mutating func append(_ picture: LessonLeaf.Figure) {
    let last = leaves[leaves.count - 1]
    let needed = Self.height(of: last.words) + Self.height(of: picture)
    if last.picture != nil || !last.words.isEmpty && needed > Self.rowsUnderPicture {
      leaves.append(LessonLeaf())
    }
    leaves[leaves.count - 1].lead = leaves[leaves.count - 1].words
    leaves[leaves.count - 1].words = []
    leaves[leaves.count - 1].picture = picture
  }

  private func height(of leaf: LessonLeaf) -> Int {
    (0...leaf.lastStep).map { Self.height(of: leaf.paragraphs(step: $0)) }.max() ?? 0
  }

  private static func height(of picture: LessonLeaf.Figure) -> Int {
    (0..<picture.stepCount).map { height(of: picture.words(step: $0)) }.max() ?? 0
  }

  private static func height(of words: [Screen.Paragraph]) -> Int {
    words.reduce(0) {
      $0 + $1.lines(columns: LessonParagraphs.columns).count + ($1.hasSpaceAbove ? 1 : 0)
    }
  }

  // MARK: Words

  private static func question(_ task: LessonView.Task) -> [Screen.Paragraph] {
    let words = "\(task.level.word): \(LessonParagraphs.plain(task.question))"
    return [Screen.Paragraph(words, .strong, hasSpaceAbove: true)]
      + task.choices.enumerated().map { index, choice in
        Screen.Paragraph(LessonParagraphs.plain(choice), mark: "\(index + 1)  ", hasSpaceAbove: index == 0)
      }
  }

  private static func reply(_ grade: Grade, to task: LessonView.Task) -> [Screen.Paragraph] {
    [
      Screen.Paragraph(LessonParagraphs.plain(task.question), .quiet),
      Screen.Paragraph(harmless(grade.headline, limit: .max), .reply, hasSpaceAbove: true),
    ] + grade.why.map { Screen.Paragraph(LessonParagraphs.plain($0), hasSpaceAbove: true) }
  }
}

extension LessonSession {
  /// The reply to the answer that is recorded for the part that is shown; nil without one, or where the
  /// question was skipped.
  func recordedGrade(_ view: LessonView) -> Grade? {
    guard let task = view.task, let result = task.result else { return nil }
    let input: LessonInput
    switch (result.verdict, result.given) {
    case (.skipped, _): return nil
    case (.right, let given?), (.wrong, let given?), (.done, let given?):
      let choice = task.choices.firstIndex { $0.plainText == given }
      input = .answer(choice.map { String($0 + 1) } ?? given)
    default: input = .reveal
    }
    if case .graded(let grade) = after(input).reply { return grade }
    return nil
  }
}
