import Cairo
import Customers
import Drawing
import Lessons
import Runs
import Words

extension Verb {
  /// What writers of lessons need.
  static func lessons(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "lessons",
      summary: "check lessons like code, or list the facts that they can use",
      details: """
        check reads lessons, makes their runs and says everything that is wrong, with file, line and column; \
        the exit code is 1 if anything is. Without PATH it checks the lessons that come with the program. \
        facts lists what can stand between braces. How lessons are written says WRITING.md, beside the \
        lessons.
        """,
      target: .texts(
        metavar: "check [PATH ...]", help: "check, and files or folders of lessons; or facts",
        count: 1...10_000
      ) { words, _ throws(UsageError) in
        switch words[0] {
        case "check":
          return { console throws(Failure) in try check(Array(words.dropFirst()), algorithms, console) }
        case "facts" where words.count == 1:
          return { _ throws(Failure) in try Console.write(factList(algorithms)) }
        case "facts": throw .unexpected(words[1])
        default:
          throw .unknownTarget(
            metavar: "task", found: words[0], choices: ["check", "facts"],
            suggestion: closestMatch(to: words[0], in: ["check", "facts"]))
        }
      },
      groups: [],
      examples: [
        Example(call: "clusterwalk lessons check", purpose: "The lessons that come with the program:"),
        Example(call: "clusterwalk lessons check 01-mine.md", purpose: "One of your own:"),
        Example(call: "clusterwalk lessons facts", purpose: "What can stand between braces:"),
      ])
  }

  private static func check(_ paths: [String], _ algorithms: [Algorithm], _ console: Console) throws(Failure)
  {
    let paths = paths.isEmpty ? [try LessonFolder.shipped().path] : paths
    var check = LessonCheck(algorithms, look: try LessonPictures.look(Fonts.installed(console)))
    let errors = try check.check(paths)
    if !errors.isEmpty { throw .badLessons(errors, isCheck: true) }
    try console.say("\(NumberText.count(check.lessonCount, "lesson")): nothing is wrong")
  }

  private static func factList(_ algorithms: [Algorithm]) -> String {
    Fact.all(algorithms).flatMap {
      entry($0.name.pattern, $0.name.meaning, column: 36, width: HelpPage.width)
    }
    .map { $0 + "\n" }.joined()
  }
}
