import Characters
import Drawing

/// What is shown now: a figure and words about it, for whatever size the terminal has.
public struct Screen: Sendable {
  /// What the whole is about: the algorithm, or the lesson.
  public var title: String
  /// Where in it this is: "Step 7 of 20".
  public var position: String
  /// A picture; nil for words alone.
  public var figure: Figure?
  /// The words, from the top.
  public var paragraphs: [Paragraph]
  /// What is being typed, if anything.
  public var entry: Entry?
  /// The keys that do something here, the most useful first.
  public var hints: [KeyHint]
  /// Whether the words are to be read: the blank and the arrows up and down turn to what is left of them
  /// before they reach the player.
  public var isRead: Bool
  /// The words of other moments of the same figure. Room is kept for the longest, so that the figure stays as
  /// it is when the words change.
  public var otherWords: [[Paragraph]]

  /// A screen of these parts.
  public init(
    title: String, position: String, figure: Figure? = nil, paragraphs: [Paragraph] = [], entry: Entry? = nil,
    hints: [KeyHint] = [], isRead: Bool = false, otherWords: [[Paragraph]] = []
  ) {
    self.title = title
    self.position = position
    self.figure = figure
    self.paragraphs = paragraphs
    self.entry = entry
    self.hints = hints
    self.isRead = isRead
    self.otherWords = otherWords
  }

  /// A picture that is made for the cells that there are.
  public struct Figure: Sendable {
    /// What it shows, for those who don't see it.
    public var alternative: String
    /// Draws it in so many cells.
    public var draw: @Sendable (_ columns: Int, _ rows: Int) -> CharacterGrid

    /// A picture that is drawn when it is known in how many cells.
    public init(alternative: String, draw: @escaping @Sendable (_ columns: Int, _ rows: Int) -> CharacterGrid)
    {
      self.alternative = alternative
      self.draw = draw
    }
  }

  /// Words of one kind.
  public struct Paragraph: Hashable, Sendable {
    /// How words are meant.
    public enum Tone: Hashable, Sendable {
      /// As most words are.
      case plain
      /// What happens.
      case strong
      /// A remark in passing.
      case quiet
      /// What the program answers.
      case reply
    }

    /// The words.
    public var text: String
    /// How they are meant.
    public var tone: Tone
    /// What stands before it, beside all of its lines: the number of a choice, a bullet.
    public var mark: String
    /// Whether a blank line stands over it, where there is room.
    public var hasSpaceAbove: Bool
    /// Whether it is a line of a table or of code: it keeps its blanks and is cut where it is too long.
    public var isFixed: Bool

    /// Words, plain where nothing else is said.
    public init(
      _ text: String, _ tone: Tone = .plain, mark: String = "", hasSpaceAbove: Bool = false,
      isFixed: Bool = false
    ) {
      self.text = text
      self.tone = tone
      self.mark = mark
      self.hasSpaceAbove = hasSpaceAbove
      self.isFixed = isFixed
    }

    /// The text in lines that fit so many cells together with the mark.
    public func lines(columns: Int) -> [String] {
      isFixed ? [text] : brokenLines(text, columns: columns - Glyph.width(of: mark))
    }
  }

  /// A line that is being typed.
  public struct Entry: Hashable, Sendable {
    /// What is asked for.
    public var label: String
    /// What has been typed so far.
    public var text: String

    /// A line that is typed behind its label.
    public init(label: String, text: String) {
      self.label = label
      self.text = text
    }
  }

  /// A key and what it does now.
  public struct KeyHint: Hashable, Sendable {
    /// The key as it is written on it.
    public var key: String
    /// What it does.
    public var meaning: String

    /// A key with its meaning.
    public init(_ key: String, _ meaning: String) {
      self.key = key
      self.meaning = meaning
    }
  }
}
