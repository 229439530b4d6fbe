import Customers
import LessonFiles
import Lessons
import Runs

/// A folder of lessons: `NN-name.md`, the glossary, and what their writers need.
struct LessonFolder: Hashable, Sendable {
  let path: String
  /// All names in it.
  let files: [String]

  /// What else belongs there.
  static let expected = [Glossary.fileName, guide]
  static let guide = "WRITING.md"

  /// The lessons that come with the program.
  static func shipped() throws(Failure) -> LessonFolder {
    try LessonFolder("\(try AssetFolder.located())/Lessons")
  }

  init(_ path: String) throws(Failure) {
    do throws(SystemError) {
      files = try FileSystem.names(in: path)
    } catch {
      throw .noInput(path: path, reason: error.words)
    }
    self.path = path
  }

  /// The lessons' files, in the order of their numbers.
  var lessons: [String] { files.filter { LessonName($0) != nil } }

  /// Files that are no lesson and nothing that lessons need: Markdown that is called otherwise, and whatever
  /// is neither data nor hidden.
  var strangers: [String] {
    files.filter { name in
      LessonName(name) == nil && !Self.expected.contains(name) && !name.hasPrefix(".")
        && !name.hasSuffix(".csv")
    }
  }

  func glossary() throws(LessonTrouble) -> Glossary? {
    guard files.contains(Glossary.fileName) else { return nil }
    let file = "\(path)/\(Glossary.fileName)"
    let bytes = try LessonTrouble.reading(file)
    do throws(LessonErrors) {
      return try Glossary(parsing: bytes, file: file)
    } catch {
      throw .errors(error)
    }
  }
}

/// The parts of a lesson's file name: "03-k-means.md" is number 3, called k-means.
struct LessonName: Hashable, Sendable {
  let number: Int
  /// Without the ending: "03-k-means".
  let base: String
  /// Without the number as well: "k-means".
  let title: String

  init?(_ file: String) {
    guard file.hasSuffix(".md"), let dash = file.firstIndex(of: "-") else { return nil }
    let digits = file[..<dash]
    guard digits.count == 2, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits) else {
      return nil
    }
    self.number = number
    base = String(file.dropLast(3))
    title = String(base[base.index(after: dash)...])
    if title.isEmpty { return nil }
  }
}

/// Why lessons can't be read.
enum LessonTrouble: Error {
  case failure(Failure)
  case errors(LessonErrors)

  static func reading(_ path: String) throws(LessonTrouble) -> [UInt8] {
    do throws(Failure) {
      return try InputFile.read(path).bytes
    } catch {
      throw .failure(error)
    }
  }

  /// For someone who only wants to learn.
  var asFailure: Failure {
    switch self {
    case .failure(let failure): failure
    case .errors(let errors): .badLessons([errors], isCheck: false)
    }
  }
}
