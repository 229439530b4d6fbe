import Customers
import Words

/// The terms of all lessons: a heading each, and what it means below.
public struct Glossary: Hashable, Sendable {
  /// What its file is called.
  public static let fileName = "glossary.md"
  /// In the order of the file.
  public let entries: [Entry]

  /// A term with its meaning.
  public struct Entry: Hashable, Sendable {
    /// As the heading has it.
    public let term: String
    /// What links to it: `glossary.md#silhouette`.
    public let anchor: String
    /// Its paragraphs, without markup.
    public let meaning: [String]
  }

  /// Makes a glossary of its file. All that is wrong with it is thrown at once.
  public init(_ file: MarkdownFile) throws(LessonErrors) {
    var problems: [LessonProblem] = []
    var entries: [Entry] = []
    var open: (term: String, at: Position, meaning: [String])?
    func close() {
      guard let entry = open else { return }
      let anchor = Self.anchor(entry.term)
      if entry.meaning.isEmpty { problems.append(LessonProblem(at: entry.at, .noMeaning(entry.term))) }
      if entries.contains(where: { $0.anchor == anchor }) {
        problems.append(LessonProblem(at: entry.at, .repeatedTerm(entry.term)))
      }
      entries.append(Entry(term: entry.term, anchor: anchor, meaning: entry.meaning))
    }
    for block in file.markdown.blocks {
      switch block.kind {
      // The title of the file is no term.
      case .heading(let level, let words) where level > 1:
        close()
        open = (words.plainText, block.position, [])
      case .paragraph(let words): open?.meaning.append(words.plainText)
      default: break
      }
    }
    close()
    if !problems.isEmpty { throw LessonErrors(file: file.file, problems: problems, source: file.source) }
    self.entries = entries
  }

  /// Small letters and digits, blanks as hyphens, as web pages make anchors of headings.
  public static func anchor(_ term: String) -> String {
    String(
      term.lowercased().compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" ? $0 : nil })
  }

  /// The entry of a term as a learner types it, one that is nearly called so included.
  public func entry(_ word: String) -> Entry? {
    let anchor = Self.anchor(word)
    if let exact = entries.first(where: { $0.anchor == anchor }) { return exact }
    return closestMatch(to: anchor, in: entries.map { $0.anchor }).flatMap { found in
      entries.first { $0.anchor == found }
    }
  }
}

extension Lesson {
  /// Links that lead nowhere, given the glossary and the names of the files beside the lesson.
  package func linkProblems(glossary: Glossary?, files: [String]) -> [LessonProblem] {
    let anchors = glossary?.entries.map { $0.anchor } ?? []
    let unknown = terms.filter { !anchors.contains($0.anchor) }.map { term in
      LessonProblem(
        at: term.position, .unknownTerm(term.anchor, closest: closestMatch(to: term.anchor, in: anchors)))
    }
    let dead = links.filter { link in !files.contains(String(link.address.split(separator: "#").first ?? ""))
    }
    return unknown
      + dead.map {
        LessonProblem(
          at: $0.position, .unknownLink($0.address, closest: closestMatch(to: $0.address, in: files)))
      }
  }
}
