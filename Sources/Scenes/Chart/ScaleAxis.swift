import Drawing
import Words

/// The numbers along one axis of a chart, as many as fit without crowding.
struct ScaleAxis {
  let scale: LinearScale
  let style: ChartStyle

  init(_ scale: LinearScale, style: ChartStyle) {
    self.scale = scale
    self.style = style
  }

  private var length: Double { (scale.end - scale.start).magnitude }

  /// Ticks whose labels keep apart when written side by side.
  private var horizontalTicks: Ticks {
    for count in stride(from: min(7, max(2, Int(length / (3 * style.em)))), to: 1, by: -1) {
      let ticks = Ticks(in: scale.domain, about: count)
      let widest = ticks.labels.map { style.metrics.width($0, style.label) }.max() ?? 0
      let apart = ticks.step / (scale.domain.upperBound - scale.domain.lowerBound) * length
      if ticks.values.count < 2 || widest + 0.8 * style.em <= apart { return ticks }
    }
    return Ticks(in: scale.domain, about: 1)
  }

  private var verticalTicks: Ticks {
    Ticks(in: scale.domain, about: max(1, min(5, Int(length / (3 * style.em)))))
  }

  /// The room that numbers left of an upright axis take.
  var room: Double {
    (verticalTicks.labels.map { style.metrics.width($0, style.label) }.max() ?? 0) + 0.7 * style.em
  }

  /// Numbers under a line, none of them beyond two edges. Labels that would meet there are left out.
  func under(_ y: Double, between left: Double, and right: Double) -> Picture {
    let ticks = horizontalTicks
    var end = -Double.infinity
    var parts: [Picture] = []
    for (value, label) in zip(ticks.values, ticks.labels) {
      let x = scale(value)
      let half = style.metrics.width(label, style.label) / 2
      let place = max(left + half, min(right - half, x))
      parts.append(
        .stroke(.segment(Point(x, y), Point(x, y + 0.3 * style.em)), Stroke(style.theme.muted, width: 0.6)))
      guard place - half >= end + 0.3 * style.em else { continue }
      end = place + half
      parts.append(style.label(label, at: x, y + 0.4 * style.em, between: left, and: right))
    }
    return .stack(parts).part("axis")
  }

  /// Numbers left of an upright axis, and light lines across from there to the right.
  func across(from left: Double, to right: Double) -> Picture {
    let ticks = verticalTicks
    return .stack(
      zip(ticks.values, ticks.labels).flatMap { value, label -> [Picture] in
        let y = scale(value)
        return [
          .stroke(.segment(Point(left, y), Point(right, y)), Stroke(style.theme.grid, width: 0.6)),
          number(label, leftOf: left, at: y),
        ]
      }
    ).part("axis")
  }

  /// Numbers left of an upright axis without lines, none of them beyond the axis's ends.
  func leftOf(_ x: Double) -> Picture {
    let ticks = verticalTicks
    let (top, bottom) = (min(scale.start, scale.end), max(scale.start, scale.end))
    return .stack(
      zip(ticks.values, ticks.labels).map { value, label in
        number(label, leftOf: x, at: max(top + 0.5 * style.em, min(bottom - 0.5 * style.em, scale(value))))
      }
    ).part("axis")
  }

  private func number(_ label: String, leftOf x: Double, at y: Double) -> Picture {
    .text(
      Text(
        label, style.label, style.theme.muted, at: Point(x - 0.5 * style.em, y), alignment: .end,
        anchor: .center))
  }
}
