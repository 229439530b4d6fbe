import Drawing
import Scenes
import Segments

/// One segment on a page of its own: what to try first, how it differs from all, who it is, what to test, and
/// what to be careful about.
struct SegmentSheet {
  let handout: SegmentsHandout
  let index: Int

  var profile: Profile { handout.profiles[index] }
  var compositor: Compositor { handout.compositor }
  var look: SegmentLook { handout.look(profile.number) }
  private var words: SheetWords {
    SheetWords(profile: profile, profiles: handout.profiles, suggestions: handout.suggestions[index])
  }

  /// The width of the strip along the edge of the page.
  private static let strip = 15.0
  /// On one page if it fits; else on two, if possible with what it is on the first and what to test on the
  /// second.
  func place(in flow: inout PageFlow) {
    flow.ground = edge
    flow.newPage()
    let evidence =
      [title, band] + SheetMeasures(sheet: self).blocks
      + SheetFacts(sheet: self, words: words).rows
    let tests = [actions, care]
    let blocks = evidence + tests
    let height = blocks.reduce(0) { $0 + $1.size.height }
    let gap = (compositor.style.body.height - height) / Double(blocks.count - 1)
    let fits = gap >= Self.leastGap
    let room = compositor.style.body.height - Double(evidence.count) * Self.gap
    let evidenceFits = evidence.reduce(0) { $0 + $1.size.height } <= room
    let spacing = fits ? min(Self.gap, gap - 0.01) : Self.gap
    for block in evidence {
      flow.place(block)
      flow.space(spacing)
    }
    if !fits && evidenceFits { flow.newPage() }
    for block in tests {
      flow.place(block)
      flow.space(spacing)
    }
  }

  private static let (leastGap, gap) = (3.0, 13.0)

  /// What to do first.
  private var band: Block {
    let ground = look.color.mixed(with: handout.theme.paper, 0.86)
    return compositor.band(words.headline, words.recommendation, ground: ground, text: PageStyle.small)
      .named(.part, "recommendation")
  }

  private var care: Block {
    compositor.band("Read with care", [words.care.joined(separator: " ")], text: PageStyle.label)
      .named(.part, "care")
  }

  /// The segment's color down the left edge; in print its hatch lies over it.
  private var edge: Picture {
    let rect = Rect(x: 0, y: 0, width: Self.strip, height: compositor.style.paper.size.height)
    let paint: Paint =
      handout.theme.kind == .print
      ? .hatch(
        Hatch(
          look.pattern, ink: look.color.mixed(with: .black, 0.35), ground: look.color, spacing: 9, width: 1.4)
      )
      : .color(look.color)
    return .named(Name(.decoration, "edge"), .fill(.rectangle(rect), paint))
  }

  private var title: Block {
    let mark = Block.figure(width: 38, height: 30) { [look] rect in
      .stack([
        .points(
          [rect.center - Point(5, 0)],
          Marker(look.shape, size: 25, fill: look.color, outline: handout.theme.ink, outlineWidth: 1)),
        Picture.text(
          Text(
            String(look.number), TextStyle(size: look.number > 9 ? 10.5 : 13, weight: .bold), look.inkOnColor,
            at: rect.center - Point(5, look.shape == .triangle ? -2 : 0), alignment: .middle, anchor: .center)
        ).part("centroids"),
      ])
    }
    let width = compositor.width - mark.size.width
    let heading = compositor.heading(
      profile.name, level: 1, destination: SegmentsHandout.destination(profile.number), width: width)
    let stability = compositor.paragraph(
      words.stability, color: handout.theme.muted, width: 150, alignment: .end)
    let size = compositor.paragraph(
      words.size, color: handout.theme.muted, width: width - 150)
    return Block.row([
      mark,
      .column([heading, .row([size.named(.part, "size"), stability.named(.part, "stability")])]),
    ])
  }

  /// What to test under every purpose, with what to measure and what would prove it wrong.
  private var actions: Block {
    let suggestions = handout.suggestions[index]
    guard !suggestions.isEmpty else { return .column([]) }
    let columns = ["", "", "measure", "wrong if"].map { PageTable.Column($0, .start) }
    let rows = suggestions.map { suggestion in
      PageTable.Row(
        suggestion.purpose.rawValue,
        [
          PageTable.Cell(suggestion.purpose.title, isBold: true), PageTable.Cell(suggestion.attempt),
          PageTable.Cell(suggestion.measure, isMuted: true),
          PageTable.Cell(suggestion.refutation, isMuted: true),
        ])
    }
    let purpose = 58.0
    let each = (compositor.width - purpose - 3 * PageTable.gap) / 3
    let widths = [purpose, each + 6, each - 3, each - 3]
    let table = PageTable(columns, rows: rows, text: PageStyle.label, widths: widths, by: compositor)
    let heading = compositor.heading("To try", width: 120)
    return .column([heading.over(table.head)] + table.lines)
  }
}
