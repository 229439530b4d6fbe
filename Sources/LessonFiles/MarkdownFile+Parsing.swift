import Lessons
import Words

extension MarkdownFile {
  /// The most bytes a file may have.
  private static let byteLimit = 1_000_000

  /// Reads the Markdown of a lesson; the front matter is left out of it.
  ///
  /// - Throws: that it is no text, or of no bearable length. All else is Markdown.
  public init(lesson bytes: [UInt8], file: String) throws(LessonErrors) {
    let source = try Self.lines(bytes, file)
    let front = FrontMatter.lineCount(source)
    let body = SourceLines(lines: source.lines.enumerated().map { $0 < front ? [] : $1 })
    self.init(file: file, source: source, markdown: Markdown(body))
  }

  /// Reads the Markdown of a glossary, which has no front matter.
  ///
  /// - Throws: that it is no text, or of no bearable length.
  public init(glossary bytes: [UInt8], file: String) throws(LessonErrors) {
    let source = try Self.lines(bytes, file)
    self.init(file: file, source: source, markdown: Markdown(source))
  }

  private static func lines(_ bytes: [UInt8], _ file: String) throws(LessonErrors) -> SourceLines {
    func refusal(_ finding: LessonProblem.Finding) -> LessonErrors {
      let problem = LessonProblem(at: Position(line: 1, column: 1), finding)
      return LessonErrors(file: file, problems: [problem], source: SourceLines(""))
    }
    if bytes.count > byteLimit { throw refusal(.tooLong) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw refusal(.notUTF8) }
    return SourceLines(text)
  }
}

extension Lesson {
  /// Reads a lesson. All that is wrong with its form is thrown at once.
  ///
  /// Whether its facts and pictures exist shows only in its runs: `LessonRun` says so.
  public init(parsing bytes: [UInt8], file: String) throws(LessonErrors) {
    try self.init(MarkdownFile(lesson: bytes, file: file))
  }
}

extension Glossary {
  /// Reads a glossary. All that is wrong with it is thrown at once.
  public init(parsing bytes: [UInt8], file: String) throws(LessonErrors) {
    try self.init(MarkdownFile(glossary: bytes, file: file))
  }
}
