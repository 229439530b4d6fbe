import Customers
import Words

extension Lesson {
  /// Makes a lesson of its file. All that is wrong with its form is thrown at once.
  ///
  /// Whether its facts and pictures exist shows only in its runs: `LessonRun` says so.
  public init(_ file: MarkdownFile) throws(LessonErrors) {
    let reading = Reading(file)
    self = reading.lesson
    if !reading.problems.isEmpty {
      throw LessonErrors(file: file.file, problems: reading.problems, source: source)
    }
  }

  /// What could be read of a lesson, and what is wrong with its form.
  package struct Reading {
    package let lesson: Lesson
    package let problems: [LessonProblem]

    package init(_ file: MarkdownFile) {
      let source = file.source
      var problems: [LessonProblem] = []
      let front = FrontMatter(source, problems: &problems)
      let header = LessonHeader(front, problems: &problems)
      var parser = LessonParser(source: source)
      parser.read(file.markdown.blocks)
      problems += parser.problems + parser.reader.problems
      for level in TaskLevel.allCases where !parser.levels.contains(level) && !parser.parts.isEmpty {
        problems.append(LessonProblem(at: Position(line: 1, column: 1), .missingLevel(level)))
      }
      self.problems = problems
      lesson = Lesson(
        file: file.file, title: header.title, run: header.run, namedRuns: header.named, parts: parser.parts,
        terms: parser.reader.terms, links: parser.reader.links, source: source)
    }
  }
}

/// What the front matter says.
struct LessonHeader {
  var title = ""
  var run: RunReference
  var named: [String: RunReference] = [:]

  static let runPrefix = "run."

  init(_ front: FrontMatter, problems: inout [LessonProblem]) {
    var settings: [Address.Setting] = []
    var algorithm: String?
    var position = Position(line: 1, column: 1)
    for entry in front.entries {
      switch entry.key {
      case "title": title = entry.value
      case "run":
        algorithm = entry.value
        position = entry.valuePosition
      case _ where entry.key.hasPrefix(Self.runPrefix):
        let name = String(entry.key.dropFirst(Self.runPrefix.count))
        if !Self.isName(name) { problems.append(LessonProblem(at: entry.keyPosition, .badRunName(name))) }
        let address = Address(entry.value[...], at: entry.valuePosition)
        named[name] = RunReference(
          algorithm: address.name, settings: address.settings, position: entry.valuePosition)
      default:
        settings.append(Address.Setting(name: entry.key, value: entry.value, position: entry.keyPosition))
      }
    }
    if front.lineCount > 0 && title.isEmpty {
      problems.append(LessonProblem(at: Position(line: 1, column: 1), .noTitle))
    }
    run = RunReference(algorithm: algorithm, settings: settings, position: position)
  }

  /// Small letters, digits and hyphens, beginning with a letter.
  private static func isName(_ name: String) -> Bool {
    name.first?.isLetter == true
      && name.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
  }
}
