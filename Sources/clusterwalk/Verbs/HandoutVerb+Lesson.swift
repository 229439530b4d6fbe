import Cairo
import Customers
import Drawing
import Handouts
import Lessons
import Runs
import Scenes
import Words

extension Verb {
  /// A lesson to be worked through with a pen.
  static func lesson(_ algorithms: [Algorithm]) -> Subject {
    Subject(
      name: "lesson",
      summary: "a lesson with its pictures and questions, and room to write; NAME as for learn",
      operand: "NAME",
      groups: [OptionGroup(title: "Lesson", options: [lessonKey.option])]
    ) { arguments throws(UsageError) in
      let showsKey = try arguments.value(of: lessonKey)
      let pages = try arguments.values(of: HandoutOptions.settings)
      let file = try arguments.value(of: OutputOptions.pdf)
      let word = arguments.operand
      return { console throws(Failure) in
        let chosen = try ChosenLesson.find(word)
        let fonts = Fonts.installed(console)
        let theme = Theme(pages.theme)
        let metrics = try fonts.metrics()
        // Pages lay their pictures out anew, so the size of frames does not matter.
        let look = FrameStyle(size: Size(1920, 1080), theme: theme, metrics: metrics)
        let lesson = try chosen.printed(algorithms, call: "clusterwalk learn \(harmless(word))", look: look)
        let document = LessonPages(
          lesson, showsKey: showsKey, paper: pages.paper, theme: theme, metrics: metrics
        ).document
        try Output.write(document, to: file, fonts: fonts)
        let count = NumberText.count(document.pages.count, "page")
        try console.say("\(file): \(count), from \(lesson.source)", besides: file)
      }
    }
  }

  private static let lessonKey = Setting.flag(
    "key", help: "print the answers, the reason of every choice, and the hints")
}

extension ChosenLesson {
  /// The lesson as it is printed.
  fileprivate func printed(
    _ algorithms: [Algorithm], call: String, look: FrameStyle
  ) throws(Failure) -> PrintedLesson {
    let run: LessonRun
    let glossary: Glossary?
    do throws(LessonTrouble) {
      run = try load(algorithms, look)
      glossary = try folder.glossary()
    } catch {
      throw error.asFailure
    }
    do throws(LessonProblem) {
      return try PrintedLesson(LessonSession(run), glossary: glossary, call: call, look: look)
    } catch {
      throw .badLessons(
        [LessonErrors(file: file, problems: [error], source: run.lesson.source)], isCheck: false)
    }
  }
}
