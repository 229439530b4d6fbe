import Drawing
import Scenes
import Segments
import Words

/// What k-means, hierarchical clustering and a Gaussian mixture make of the same features: how far they
/// agree, and who is elsewhere.
struct AlgorithmsPage {
  let handout: SegmentsHandout

  static let destination = "algorithms"
  static let title = "Would another algorithm find the same?"
  private var compositor: Compositor { handout.compositor }
  private var comparison: PartitionComparison { handout.rivals.comparison }
  private var words: AlgorithmsWords {
    AlgorithmsWords(comparison: comparison, singleLinkage: handout.rivals.singleLinkage)
  }
  private var names: [String] { comparison.names.map(\.algorithmHeading) }

  func place(in flow: inout PageFlow) {
    flow.place(compositor.heading(Self.title, level: 1, destination: Self.destination))
    flow.place(compositor.paragraph(settings, color: handout.theme.muted))
    flow.space(12)
    flow.place(
      compositor.band(
        words.headline, words.sentences
      )
      .named(.part, "recommendation"))
    flow.space(14)
    if names.count > 1 {
      flow.place(maps)
      flow.place(
        handout.muted(
          """
          The same customers on the axes of the overview; segments that share most customers wear the same \
          mark. Ringed: in another segment than by \(comparison.names[0]).
          """
        ))
      flow.space(14)
      flow.place(matrix, under: [compositor.heading("Adjusted Rand index")])
      flow.space(3)
      flow.place(
        handout.muted("1 is the same partition, 0 what chance alone would give (Hubert and Arabie 1985)."))
      flow.space(14)
      for block in crossings { flow.place(block) }
    }
    for reason in handout.rivals.missing {
      flow.space(8)
      flow.place(compositor.paragraph(reason))
    }
  }

  private var settings: String {
    zip(names, handout.rivals.settings).map { "\($0): \($1)" }.joined(separator: ". ") + "."
  }

  private var maps: Block {
    let gap = 16.0
    let width = (compositor.width - gap * Double(names.count - 1)) / Double(names.count)
    return .row(
      names.indices.map { index in
        let map = handout.map(comparison.numbers[index], marker: 4, center: 17.5)
        let moved = Set(comparison.moves(in: index).flatMap(\.rows))
        let elsewhere =
          ", \(Figures.count(moved.count)) of them in another segment than by \(comparison.names[0])"
        let alt = "Scatter plot of the customers by \(names[index])\(index == 0 ? "" : elsewhere)."
        let figure = Block.figure(width: width, height: min(width, 150)) { rect in
          map.bare(in: rect, ringed: moved).figure(alt: alt)
        }
        return .column(
          [compositor.paragraph(names[index], PageStyle.bodyBold, width: width), figure], spacing: 4)
      }, spacing: gap)
  }

  private var matrix: PageTable {
    PageTable(
      [PageTable.Column("", .start)] + names.map { PageTable.Column($0) },
      rows: names.indices.map { row in
        PageTable.Row(
          "index of \(comparison.names[row])",
          [PageTable.Cell(names[row], isBold: true)]
            + names.indices.map { column in
              PageTable.Cell(
                NumberText.fixed(comparison.index(row, column), decimals: 3), isMuted: row == column)
            })
      }, by: compositor)
  }

  private static let gap = 26.0

  /// Who is where by the other algorithms: side by side if they fit, else one below the other.
  private var crossings: [Block] {
    let others = Array(names.indices.dropFirst())
    let most = others.map { comparison.segments(of: $0).count }.max() ?? 0
    if most <= 5 && others.count == 2 {
      let width = (compositor.width - Self.gap) / 2
      return [.row(others.map { crossing($0, width: width) }, spacing: Self.gap)]
    }
    return others.flatMap { [crossing($0, width: compositor.width), Block.space(14)] }
  }

  private func crossing(_ other: Int, width: Double) -> Block {
    let (rows, columns) = (comparison.segments(of: 0), comparison.segments(of: other))
    let head = PageTable.Row(
      "segments of \(comparison.names[other])",
      [PageTable.Cell("")]
        + columns.map { PageTable.Cell(String($0), isBold: true, mark: handout.look($0)) })
    let lines = rows.map { row in
      PageTable.Row(
        "\(row) by \(comparison.names[other])",
        [PageTable.Cell(String(row), isBold: true, mark: handout.look(row))]
          + columns.map { column in
            let count = comparison.count(row, in: other, column)
            return PageTable.Cell(
              count == 0 ? "·" : Figures.count(count), isBold: row == column, isMuted: row != column)
          })
    }
    let room = min(width, 45 * Double(columns.count + 1))
    let table = PageTable(
      [PageTable.Column("", .start)] + columns.map { _ in PageTable.Column("") }, rows: [head] + lines,
      width: room, isSmall: true, by: compositor)
    return .column(
      [
        compositor.heading("\(names[0]) (down) and \(comparison.names[other]) (across)", width: width)
      ] + table.lines + [
        .space(3),
        compositor.paragraph(
          words.movers(other, customer: handout.profiles.customer), PageStyle.small, width: width
        ).named(.part, "movers \(comparison.names[other])"),
      ]
    ).widened(to: width)
  }
}
