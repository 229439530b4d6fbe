import Words

/// A text in CommonMark, with tables and task lists, as a tree of values that know where they stand.
package struct Markdown: Hashable, Sendable {
  package let blocks: [Block]

  package init(blocks: [Block]) { self.blocks = blocks }

  /// What stands between blank lines.
  package struct Block: Hashable, Sendable {
    package let kind: Kind
    package let position: Position

    package init(kind: Kind, position: Position) {
      self.kind = kind
      self.position = position
    }

    package indirect enum Kind: Hashable, Sendable {
      case heading(level: Int, [Inline])
      case paragraph([Inline])
      /// `start` is the first number of an ordered list; nil for bullets.
      case list(start: Int?, [Item])
      case quote([Block])
      case code(String)
      /// Rows of cells, the header first.
      case table([[[Inline]]])
      case rule
      case html(String)
    }
  }

  package struct Item: Hashable, Sendable {
    /// Whether its box is checked; nil for an item that has none.
    package let isChecked: Bool?
    package let blocks: [Block]
    package let position: Position

    package init(isChecked: Bool?, blocks: [Block], position: Position) {
      self.isChecked = isChecked
      self.blocks = blocks
      self.position = position
    }
  }

  /// What stands in a line.
  package struct Inline: Hashable, Sendable {
    package let kind: Kind
    package let position: Position

    package init(kind: Kind, position: Position) {
      self.kind = kind
      self.position = position
    }

    package indirect enum Kind: Hashable, Sendable {
      /// Text without markup, and the column of every character.
      case text(String, columns: [Int])
      case code(String)
      case emphasis([Inline])
      case strong([Inline])
      case link(address: String, [Inline])
      /// `at` is where the address begins.
      case image(address: String, at: Position, alternative: [Inline])
      case softBreak
      case lineBreak
      case html(String)
    }
  }
}

extension [Markdown.Inline] {
  /// The words without any markup.
  package var plainText: String {
    map { inline in
      switch inline.kind {
      case .text(let text, _), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .image(_, _, let inner):
        inner.plainText
      case .softBreak, .lineBreak: " "
      case .html: ""
      }
    }.joined()
  }
}
