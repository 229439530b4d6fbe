import Lessons
import Runs
import Words

/// A lesson that a page in a browser walks through: it comes as a file of Markdown that was read before, and
/// goes on as the program does. Everything goes in and out as JSON.
public struct LessonPage: Sendable {
  package private(set) var session: LessonSession

  init(_ text: [UInt8], files: InputFiles) throws(PageFailure) {
    let file: MarkdownFile
    do throws(JSONNode.Fault) {
      file = try MarkdownFile(JSONReader.read(text))
    } catch {
      throw PageFailure(error, in: text, called: "lesson")
    }
    do throws(LessonErrors) {
      session = LessonSession(
        try LessonRun(
          Lesson(file), book: RunBook(RunMaker(files: files)), folder: "", look: nil))
    } catch {
      throw PageFailure(lines: error.lines)
    }
  }

  /// What is shown now: a part of a screen, or behind the last of them every task with what was answered.
  public var screen: JSON {
    let open: (String, JSON) = ("awaits", .bool(session.awaitsAnswer))
    let place: [(String, JSON)] = [
      ("title", .string(session.run.lesson.title)), ("part", .integer(session.state.position)), open,
    ]
    guard let view = session.view else {
      return .object(
        place + [("summary", .array(session.summary.map { $0.json })), ("score", .string(session.score))])
    }
    return .object(place + [("view", view.json)])
  }

  /// Does what the learner does.
  ///
  /// - Parameter text: `{"do":"answer","text":"24"}`, or without a text `next`, `back`, `hint`, `reveal` or
  ///   `skip`.
  /// - Returns: the reply, and what is shown then.
  /// - Throws: that it says none of these.
  public mutating func take(_ text: [UInt8]) throws(PageFailure) -> JSON {
    let input: LessonInput
    do throws(JSONNode.Fault) {
      input = try LessonInput(JSONReader.read(text))
    } catch {
      throw PageFailure(error, in: text, called: "input")
    }
    let after = session.after(input)
    session = after.session
    return .object([("reply", after.reply.json), ("screen", screen)])
  }

  /// Where the learner is and what they did: what a page keeps, with the digest of the lesson that it is of.
  public var state: JSON {
    .object([("lesson", .string(session.run.lesson.digest)), ("state", session.state.json)])
  }

  /// Goes on from where a learner was.
  ///
  /// - Parameter text: what `state` said.
  /// - Throws: that it is no state, or one of another lesson.
  public mutating func restore(_ text: [UInt8]) throws(PageFailure) {
    do throws(JSONNode.Fault) {
      let node = try JSONReader.read(text)
      let lesson = try node["lesson"]
      guard try lesson.string() == session.run.lesson.digest else {
        throw lesson.fault("this is the state of another lesson")
      }
      session = LessonSession(session.run, state: try LessonState(node["state"]))
    } catch {
      throw PageFailure(error, in: text, called: "state")
    }
  }
}

extension Page {
  /// Opens a lesson at its start, and makes its runs on the customers that were handed over.
  ///
  /// - Parameter text: a file of Markdown as JSON.
  /// - Throws: that this is no such file, or all that is wrong with the lesson.
  public func lesson(_ text: [UInt8]) throws(PageFailure) -> LessonPage {
    try LessonPage(text, files: inputs)
  }
}

extension LessonInput {
  fileprivate init(_ node: JSONNode) throws(JSONNode.Fault) {
    let word = try node["do"]
    switch try word.string() {
    case "answer": self = .answer(try node["text"].string())
    case "next": self = .next
    case "back": self = .back
    case "hint": self = .hint
    case "reveal": self = .reveal
    case "skip": self = .skip
    default: throw word.fault("it may be answer, next, back, hint, reveal or skip")
    }
  }
}
