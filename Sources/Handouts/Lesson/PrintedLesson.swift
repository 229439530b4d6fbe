import Drawing
import Scenes
import Words

/// A lesson as it is printed: all facts filled in, words without markup.
public struct PrintedLesson: Sendable {
  /// The lesson's heading.
  public var title: String
  /// The call that walks through it on a screen.
  public var call: String
  /// Where the customers came from; synthetic ones say so.
  public var source: String
  /// What stands under each heading, in order.
  public var screens: [Screen]
  /// What the words mean that the lesson explains, in the order of their first use.
  public var terms: [Term]

  /// A lesson of these screens.
  public init(title: String, call: String, source: String, screens: [Screen], terms: [Term]) {
    self.title = title
    self.call = call
    self.source = source
    self.screens = screens
    self.terms = terms
  }

  /// What stands under one heading.
  public struct Screen: Sendable {
    /// What stands over it.
    public var heading: String
    /// Up to a task, after it, up to the next.
    public var parts: [Part]

    /// Parts under a heading.
    public init(heading: String, parts: [Part]) {
      self.heading = heading
      self.parts = parts
    }
  }

  /// Some passages, and perhaps a task; what follows the task is shown only once it is answered.
  public struct Part: Sendable {
    /// What is read before the task.
    public var passages: [PrintedPassage]
    /// The words among the lesson's terms that the passages explain or use for the first time.
    public var terms: [String]
    /// What is asked; nil where nothing is.
    public var task: PrintedTask?

    /// Passages and perhaps a task.
    public init(passages: [PrintedPassage], terms: [String] = [], task: PrintedTask? = nil) {
      self.passages = passages
      self.terms = terms
      self.task = task
    }
  }

  /// A word with its meaning.
  public struct Term: Hashable, Sendable {
    /// As it is printed.
    public var word: String
    /// Its paragraphs.
    public var meaning: [String]

    /// A word with the paragraphs that explain it.
    public init(word: String, meaning: [String]) {
      self.word = word
      self.meaning = meaning
    }
  }

  /// How many tasks are to be answered.
  var taskCount: Int { screens.reduce(0) { $0 + $1.parts.count { $0.task != nil } } }
}

/// A block of a printed lesson.
public typealias PrintedPassage = Passage<String, PrintedPicture>

/// One or several steps of a scene, and what they show in words.
public struct PrintedPicture: Sendable {
  /// What is shown.
  public var scene: any PanelScene
  /// From 0.
  public var steps: ClosedRange<Int>
  /// What it shows, for those who do not see it.
  public var words: String

  /// Steps of a scene with their words.
  public init(scene: any PanelScene, steps: ClosedRange<Int>, words: String) {
    self.scene = scene
    self.steps = steps
    self.words = words
  }
}
