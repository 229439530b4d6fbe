import Customers
import LessonFiles
import Lessons
import Runs
import Scenes
import Words

/// A lesson that was asked for: its file and the folder of its glossary and data.
struct ChosenLesson: Hashable, Sendable {
  /// As messages name it.
  let file: String
  let folder: LessonFolder
  /// Whether it came with the program.
  let isShipped: Bool

  /// The file's name without `.md`.
  var name: String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(".md") ? String(last.dropLast(3)) : last
  }

  /// What its progress is saved as.
  var stateName: String {
    if isShipped { return name }
    return "\(name)-\(String(Digest(of: FileSystem.resolved(file)).value, radix: 16))"
  }

  /// Finds a lesson by the name of its file without `.md`, by its number, or by a path.
  static func find(_ word: String) throws(Failure) -> ChosenLesson {
    if word.contains("/") || word.hasSuffix(".md") {
      guard FileSystem.kind(of: word) == .file else {
        throw .noInput(
          path: word, reason: FileSystem.kind(of: word) == nil ? "there is no such lesson" : "it is no file")
      }
      return ChosenLesson(file: word, folder: try LessonFolder(FileSystem.parent(of: word)), isShipped: false)
    }
    let folder = try LessonFolder.shipped()
    let names = folder.lessons.compactMap { LessonName($0) }
    let found = names.first { $0.base == word || $0.title == word || Int(word) == $0.number }
    guard let found else {
      let known = names.map(\.title)
      throw .usage(
        .unknownTarget(
          metavar: "LESSON", found: word, choices: known, suggestion: closestMatch(to: word, in: known)))
    }
    return ChosenLesson(file: "\(folder.path)/\(found.base).md", folder: folder, isShipped: true)
  }

  /// Reads it and makes its runs.
  func load(_ algorithms: [Algorithm], _ look: FrameStyle) throws(LessonTrouble) -> LessonRun {
    let bytes = try LessonTrouble.reading(file)
    do throws(LessonErrors) {
      let lesson = try Lesson(parsing: bytes, file: file)
      return try LessonRun(
        lesson, book: RunBook(RunMaker(algorithms: algorithms, files: .ofMachine)), folder: folder.path,
        look: look)
    } catch {
      do throws(Failure) {
        try FilesInUse.ofProcess.check()
      } catch {
        throw .failure(error)
      }
      throw .errors(error)
    }
  }
}
