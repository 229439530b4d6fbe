import Drawing
import Scenes
import Words

/// The passages of a lesson as blocks that fit on pages. None is much higher than a third of a page, unless
/// it is a picture.
struct PassageBlocks {
  let compositor: Compositor

  /// The room between the blocks of a list, a quote or a piece of code.
  static let spacing = 3.0
  private static let indent = 18.0
  private static let mostCharacters = 1500

  /// A passage as parts of pages; pictures may grow.
  func parts(_ passage: PrintedPassage) -> [PageFill.Part] {
    if case .picture(let picture) = passage {
      return PictureBlocks(picture, width: compositor.width, by: compositor).parts
    }
    return blocks(passage, width: compositor.width).enumerated().map {
      PageFill.Part(space: $0 == 0 ? 7 : Self.spacing, $1)
    }
  }

  func blocks(_ passage: PrintedPassage, width: Double) -> [Block] {
    switch passage {
    case .paragraph(let words): paragraphs(words, width: width)
    case .list(let start, let items):
      items.enumerated().flatMap { index, item in
        hanging(
          item.flatMap { blocks($0, width: width - Self.indent) }, mark: start.map { "\($0 + index)." } ?? "•"
        )
      }
    case .quote(let passages):
      passages.flatMap { blocks($0, width: width - Self.indent) }.map {
        $0.barred(compositor.style.theme.grid, barWidth: 2, indent: Self.indent)
      }
    case .code(let code): self.code(code, width: width)
    case .table(let rows): table(rows, width: width)
    case .picture(let picture): PictureBlocks(picture, width: width, by: compositor).parts.map { $0.block(0) }
    }
  }

  /// Words as paragraphs: one, unless they are very long.
  func paragraphs(
    _ words: String, _ text: TextStyle = PageStyle.body, color: Color? = nil, width: Double
  ) -> [Block] {
    pieces(words[...], atMost: Self.mostCharacters).map {
      compositor.paragraph(String($0), text, color: color, width: width)
    }
  }

  /// Blocks behind a mark.
  private func hanging(_ blocks: [Block], mark: String) -> [Block] {
    blocks.enumerated().map { index, block in
      guard index == 0 else { return block.indented(by: Self.indent) }
      return .row([compositor.paragraph(mark, width: Self.indent), block])
    }
  }

  /// Lines as they stand, on a ground of their own.
  private func code(_ code: String, width: Double) -> [Block] {
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let set = lines.flatMap { line in
      let blanks = line.prefix { $0 == " " }.count
      let words = String(repeating: "\u{A0}", count: blanks) + line.dropFirst(blanks)
      return line.isEmpty
        ? [Block.space(PageStyle.small.size)] : paragraphs(words, PageStyle.small, width: width - 20)
    }
    return stretches(of: set).map {
      Block.column($0, spacing: 1).widened(to: width - 20).padded(horizontally: 10, vertically: 6)
        .on(compositor.style.theme.tint)
    }
  }

  /// A table; one of many lines is divided, its head repeated.
  private func table(_ rows: [[String]], width: Double) -> [Block] {
    guard let head = rows.first, !head.isEmpty else { return [] }
    let body = rows.dropFirst().map { row in
      head.indices.map { $0 < row.count ? row[$0] : "" }
    }
    let columns = head.enumerated().map { index, title in
      PageTable.Column(title, body.allSatisfy { isNumber($0[index]) } ? .end : .start)
    }
    let lines = body.enumerated().map { index, cells in
      PageTable.Row("row \(index + 1)", cells.map { PageTable.Cell($0) })
    }
    let table = PageTable(columns, rows: lines, width: width, by: compositor)
    return stretches(of: table.lines).map { .column([table.head] + $0) }
  }

  /// Lines in stretches of about a third of a page.
  private func stretches(of lines: [Block]) -> [[Block]] {
    let most = compositor.style.body.height / 3
    var stretches: [[Block]] = [[]]
    var height = 0.0
    for line in lines {
      height += line.size.height
      if height > most && !stretches[stretches.count - 1].isEmpty {
        stretches.append([])
        height = line.size.height
      }
      stretches[stretches.count - 1].append(line)
    }
    return stretches
  }
}

/// Whether a cell begins as numbers do; empty ones are no words either.
private func isNumber(_ cell: String) -> Bool {
  guard let first = cell.first(where: { !"−-+$€£±≈".contains($0) }) else { return true }
  return first.isNumber
}

/// A text in pieces of at most so many characters, divided at blanks where there are some.
private func pieces(_ text: Substring, atMost most: Int) -> [Substring] {
  var pieces: [Substring] = []
  var rest = text
  while rest.count > most {
    let piece = rest.prefix(most)
    let cut = piece.lastIndex(of: " ") ?? piece.endIndex
    pieces.append(rest[..<cut])
    rest = rest[cut...].drop { $0 == " " }
  }
  return pieces + [rest]
}
