import Drawing
import Scenes
import Segments
import Words

/// What a run came to: the segments in a table, and the curve of the objective.
struct StoryboardResult {
  let scene: any PrintableScene
  let style: PageStyle

  static let destination = "result"
  private static let chartHeight = 150.0
  /// The features that fit as columns.
  private static let mostColumns = 5
  /// A mean wider than this is written with a power of ten.
  private static let widestMean = 76.0

  private var segmentation: Segmentation { scene.segmentation }
  private var features: [String] { segmentation.features.map(\.axisTitle) }
  private var columns: Int { min(features.count, Self.mostColumns) }

  func place(in flow: inout PageFlow) {
    let compositor = Compositor(style: style)
    let heading = [
      compositor.heading("The result", destination: Self.destination),
      compositor.paragraph(scene.beat(at: scene.stepCount - 1).caption.text),
      Block.space(10),
    ]
    let table = table(by: compositor)
    let height = (heading + [table.block]).reduce(0) { $0 + $1.size.height }
    if height + Self.chartHeight > flow.room { flow.newPage() }
    flow.place(table, under: heading)
    let more = features.count - columns
    flow.space(6)
    flow.place(
      compositor.paragraph(
        "Features are the segments' means, in original units."
          + (more > 0 ? " \(more) more are not shown." : ""),
        PageStyle.small, color: style.theme.muted))
    flow.space(20)
    let look = style.look(customer: 5, center: 17)
    flow.place(
      Block.figure(width: style.body.width, height: Self.chartHeight) { scene.objective(in: $0, look: look) })
  }

  private func table(by compositor: Compositor) -> PageTable {
    let heads =
      [PageTable.Column("segment", .start), PageTable.Column("customers"), PageTable.Column("share")]
      + features.prefix(columns).map { PageTable.Column($0) }
    let rows = segmentation.segments.map { row in
      PageTable.Row(
        "segment \(row.number)",
        [
          PageTable.Cell(
            String(row.number), isBold: true, mark: SegmentLook(segment: row.number, theme: style.theme)),
          PageTable.Cell(NumberText.fixed(Double(row.size), decimals: 0)),
          PageTable.Cell(NumberText.percent(row.share)),
        ] + row.means.prefix(columns).map { PageTable.Cell(number($0)) })
    }
    return PageTable(heads, rows: rows, by: compositor)
  }

  private func number(_ value: Double) -> String {
    let full = NumberText.rounded(value)
    return style.metrics.width(full, PageStyle.body) <= Self.widestMean
      ? full : NumberText.scientific(value, digits: 3)
  }
}
