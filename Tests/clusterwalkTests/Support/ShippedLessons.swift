import Drawing
import LessonFiles
import Lessons
import Runs
import Scenes
import Synchronization
import TestSupport

@testable import clusterwalk

/// The lessons that come with the program.
enum ShippedLessons {
  private static let root = FileSystem.parent(
    of: FileSystem.parent(of: FileSystem.parent(of: FileSystem.parent(of: #filePath))))

  static let names =
    (try? LessonFolder(root + "/Lessons").lessons.compactMap { LessonName($0)?.base }) ?? []

  private static let loaded = Mutex<[String: LessonRun]>([:])

  /// The text of a lesson. Where it compares numbers of clusters, it does so less thoroughly, which changes
  /// some figures and nothing that these tests are about, but takes a tenth of the time.
  private static func text(_ name: String) throws -> String {
    let bytes = try InputFile.read("\(root)/Lessons/\(name).md").bytes
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map
    {
      let key = $0.split(separator: ":").first ?? ""
      return ["references", "bootstraps", "restarts"].contains(key) ? "\(key): 1" : String($0)
    }.joined(separator: "\n")
  }

  /// Copies lessons with their glossary and data into a new folder; returns where that is.
  static func copy(_ names: [String], to folder: TemporaryFolder) throws -> String {
    let path = folder("lessons")
    try FileSystem.makeFolder(path)
    for name in names { try folder.write(try text(name), to: "lessons/\(name).md") }
    for name in try FileSystem.names(in: "\(root)/Lessons")
    where name.hasSuffix(".csv") || name == Glossary.fileName {
      let bytes = try InputFile.read("\(root)/Lessons/\(name)").bytes
      try folder.write(String(decoding: bytes, as: UTF8.self), to: "lessons/\(name)")
    }
    return path
  }

  /// A lesson at its start; its runs are made once for all tests.
  static func session(_ name: String) throws -> LessonSession {
    try loaded.withLock { loaded in
      if let known = loaded[name] { return LessonSession(known) }
      let look = FrameStyle(size: Size(1920, 1080), metrics: EvenMetrics())
      let lesson = try Lesson(parsing: Array(try text(name).utf8), file: "\(name).md")
      let book = RunBook(RunMaker(files: .ofMachine))
      let run = try LessonRun(lesson, book: book, folder: "\(root)/Lessons", look: look)
      loaded[name] = run
      return LessonSession(run)
    }
  }
}
