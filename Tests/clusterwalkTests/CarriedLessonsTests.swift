import LessonFiles
import Lessons
import Runs
import Testing
import Words

@testable import clusterwalk

/// The lessons that come with the program, as a page receives them.
@Suite struct CarriedLessonsTests {
  private static let root = FileSystem.parent(of: FileSystem.parent(of: FileSystem.parent(of: #filePath)))

  @Test func `every file of the lessons is carried as it was read`() throws {
    let names = try FileSystem.names(in: "\(Self.root)/Lessons").filter { $0.hasSuffix(".md") }
    #expect(names.count > 9)
    for name in names {
      let bytes = try InputFile.read("\(Self.root)/Lessons/\(name)").bytes
      let file = try MarkdownFile(lesson: bytes, file: name)
      #expect(try MarkdownFile(JSONReader.read(Array(file.json.text.utf8))) == file, "\(name)")
      if ShippedLessons.names.contains(String(name.dropLast(3))) {
        #expect(try Lesson(file).digest == Lesson(parsing: bytes, file: name).digest)
      }
    }
  }
}
