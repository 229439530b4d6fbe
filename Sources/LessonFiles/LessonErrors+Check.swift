import Lessons
import Scenes

/// All that is wrong with a lesson: its form, its runs, its links. Nil where nothing is.
///
/// - Parameters:
///   - bytes: the lesson's text.
///   - file: what the lesson is called in messages.
///   - folder: where the lesson's data files are named from.
///   - book: where runs are made, each once.
///   - look: how pictures are drawn.
///   - glossary: the words that lessons may link to; nil where there is none.
///   - files: the names of the files beside the lesson.
public func lessonErrors(
  in bytes: [UInt8], file: String, folder: String, book: RunBook, look: FrameStyle, glossary: Glossary?,
  files: [String]
) -> LessonErrors? {
  let reading: Lesson.Reading
  do throws(LessonErrors) {
    reading = Lesson.Reading(try MarkdownFile(lesson: bytes, file: file))
  } catch {
    return error
  }
  let run = LessonRun(lesson: reading.lesson, book: book, folder: folder)
  let problems =
    reading.problems + run.problems(look: look)
    + reading.lesson.linkProblems(glossary: glossary, files: files)
  return problems.isEmpty ? nil : LessonErrors(file: file, problems: problems, source: reading.lesson.source)
}
