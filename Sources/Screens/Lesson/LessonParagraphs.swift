import Characters
import Customers
import Lessons
import Words

/// A lesson's passages as paragraphs of a screen.
enum LessonParagraphs {
  /// The width that tables are made for.
  static let columns = 76

  static func plain(_ words: [Span]) -> String { harmless(words.plainText, limit: .max) }

  /// A passage; pictures in it are left to the leaves.
  static func paragraphs(of passage: LessonPassage<[Span]>) -> [Screen.Paragraph] {
    switch passage {
    case .paragraph(let words): return [Screen.Paragraph(plain(words), hasSpaceAbove: true)]
    case .picture: return []
    case .table(let rows): return table(rows)
    case .code(let code):
      let body = code.last == "\n" ? code.dropLast() : code[...]
      let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().map { index, line in
        Screen.Paragraph(harmless(line, limit: .max), mark: "    ", hasSpaceAbove: index == 0, isFixed: true)
      }
    case .quote(let passages): return behind("│ ", passages)
    case .list(let start, let items):
      let marks = items.indices.map { index in start.map { "\($0 + index). " } ?? "• " }
      return zip(marks, items).flatMap { behind($0, $1) }
    }
  }

  /// Paragraphs with a mark before the first of them.
  private static func behind(_ mark: String, _ passages: [LessonPassage<[Span]>]) -> [Screen.Paragraph] {
    let margin = String(repeating: " ", count: Glyph.width(of: mark))
    return passages.flatMap(paragraphs).enumerated().map { index, paragraph in
      var paragraph = paragraph
      paragraph.mark = (index == 0 ? mark : margin) + paragraph.mark
      return paragraph
    }
  }

  private static func table(_ rows: [[[Span]]]) -> [Screen.Paragraph] {
    guard let head = rows.first else { return [] }
    let cells = rows.dropFirst().map { row in
      head.indices.map { $0 < row.count ? harmless(row[$0].plainText, limit: 60) : "" }
    }
    let columns = head.indices.map { column in
      TextTable.Column(
        harmless(head[column].plainText, limit: 60),
        isNumbers: cells.allSatisfy { $0[column].first.map { $0.isNumber || "−-$".contains($0) } ?? true })
    }
    return TextTable(columns: columns, rows: Array(cells)).lines(width: LessonParagraphs.columns).enumerated()
      .map {
        Screen.Paragraph($1, $0 == 0 ? .strong : .plain, hasSpaceAbove: $0 == 0, isFixed: true)
      }
  }
}
