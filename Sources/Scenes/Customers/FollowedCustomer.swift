import Drawing

/// The ring around a followed customer, with its name where it covers no other.
struct FollowedCustomer {
  let name: String
  let at: Point
  let segment: Int?
  /// Where it is not the segment's own.
  var color: Color?
  /// Whether no segment can claim it for sure.
  var hasCore = false
  let size: Double
  let unit: Double

  /// The inner mark of a customer who belongs to no segment for sure: it shows without color, too.
  static func core(of size: Double, _ theme: Theme) -> Marker {
    Marker(.circle, size: size * 0.4, fill: theme.paper)
  }

  func picture(
    avoiding marks: [Point], large: [Point], within frame: Rect, style: TextStyle, _ look: Look
  ) -> Picture {
    let theme = look.theme
    let bold = TextStyle(size: style.size, weight: .bold)
    let extent = look.metrics.extent(
      of: name, style: bold, wrapWidth: nil, maximumLines: nil, lineHeight: 1.3)
    let box = place(Size(extent.width, extent.height), avoiding: marks, large: large, within: frame)
    var parts: [Picture] = []
    let plate = box.inset(horizontally: -5 * unit, vertically: 0)
    parts.append(.fill(.rectangle(plate, radius: 4 * unit), .color(theme.paper.opacity(0.82))))
    parts.append(.text(Text(name, bold, theme.ink, at: Point(box.left, box.top), anchor: .top)))
    if let segment {
      let own = SegmentLook(segment: segment, theme: theme)
      parts.append(
        .points(
          [at],
          Marker(
            own.shape, size: size, fill: color ?? own.color, outline: theme.paper,
            outlineWidth: 1.4 * unit)))
      if hasCore { parts.append(.points([at], Self.core(of: size, theme))) }
    } else {
      parts.append(.points([at], Marker(.circle, size: size * 0.86, fill: theme.ink)))
    }
    parts.append(
      .points([at], Marker(.circle, size: size * 2.1, fill: nil, outline: theme.ink, outlineWidth: 3 * unit)))
    return .stack(parts).part("followed customer")
  }

  /// The place for the name that covers the least: right, left, above, below and between.
  private func place(_ box: Size, avoiding marks: [Point], large: [Point], within frame: Rect) -> Rect {
    let gap = size * 1.3
    let horizontal = [at.x + gap, at.x - gap - box.width, at.x - box.width / 2]
    let vertical = [at.y - box.height / 2, at.y - gap - box.height, at.y + gap]
    let candidates = vertical.flatMap { y in
      horizontal.map { Rect(x: $0, y: y, width: box.width, height: box.height) }
    }.filter { !$0.contains(at) }
    func cost(_ rect: Rect) -> Double {
      let near = rect.inset(by: -size * 0.6)
      let covered = Double(marks.count { near.contains($0) })
      let hidden = Double(large.count { rect.inset(by: -26 * unit).contains($0) })
      return covered + 10 * hidden + (frame.contains(rect) ? 0 : 100)
    }
    let best = candidates.enumerated().min { (cost($0.element), $0.offset) < (cost($1.element), $1.offset) }
    return best?.element ?? Rect(x: at.x + gap, y: at.y, width: box.width, height: box.height)
  }
}
