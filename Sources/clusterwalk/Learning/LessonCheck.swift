import Customers
import LessonFiles
import Lessons
import Runs
import Scenes
import Words

/// The check of lessons: every mistake at its place, all at once.
struct LessonCheck {
  private let book: RunBook
  private let look: FrameStyle
  private var errors: [LessonErrors] = []
  private var folders: [String: LessonFolder] = [:]
  private(set) var lessonCount = 0

  init(_ algorithms: [Algorithm], look: FrameStyle) {
    book = RunBook(RunMaker(algorithms: algorithms, files: .ofMachine))
    self.look = look
  }

  /// Checks files and folders; returns what is wrong, file by file.
  mutating func check(_ paths: [String]) throws(Failure) -> [LessonErrors] {
    for path in paths {
      let path = path.withoutTrailingSlashes
      if FileSystem.kind(of: path) == .folder {
        try check(folder: LessonFolder(path))
      } else {
        try check(file: path)
      }
    }
    return errors
  }

  private mutating func check(folder: LessonFolder) throws(Failure) {
    folders[folder.path] = folder
    for name in folder.strangers { report("\(folder.path)/\(name)", .unexpectedFile) }
    if folder.lessons.isEmpty { report(folder.path, .noLessons) }
    for (index, name) in folder.lessons.enumerated() {
      let number = LessonName(name)?.number ?? 0
      let others = folder.lessons[..<index].filter { LessonName($0)?.number == number }
      if let other = others.first { report("\(folder.path)/\(name)", .sameNumber(as: other)) }
      try check(file: "\(folder.path)/\(name)")
    }
    do throws(LessonTrouble) {
      _ = try folder.glossary()
    } catch {
      guard case .errors(let wrong) = error else { throw error.asFailure }
      errors.append(wrong)
    }
  }

  private mutating func check(file: String) throws(Failure) {
    lessonCount += 1
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let folder = FileSystem.parent(of: file)
    let siblings = folders[folder] ?? (try? LessonFolder(folder))
    folders[folder] = siblings
    if LessonName(name) == nil { report(file, .unexpectedFile) }
    let bytes = try InputFile.read(file).bytes
    let found = lessonErrors(
      in: bytes, file: file, folder: folder, book: book, look: look,
      glossary: try? siblings?.glossary(), files: siblings?.files ?? [])
    if let found { errors.append(found) }
  }

  private mutating func report(_ file: String, _ finding: LessonProblem.Finding) {
    let problem = LessonProblem(at: Position(line: 1, column: 1), finding)
    errors.append(LessonErrors(file: file, problems: [problem], source: SourceLines("")))
  }
}
