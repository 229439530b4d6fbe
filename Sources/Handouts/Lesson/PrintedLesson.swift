import Drawing
import Scenes
import Words

/// A lesson as it is printed: all facts filled in, words without markup.
public struct PrintedLesson: Sendable {
  public var title: String
  /// The call that walks through it on a screen.
  public var call: String
  /// Where the customers came from; synthetic ones say so.
  public var source: String
  public var screens: [Screen]
  /// What the words mean that the lesson explains, in the order of their first use.
  public var terms: [Term]

  public init(title: String, call: String, source: String, screens: [Screen], terms: [Term]) {
    self.title = title
    self.call = call
    self.source = source
    self.screens = screens
    self.terms = terms
  }

  /// What stands under one heading.
  public struct Screen: Sendable {
    public var heading: String
    public var parts: [Part]

    public init(heading: String, parts: [Part]) {
      self.heading = heading
      self.parts = parts
    }
  }

  /// Some passages, and perhaps a task; what follows the task is shown only once it is answered.
  public struct Part: Sendable {
    public var passages: [PrintedPassage]
    /// The words among the lesson's terms that the passages explain or use for the first time.
    public var terms: [String]
    public var task: PrintedTask?

    public init(passages: [PrintedPassage], terms: [String] = [], task: PrintedTask? = nil) {
      self.passages = passages
      self.terms = terms
      self.task = task
    }
  }

  public struct Term: Hashable, Sendable {
    public var word: String
    /// Its paragraphs.
    public var meaning: [String]

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
  public var scene: any PanelScene
  /// From 0.
  public var steps: ClosedRange<Int>
  public var words: String

  public init(scene: any PanelScene, steps: ClosedRange<Int>, words: String) {
    self.scene = scene
    self.steps = steps
    self.words = words
  }
}
