import Drawing
import Exercises
import Scenes
import Words

/// An exercise as blocks of a page: what is given, and each question with lines to write on.
struct ExerciseBlocks: Sendable {
  let exercise: Exercise
  /// From 1.
  let number: Int
  let compositor: Compositor

  private var width: Double { compositor.width }
  private var theme: Theme { compositor.style.theme }

  /// Heading, statement and what is given; they stay together.
  var opening: [Block] {
    [heading, compositor.paragraph(exercise.statement), .space(6)] + givens + [.space(4)]
  }

  private var heading: Block {
    let points = Text(
      pointsWords(exercise.points), PageStyle.small, theme.muted, at: Point(width, 2), alignment: .end,
      anchor: .top)
    let title = compositor.heading("\(number)  \(exercise.kind.title)", width: width - 90)
    return Block(size: Size(width, title.size.height)) { corner in
      var words = points
      words.point = corner + points.point
      return .stack([title.picture(corner), .text(words)])
    }
  }

  private var givens: [Block] {
    var blocks: [Block] = []
    for (index, given) in exercise.givens.enumerated() {
      switch given {
      case .formula(let words):
        blocks += [.space(3), compositor.paragraph(words, PageStyle.bodyBold), .space(3)]
      case .dendrogram(let tree):
        let figure = DendrogramFigure(given: tree, look: compositor.style.look)
        blocks.append(.figure(width: width * 0.8, height: 220) { figure.picture(in: $0) })
      case .table(let table):
        if index + 1 < exercise.givens.count, case .scatter(let scatter) = exercise.givens[index + 1] {
          blocks.append(sideBySide(table, scatter))
        } else {
          blocks += [tableBlock(table, width: naturalWidth(table)), .space(4)]
        }
      case .scatter: break
      }
    }
    return blocks
  }

  private func sideBySide(_ table: GivenTable, _ scatter: GivenScatter) -> Block {
    let gap = 24.0
    let left = (width - gap) * 0.56
    let paper = GraphPaper(given: scatter, look: compositor.style.look)
    let figure = Block.figure(width: width - gap - left, height: 200) { paper.picture(in: $0) }
    return .row([tableBlock(table, width: left), figure], spacing: gap)
  }

  /// A table of few columns and short names is not spread over the whole page.
  private func naturalWidth(_ table: GivenTable) -> Double {
    let longest = (table.columns + table.rows.flatMap { $0.prefix(table.words) }).map(\.count).max() ?? 0
    return table.columns.count <= 4 && longest <= 24 ? width * 0.75 : width
  }

  private func tableBlock(_ table: GivenTable, width: Double) -> Block {
    let columns = table.columns.enumerated().map {
      PageTable.Column($0.element, $0.offset < table.words ? .start : .end)
    }
    let rows = table.rows.map { row in
      PageTable.Row(
        "row \(row[0])", row.enumerated().map { PageTable.Cell($0.element, isBold: $0.offset == 0) })
    }
    return PageTable(columns, rows: rows, width: width, isSmall: true, by: compositor).block
  }

  /// The questions, each with its lines and as many more as are given to it.
  func parts(more: Int = 0) -> [Block] {
    let all = exercise.parts.reduce(0) { $0 + $1.lines }
    var (given, seen) = (0, 0)
    return exercise.parts.enumerated().map { index, part in
      // By how many lines each takes; what rounding leaves goes to the later ones.
      seen += part.lines
      let own = seen * more / all - given
      given += own
      return .column([
        compositor.paragraph("\(partLetter(index))  \(part.question) (\(pointsWords(part.points)))"),
        WritingLines.block(part.lines + own, pitch: Self.linePitch, by: compositor, width: width),
        .space(10),
      ])
    }
  }

  /// The whole exercise in one piece.
  func block(more: Int = 0) -> Block { .column(opening + parts(more: more) + [.space(10)]) }

  /// A little closer than on other pages, so that more of the working fits.
  static let linePitch = 20.0
}

/// "1 point", "4 points".
func pointsWords(_ count: Int) -> String {
  NumberText.count(count, "point").replacing(" ", with: "\u{A0}")
}

/// "a)", "b)".
func partLetter(_ index: Int) -> String { String(Character(Unicode.Scalar(UInt8(97 + index)))) + ")" }
