import Drawing
import Words

/// How many customers each segment has: a bar a segment, from zero.
struct SizeBars {
  let heading: String
  /// Segment numbers with their sizes, in canonical order.
  let sizes: [(segment: Int, size: Double)]
  /// The size that the longest bar stands for, the same through the whole run.
  let largest: Double
  /// How many decimals the sizes are written with.
  let decimals: Int

  init(heading: String, sizes: [(segment: Int, size: Double)], largest: Double, decimals: Int) {
    self.heading = heading
    self.sizes = sizes
    self.largest = largest
    self.decimals = decimals
  }

  /// The bars of whole customers.
  init(heading: String, sizes: [(segment: Int, size: Int)], largest: Int) {
    self.init(
      heading: heading, sizes: sizes.map { ($0.segment, Double($0.size)) }, largest: Double(largest),
      decimals: 0)
  }

  /// The least height in which all segments have their bars.
  func height(_ style: FrameStyle) -> Double { (50 + 27 * Double(sizes.count)) * style.unit }

  func picture(in rect: Rect, _ style: FrameStyle) -> Picture {
    let (unit, theme) = (style.unit, style.theme)
    var parts: [Picture] = [
      .text(Text(heading, style.heading, theme.ink, at: Point(rect.left, rect.top), anchor: .top))
    ]
    let top = rect.top + 50 * unit
    let pitch = min(42 * unit, (rect.bottom - top) / Double(max(1, sizes.count)))
    let fitting = pitch < 27 * unit ? max(1, Int((rect.bottom - top) / (27 * unit)) - 1) : sizes.count
    let step = max(27 * unit, pitch)
    let left = rect.left + (sizes.count > 9 ? 78 : 62) * unit
    let room = style.metrics.width(NumberText.fixed(largest, decimals: decimals), style.label) + 14 * unit
    for (order, entry) in sizes.prefix(fitting).enumerated() {
      let look = SegmentLook(segment: entry.segment, theme: theme)
      let middle = top + step * (Double(order) + 0.5)
      let length = (rect.right - room - left) * entry.size / max(1, largest)
      let bar = Rect(
        left: left, top: middle - step * 0.28, right: left + length, bottom: middle + step * 0.28)
      let end = Point(bar.right + 10 * unit, middle)
      parts += style.tag(entry.segment, at: rect.left, middle, style.label)
      parts.append(.fill(.rectangle(bar), .color(look.color)))
      parts.append(
        .text(
          Text(
            NumberText.fixed(entry.size, decimals: decimals), style.label, theme.ink, at: end, anchor: .center
          )
        ))
    }
    if fitting < sizes.count {
      let rest = "and \(sizes.count - fitting) more"
      parts.append(
        .text(
          Text(
            rest, style.small, theme.muted, at: Point(rect.left, top + step * Double(fitting)), anchor: .top))
      )
    }
    return .stack(parts).part("sizes")
  }
}
