import Cairo
import Customers
import Drawing
import LessonFiles
import Lessons
import Runs
import Scenes
import Screens
import Words

extension Verb {
  /// A lesson, walked through.
  static func learn(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "learn",
      summary: "walk through a lesson: predict, see, and be told why",
      details: """
        Walks through a lesson, screen by screen. Questions come before their answers; hint, reveal, skip \
        and back always work. In a terminal, keys turn the pages, pictures are made of characters, and p \
        writes one as a PNG file; ? lists the keys. Through a pipe, in a terminal that knows no control \
        sequences, or with --text, the lesson goes line by line and all of its pictures are written, each \
        announced by what it shows. Progress is saved and resumed. Without LESSON, lists the lessons.
        """,
      target: .texts(
        metavar: "[LESSON]", help: "the lesson's name, its number, or the path of a lesson of your own",
        count: 0...1
      ) { words, arguments throws(UsageError) in
        let folder = try arguments.value(of: OutputOptions.pictures)
        let starts = try arguments.value(of: restart)
        let isText = try arguments.value(of: text)
        return { console throws(Failure) in
          guard let word = words.first else { return try list(console) }
          try walk(
            try ChosenLesson.find(word), algorithms, pictures: folder, restart: starts, isText: isText,
            console)
        }
      },
      groups: [
        OptionGroup(title: "Lesson", options: [restart.option, text.option]),
        OptionGroup(title: "Output", options: [OutputOptions.pictures.option]),
      ],
      examples: [
        Example(call: "clusterwalk learn", purpose: "What lessons there are:"),
        Example(call: "clusterwalk learn k-means", purpose: "How k-means works:"),
        Example(
          call: "clusterwalk learn 3 --reset --out pictures",
          purpose: "The same from the start, its pictures in a folder of your choice:"),
      ])
  }

  private static let restart = Setting.flag(
    "reset", help: "forget earlier answers and start from the beginning")
  private static let text = Setting.flag(
    "text", help: "line by line, without moving the cursor, as over a pipe")

  /// The lessons with their titles and how far the learner is.
  private static func list(_ console: Console) throws(Failure) {
    let folder = try LessonFolder.shipped()
    let progress = LessonProgress(console)
    for file in folder.lessons {
      guard let name = LessonName(file) else { continue }
      let lesson = ChosenLesson(file: "\(folder.path)/\(file)", folder: folder, isShipped: true)
      let bytes = try InputFile.read(lesson.file).bytes
      let read: Lesson
      do throws(LessonErrors) {
        read = try Lesson(parsing: bytes, file: lesson.file)
      } catch {
        throw .badLessons([error], isCheck: false)
      }
      let done = progress.load(lesson, digest: read.digest).map { "  (\(words($0, of: read)))" } ?? ""
      let title = harmless(read.title, limit: 100)
      try Console.write("  \(name.number)  \(name.title): \(title)\(done)\n")
    }
  }

  /// How far someone is.
  private static func words(_ state: LessonState, of lesson: Lesson) -> String {
    lesson.parts.indices.contains(state.position)
      ? "at screen \(lesson.parts[state.position].screen + 1) of \(lesson.screenCount)" : "done"
  }

  private static func walk(
    _ lesson: ChosenLesson, _ algorithms: [Algorithm], pictures folder: String, restart: Bool, isText: Bool,
    _ console: Console
  ) throws(Failure) {
    let fonts = Fonts.installed(console)
    let pictures = try LessonPictures(folder: folder, name: lesson.name, fonts: fonts)
    let run: LessonRun
    let glossary: Glossary?
    do throws(LessonTrouble) {
      run = try lesson.load(algorithms, try LessonPictures.lookForLessons(fonts))
      glossary = try lesson.folder.glossary()
    } catch {
      throw error.asFailure
    }
    let progress = LessonProgress(console)
    if restart { progress.reset(lesson) }
    let digest = run.lesson.digest
    let (session, opening) = resumed(run, progress.load(lesson, digest: digest))
    var isWarned = false
    /// Saves; returns what there is to say about it, once.
    func save(_ state: LessonState) -> String? {
      if progress.save(state, of: lesson, digest: digest) || isWarned { return nil }
      isWarned = true
      return "Your progress can't be saved in \(progress.folder ?? "a folder of your own")."
    }
    let isShown =
      !isText
      && showScreens(
        of: LessonPlayer(
          session, glossary: glossary,
          opening: opening.map { $0 + (session.state.position > 0 ? ", or the Home key" : "") + "." }),
        theme: .terminal
      ) { request, player in
        request == .picture ? pictures.write(player) : save(player.session.state) ?? ""
      }
    if isShown { return }
    if let opening { console.remark(opening + ".") }
    let width = 80
    var input = LineReader()
    var lines = LineLesson(
      session, glossary: glossary, width: width,
      desk: LineLesson<Failure>.Desk(
        read: { () throws(Failure) in try input.next() },
        say: { lines throws(Failure) in try Console.write(lines.map { $0 + "\n" }.joined()) },
        picture: { picture, number, session throws(Failure) in
          try pictures.write(
            picture, of: session, part: session.state.position + 1, number: number, width: width)
        },
        save: { state in if let warning = save(state) { console.remark(warning) } }))
    try lines.walk()
  }

  /// The session to go on with, and what is said about where it begins.
  private static func resumed(_ run: LessonRun, _ state: LessonState?) -> (LessonSession, String?) {
    let session = LessonSession(run, state: state ?? LessonState())
    if session.isAtEnd {
      return (
        LessonSession(run), "You have been through this lesson; it starts from the beginning"
      )
    }
    if session.state.position == 0 { return (session, nil) }
    return (session, "You go on where you were. To start from the beginning: --reset")
  }
}

extension LessonPictures {
  /// The look for finding out whether pictures can be made at all.
  fileprivate static func lookForLessons(_ fonts: Fonts) throws(LessonTrouble) -> FrameStyle {
    do throws(Failure) {
      return try look(fonts)
    } catch {
      throw .failure(error)
    }
  }
}
