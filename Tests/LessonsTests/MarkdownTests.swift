import Customers
import LessonFiles
import Numerics
import Testing
import Words

@testable import Lessons

/// Positions of texts, which cmark tells only by the line.
@Suite struct MarkdownTests {
  /// Every text with the place of each of its characters.
  private static func texts(_ inlines: [Markdown.Inline]) -> [(text: String, line: Int, columns: [Int])] {
    inlines.flatMap { inline -> [(text: String, line: Int, columns: [Int])] in
      switch inline.kind {
      case .text(let text, let columns): [(text, inline.position.line, columns)]
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .image(_, _, let inner):
        texts(inner)
      case .code, .softBreak, .lineBreak, .html: []
      }
    }
  }

  private static func texts(_ blocks: [Markdown.Block]) -> [(text: String, line: Int, columns: [Int])] {
    blocks.flatMap { block -> [(text: String, line: Int, columns: [Int])] in
      switch block.kind {
      case .heading(_, let words), .paragraph(let words): texts(words)
      case .list(_, let items): items.flatMap { texts($0.blocks) }
      case .quote(let inner): texts(inner)
      case .table(let rows): rows.flatMap { $0.flatMap(texts) }
      case .code, .rule, .html: []
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `positions point at the text, however it is nested`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func pick(_ choices: [String]) -> String { choices[random.index(below: choices.count)] }
    let words = [
      "alpha", "*beta*", "**gamma**", "[delta](x.md)", "`code`", "épsilon", "&amp;", "\\*", "{wcss.last}",
      "漢字", "alpha",
    ]
    let source = SourceLines(
      (0..<12).map { _ in
        let head = pick(["", "> ", "- ", "  ", "> - ", "1. ", "# ", "  > "])
        return head + (0..<6).map { _ in pick(words) }.joined(separator: " ") + pick(["", "\n", "\n\n"])
      }.joined(separator: "\n"))
    for (text, line, columns) in Self.texts(Markdown(source).blocks) {
      for (character, column) in zip(text, columns) {
        let found = source[line][column - 1]
        #expect(found == character || found == "&", "\(text) at \(line):\(column)")
      }
      #expect(columns == columns.sorted() && Set(columns).count == columns.count)
    }
  }

  @Test func `tables, task lists and pictures are read`() throws {
    let blocks = Markdown(
      SourceLines(
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] yes\n- [ ] no\n- maybe\n\n![alt](scene:x?step=1)\n")
    ).blocks
    guard case .table(let rows) = blocks[0].kind, case .list(nil, let items) = blocks[1].kind,
      case .paragraph(let words) = blocks[2].kind,
      case .image("scene:x?step=1", let at, let alt) = words[0].kind
    else {
      Issue.record("\(blocks)")
      return
    }
    #expect(rows.map { $0.map(\.plainText) } == [["a", "b"], ["1", "2"]])
    #expect(items.map(\.isChecked) == [true, false, nil])
    #expect(at == Position(line: 9, column: 8) && alt.plainText == "alt")
  }

  @Test func `deep nesting takes no more than its share of the stack`() {
    let deep = String(repeating: "> ", count: 20_000) + "a\n\n" + String(repeating: "[", count: 20_000) + "\n"
    #expect(!Markdown(SourceLines(deep)).blocks.isEmpty)
  }
}
