import FoundationEssentials
import Lessons
import Runs

/// How far learners are, a file for each lesson in `$XDG_STATE_HOME/clusterwalk`
/// (https://specifications.freedesktop.org/basedir-spec/latest/).
struct LessonProgress {
  /// Nil where there is no such folder and no home to make it in.
  let folder: String?
  private let console: Console

  static let format = "clusterwalk-lesson/1"

  private struct Saved: Codable {
    let format: String
    /// Which text of the lesson it belongs to.
    let digest: String
    let state: LessonState
  }

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
    guard let bytes = try? InputFile.read(file).bytes,
      let saved = try? JSONDecoder().decode(Saved.self, from: Data(bytes)), saved.format == Self.format
    else {
      setAside(file)
      return nil
    }
    if saved.digest == digest { return saved.state }
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
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(Saved(format: Self.format, digest: digest, state: state)) else {
      return false
    }
    do {
      try Self.makeFolders(folder)
      try Output.write(to: file) { output throws(Failure) in
        try output.write(Array(data) + [UInt8(ascii: "\n")])
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

  private static func makeFolders(_ path: String) throws(SystemError) {
    if FileSystem.kind(of: path) == .folder || path == "/" { return }
    try makeFolders(FileSystem.parent(of: path))
    do throws(SystemError) {
      try FileSystem.makeFolder(path)
    } catch {
      // Another program may have been faster.
      if FileSystem.kind(of: path) != .folder { throw error }
    }
  }
}
