import Customers
import Words

/// Running text of a lesson: words as they stand, and facts that are filled in from a run.
package struct Prose: Hashable, Sendable {
  package var pieces: [Piece]

  package init(_ pieces: [Piece] = []) { self.pieces = pieces }

  package struct Piece: Hashable, Sendable {
    package let content: Content
    package let style: TextLook
    package let position: Position
  }

  package enum Content: Hashable, Sendable {
    case text(String)
    case fact(FactExpression)
  }

  /// All facts, in order.
  package var facts: [(expression: FactExpression, position: Position)] {
    pieces.compactMap { if case .fact(let fact) = $0.content { (fact, $0.position) } else { nil } }
  }

  package var isEmpty: Bool {
    pieces.allSatisfy {
      if case .text(let text) = $0.content { text.allSatisfy({ $0.isWhitespace }) } else { false }
    }
  }
}

/// How words stand out.
public struct TextLook: Hashable, Sendable {
  /// Bold.
  public var isStrong = false
  /// Slanted.
  public var isEmphasized = false
  /// As it is typed.
  public var isCode = false
  /// The address that the words lead to.
  public var link: String?

  /// Words that do not stand out.
  public init() {}
}

/// Words that look alike, with all facts filled in.
public struct Span: Hashable, Sendable {
  /// The words.
  public var text: String
  /// How they stand out.
  public var look: TextLook

  /// Words and how they stand out.
  public init(_ text: String, _ look: TextLook = TextLook()) {
    self.text = text
    self.look = look
  }
}

extension [Span] {
  /// The words alone.
  public var plainText: String { map { $0.text }.joined() }
}
