import FoundationEssentials
import Glibc
import LessonFiles
import Lessons
import TestSupport
import Web
import Words

// Prints what a lesson is for a page, and a walk through it: the lesson as it is carried, its first screen,
// then what the learner does and what comes of it, line by line, and at last the state. Every second answer
// is wrong.

func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

/// What a learner does at a part of a lesson, until it goes on.
func inputs(_ session: LessonSession, isRight: Bool) -> [JSON] {
  func input(_ word: String, _ text: String? = nil) -> JSON {
    .object([("do", .string(word))] + (text.map { [("text", .string($0))] } ?? []))
  }
  guard session.awaitsAnswer else { return [input("next")] }
  let answer = isRight ? session.rightAnswer : session.wrongAnswer
  return [
    input("next"), input("hint"), input("answer", answer), input("answer", "1"), input("reveal"),
    input("back"), input("next"), input("next"),
  ]
}

let paths = Array(CommandLine.arguments.dropFirst())
guard let path = paths.first else {
  print("usage: clusterwalk-walk LESSON.md [FILE ...]")
  exit(64)
}
var page = Page { _, _, _ in 0 }
for file in paths.dropFirst() { page.put(try bytes(file), as: name(file)) }
let carried = try MarkdownFile(lesson: try bytes(path), file: name(path)).json.text
print(carried)
var lesson = try page.lesson(Array(carried.utf8))
print(lesson.screen.text)
var isRight = true
while !lesson.session.isAtEnd {
  for input in inputs(lesson.session, isRight: isRight) {
    print(input.text)
    print(try lesson.take(Array(input.text.utf8)).text)
  }
  isRight.toggle()
}
print(lesson.state.text)
