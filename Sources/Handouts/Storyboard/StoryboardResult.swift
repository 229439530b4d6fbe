import Drawing
import Scenes
import Segments

/// What a run came to: the segments in a table, and the curve of the objective.
struct StoryboardResult {
  let outcome: Outcome
  let scene: any PrintableScene
  let style: PageStyle
  let metrics: any TextMetrics

  static let destination = "result"
  private static let chartHeight = 150.0
  private static let pitch = 20.0

  private var theme: Theme { style.theme }
  private var features: [String] { outcome.segmentation.features.map(\.axisTitle) }
  /// The features that fit as columns.
  private var columns: Int { min(features.count, 5) }

  func place(in flow: inout PageFlow) {
    let head = PageStyle.heading.size * 1.9
    let table = Self.pitch * Double(outcome.segmentation.segments.count + 1) + 14
    if head + table + Self.chartHeight > flow.room { flow.newPage() }
    flow.place(height: head) { point in
      .named(
        Name(.destination(Self.destination), "The result"),
        .named(
          Name(.heading(level: 2), "The result"),
          .text(Text("The result", PageStyle.heading, theme.ink, at: point, anchor: .top))))
    }
    flow.text(outcome.summary, PageStyle.body, theme.ink, role: .paragraph)
    flow.space(10)
    flow.place(height: Self.pitch) { header(at: $0) }
    for row in outcome.segmentation.segments { flow.place(height: Self.pitch) { line(row, at: $0) } }
    let more = features.count - columns
    flow.space(6)
    flow.text(
      "Features are the segments' means, in original units."
        + (more > 0 ? " \(more) more are not shown." : ""),
      PageStyle.small, theme.muted, role: .paragraph)
    flow.space(20)
    let rect = Size(style.body.width, Self.chartHeight)
    flow.place(height: Self.chartHeight) { point in
      scene.objective(
        in: Rect(x: point.x, y: point.y, width: rect.width, height: rect.height),
        type: PanelType(label: PageStyle.label, marker: 5, centroid: 17, theme: theme))
    }
  }

  /// The right edges of the columns: size, share, then a mean for each feature.
  private func edges(from left: Double) -> [Double] {
    let fixed = [left + 130, left + 185]
    let width = (style.body.right - fixed[1]) / Double(max(1, columns))
    return fixed + (0..<columns).map { fixed[1] + width * Double($0 + 1) }
  }

  private func header(at corner: Point) -> Picture {
    let edges = edges(from: corner.x)
    let words = ["customers", "share"] + features.prefix(columns)
    var parts: [Picture] = [
      .text(Text("segment", PageStyle.small, theme.muted, at: corner, anchor: .top)),
      .stroke(
        .segment(corner + Point(0, 16), Point(style.body.right, corner.y + 16)),
        Stroke(theme.grid, width: 0.75)),
    ]
    for (index, word) in words.enumerated() {
      let room = index < 2 ? nil : edges[index] - edges[index - 1] - 8
      parts.append(
        .text(
          Text(
            word, PageStyle.small, theme.muted, at: Point(edges[index], corner.y), alignment: .end,
            anchor: .top,
            wrapWidth: room, maximumLines: room == nil ? nil : 1)))
    }
    return .named(Name(.paragraph, "table head"), .stack(parts))
  }

  private func line(_ row: Segment, at corner: Point) -> Picture {
    let edges = edges(from: corner.x)
    let look = SegmentLook(segment: row.number, theme: theme)
    let means = zip(row.means, zip(edges.dropFirst(), edges.dropFirst(2))).map { mean, sides in
      number(mean, within: sides.1 - sides.0 - 8)
    }
    let words = [NumberText.fixed(Double(row.size), decimals: 0), NumberText.percent(row.share)] + means
    let middle = corner.y + 9
    var parts: [Picture] = [
      .points(
        [Point(corner.x + 7, middle)],
        Marker(look.shape, size: 9, fill: look.color, outline: theme.ink, outlineWidth: 0.6)),
      .text(
        Text(
          String(row.number), PageStyle.bodyBold, theme.ink, at: Point(corner.x + 20, middle),
          anchor: .center)),
    ]
    for (index, word) in words.enumerated() {
      parts.append(
        .text(
          Text(
            word, PageStyle.body, theme.ink, at: Point(edges[index], middle), alignment: .end, anchor: .center
          )))
    }
    return .named(Name(.paragraph, "segment \(row.number)"), .stack(parts))
  }

  /// A number in full, or with a power of ten where its column is too narrow.
  private func number(_ value: Double, within width: Double) -> String {
    let full = NumberText.rounded(value)
    return metrics.width(full, PageStyle.body) <= width ? full : NumberText.scientific(value, digits: 3)
  }
}
