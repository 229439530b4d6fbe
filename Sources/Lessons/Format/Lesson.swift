import Customers
import Words

/// A lesson: screens with text, pictures of runs, and tasks.
public struct Lesson: Hashable, Sendable {
  /// The file as messages name it.
  public let file: String
  /// What the front matter calls it.
  public let title: String
  /// The lesson's own run.
  package let run: RunReference
  /// Further runs, by name.
  package let namedRuns: [String: RunReference]
  package let parts: [Part]
  /// Links to the glossary: the term's anchor, and where.
  package let terms: [Term]
  /// Links to other files: the address, and where.
  package let links: [Link]
  package let source: SourceLines

  /// What is shown at once: some passages, and perhaps a task that has to be done or skipped before more
  /// is shown. A screen has as many parts as it has tasks to answer, and one more if something follows.
  package struct Part: Hashable, Sendable {
    /// Which heading it stands under, from 0.
    package let screen: Int
    package let heading: Prose
    package let passages: [LessonPassage<Prose>]
    package let task: LessonTask?
  }

  package struct Link: Hashable, Sendable {
    package let address: String
    package let position: Position
  }

  package struct Term: Hashable, Sendable {
    package let anchor: String
    package let position: Position
  }

  /// How many screens there are.
  public var screenCount: Int { (parts.last?.screen ?? -1) + 1 }

  /// A digest of the text, by which saved progress is known to belong to it (FNV-1a, 64 bits).
  public var digest: String { String(Digest(of: source.text).value, radix: 16) }
}

/// A run as a lesson names it: an algorithm, and settings by their long option names.
package struct RunReference: Hashable, Sendable {
  /// Nil where a lesson is about the customers alone.
  package let algorithm: String?
  package let settings: [Address.Setting]
  package let position: Position
}
