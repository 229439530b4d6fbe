import Lessons
import Runs
import Words

/// How far learners are, a file for each lesson in `$XDG_STATE_HOME/clusterwalk`
/// (https://specifications.freedesktop.org/basedir-spec/latest/).
struct LessonProgress {
  /// Nil where there is no such folder and no home to make it in.
  let folder: String?
  private let console: Console

  static let format = "clusterwalk-lesson/1"

  init(
    _ console: Console, state: String? = environment("XDG_STATE_HOME"), home: String? = environment("HOME")
  ) {
    self.console = console
    // A path that is not absolute is to be ignored.
    let base = [state, home.map { $0.withoutTrailingSlashes + "/.local/state" }].compactMap { $0 }.first {
      $0.hasPrefix("/")
    }
    folder = base.map { "\($0.withoutTrailingSlashes)/clusterwalk" }
  }

  /// The file of a lesson. Lessons of one name from different folders have different files.
  private func file(_ lesson: ChosenLesson) -> String? {
    folder.map { "\($0)/\(lesson.stateName).json" }
  }

  /// Where the learner was; nil at the start, and where what was saved does not fit the lesson.
  func load(_ lesson: ChosenLesson, digest: String) -> LessonState? {
    guard let file = file(lesson), FileSystem.kind(of: file) != nil else { return nil }
    guard let bytes = InputFile.earlier(file), let root = try? JSONReader.read(bytes),
      (try? root["format"].string()) == Self.format, let saved = try? root["digest"].string(),
      let node = try? root["state"], let state = try? LessonState(node)
    else {
      setAside(file)
      return nil
    }
    if saved == digest { return state }
    console.remark("The lesson has changed since you were here, so it starts from the beginning.")
    return nil
  }

  /// A file that can't be read is kept for whoever wants to look at it.
  private func setAside(_ file: String) {
    let aside = file + ".corrupt"
    do throws(SystemError) {
      try FileSystem.rename(file, to: aside)
      console.remark("\(file) can't be read; it is now \(aside), and the lesson starts from the beginning.")
    } catch {
      console.remark("\(file) can't be read; the lesson starts from the beginning.")
    }
  }

  /// Saves where the learner is; false where that is not possible.
  func save(_ state: LessonState, of lesson: ChosenLesson, digest: String) -> Bool {
    guard let folder, let file = file(lesson) else { return false }
    let saved = JSON.object([
      // Which text of the lesson it belongs to.
      ("digest", .string(digest)), ("format", .string(Self.format)), ("state", state.json),
    ])
    let unfinished = Unfinished.ofProcess
    do throws(Failure) {
      let made = try unfinished.makeFolders(folder)
      defer { for folder in made.reversed() { unfinished.abandon(.emptyFolder(folder)) } }
      try Output.write(to: file) { output throws(Failure) in
        // A slash stands in texts alone, and has always been written with a backslash here.
        try output.write(saved.text.replacing("/", with: "\\/") + "\n")
      }
      return true
    } catch {
      return false
    }
  }

  /// Forgets a lesson's progress.
  func reset(_ lesson: ChosenLesson) {
    if let file = file(lesson) { try? FileSystem.removeFile(file) }
  }
}
