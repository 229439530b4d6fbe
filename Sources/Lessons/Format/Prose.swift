import Customers
import Words

/// Running text of a lesson: words as they stand, and facts that are filled in from a run.
public struct Prose: Hashable, Sendable {
  public var pieces: [Piece]

  public init(_ pieces: [Piece] = []) { self.pieces = pieces }

  public struct Piece: Hashable, Sendable {
    public let content: Content
    public let style: TextLook
    public let position: Position
  }

  public enum Content: Hashable, Sendable {
    case text(String)
    case fact(FactExpression)
  }

  /// All facts, in order.
  public var facts: [(expression: FactExpression, position: Position)] {
    pieces.compactMap { if case .fact(let fact) = $0.content { (fact, $0.position) } else { nil } }
  }

  public var isEmpty: Bool {
    pieces.allSatisfy {
      if case .text(let text) = $0.content { text.allSatisfy({ $0.isWhitespace }) } else { false }
    }
  }
}

/// How words stand out.
public struct TextLook: Hashable, Sendable {
  public var isStrong = false
  public var isEmphasized = false
  public var isCode = false
  /// The address that the words lead to.
  public var link: String?

  public init() {}
}

/// Words that look alike, with all facts filled in.
public struct Span: Hashable, Sendable {
  public var text: String
  public var look: TextLook

  public init(_ text: String, _ look: TextLook = TextLook()) {
    self.text = text
    self.look = look
  }
}

extension [Span] {
  public var plainText: String { map { $0.text }.joined() }
}
