import Lessons
import Words

extension Markdown {
  /// Reads a text. Every text is CommonMark, so nothing can be wrong with it.
  package init(_ source: SourceLines) {
    let root = CMarkNode.parse(source.text)
    let reader = MarkdownReader(source: source)
    self.init(blocks: (root?.children ?? []).compactMap(reader.block))
  }
}

/// Makes values of cmark's nodes.
private struct MarkdownReader {
  let source: SourceLines

  private func position(_ node: CMarkNode) -> Position {
    Position(line: max(1, node.line), column: source.column(ofByte: node.column, inLine: node.line))
  }

  func block(_ node: CMarkNode) -> Markdown.Block? {
    kind(node).map { Markdown.Block(kind: $0, position: position(node)) }
  }

  private func kind(_ node: CMarkNode) -> Markdown.Block.Kind? {
    switch node.type {
    case "heading": .heading(level: node.level, inlines(node))
    case "paragraph": .paragraph(inlines(node))
    case "list": .list(start: node.listStart, node.children.map(item))
    case "block_quote": .quote(node.children.compactMap(block))
    case "code_block": .code(node.literal)
    case "table": .table(table(node))
    case "thematic_break": .rule
    case "html_block": .html(node.literal)
    default: nil
    }
  }

  private func item(_ node: CMarkNode) -> Markdown.Item {
    Markdown.Item(
      isChecked: node.type == "tasklist" ? node.isChecked : nil, blocks: node.children.compactMap(block),
      position: position(node))
  }

  private func table(_ node: CMarkNode) -> [[[Markdown.Inline]]] {
    node.children.map { row in
      var finder = InlineFinder(source, from: Position(line: max(1, row.line), column: 1))
      return row.children.map { inlines($0.children, &finder) }
    }
  }

  private func inlines(_ node: CMarkNode) -> [Markdown.Inline] {
    var finder = InlineFinder(source, from: position(node))
    return inlines(node.children, &finder)
  }

  private func inlines(_ nodes: [CMarkNode], _ finder: inout InlineFinder) -> [Markdown.Inline] {
    nodes.compactMap { inline($0, &finder) }
  }

  private func inline(_ node: CMarkNode, _ finder: inout InlineFinder) -> Markdown.Inline? {
    finder.enter(line: node.line)
    let line = finder.line
    let start = finder.position
    func made(_ kind: Markdown.Inline.Kind, at column: Int? = nil) -> Markdown.Inline {
      Markdown.Inline(kind: kind, position: column.map { Position(line: line, column: $0) } ?? start)
    }
    switch node.type {
    case "text":
      let columns = finder.pass(node.literal)
      return made(.text(node.literal, columns: columns), at: columns.first)
    case "code":
      let columns = finder.pass(node.literal)
      return made(.code(node.literal), at: columns.first)
    case "emph", "strong":
      let inner = inlines(node.children, &finder)
      return made(node.type == "emph" ? .emphasis(inner) : .strong(inner), at: inner.first?.position.column)
    case "link":
      let inner = inlines(node.children, &finder)
      _ = finder.pass(node.address)
      return made(.link(address: node.address, inner), at: inner.first?.position.column)
    case "image":
      let mark = finder.pass("![").first
      let inner = inlines(node.children, &finder)
      let column = finder.pass(node.address).first
      let at = Position(line: finder.line, column: column ?? finder.position.column)
      return made(.image(address: node.address, at: at, alternative: inner), at: mark)
    case "softbreak": return made(.softBreak)
    case "linebreak": return made(.lineBreak)
    case "html_inline": return made(.html(node.literal), at: finder.pass(node.literal).first)
    default: return nil
    }
  }
}
