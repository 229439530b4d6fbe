import Customers
import Words

/// A lesson: screens with text, pictures of runs, and tasks.
public struct Lesson: Hashable, Sendable {
  /// The file as messages name it.
  public let file: String
  public let title: String
  /// The lesson's own run.
  public let run: RunReference
  /// Further runs, by name.
  public let namedRuns: [String: RunReference]
  public let parts: [Part]
  /// Links to the glossary: the term's anchor, and where.
  public let terms: [Term]
  /// Links to other files: the address, and where.
  public let links: [Link]
  public let source: SourceLines

  /// What is shown at once: some passages, and perhaps a task that has to be done or skipped before more
  /// is shown. A screen has as many parts as it has tasks to answer, and one more if something follows.
  public struct Part: Hashable, Sendable {
    /// Which heading it stands under, from 0.
    public let screen: Int
    public let heading: Prose
    public let passages: [Passage<Prose>]
    public let task: LessonTask?
  }

  public struct Link: Hashable, Sendable {
    public let address: String
    public let position: Position
  }

  public struct Term: Hashable, Sendable {
    public let anchor: String
    public let position: Position
  }

  /// How many screens there are.
  public var screenCount: Int { (parts.last?.screen ?? -1) + 1 }

  /// A digest of the text, by which saved progress is known to belong to it (FNV-1a, 64 bits).
  public var digest: String { String(Digest(of: source.text).value, radix: 16) }
}

/// A run as a lesson names it: an algorithm, and settings by their long option names.
public struct RunReference: Hashable, Sendable {
  /// Nil where a lesson is about the customers alone.
  public let algorithm: String?
  public let settings: [Address.Setting]
  public let position: Position
}
