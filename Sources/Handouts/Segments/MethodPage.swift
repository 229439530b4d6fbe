import Criteria
import Drawing
import Segments

/// What it takes to make the same pages again, and what they do not show.
struct MethodPage {
  let handout: SegmentsHandout

  static let destination = "method"
  static let title = "Method and limits"
  private var compositor: Compositor { handout.compositor }
  private var words: SegmentsMethodWords { SegmentsMethodWords(handout: handout) }

  func place(in flow: inout PageFlow) {
    flow.place(compositor.heading(Self.title, level: 1, destination: Self.destination))
    flow.space(6)
    for (term, lines) in words.facts { flow.place(entry(term, lines)) }
    flow.space(12)
    flow.place(
      compositor.band("The call that makes these pages", [handout.origin.call], text: PageStyle.small))
    flow.space(14)
    let limits = words.limits.map { limit($0) }
    flow.place(.column([compositor.heading("Limits"), limits[0]]))
    for limit in limits.dropFirst() {
      flow.space(3)
      flow.place(limit)
    }
  }

  private func limit(_ words: String) -> Block {
    let indent = 12.0
    return .row([
      compositor.paragraph("•", PageStyle.small, width: indent),
      compositor.paragraph(words, PageStyle.small, width: compositor.width - indent),
    ])
  }

  private func entry(_ term: String, _ lines: [String]) -> Block {
    let label = 96.0
    let values = lines.map { compositor.paragraph($0, PageStyle.small, width: compositor.width - label) }
    return Block.column([
      .row([
        compositor.paragraph(term, PageStyle.smallBold, width: label), .column(values, spacing: 1),
      ]), .space(5),
    ])
  }
}
