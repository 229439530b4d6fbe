import Drawing
import Words

/// What the two lines around a mean hold, and what a hollow mark is: at the foot of every frame's column.
struct EllipseKey {
  /// 1 where intervals are drawn, else 2.
  let dimensions: Int
  /// How many features are clustered.
  let features: Int
  /// Whether it says what a hollow mark is.
  let explainsCores: Bool
  let style: FrameStyle

  private var unit: Double { style.unit }
  private var theme: Theme { style.theme }
  private var pitch: Double { 32 * unit }
  private var isProjected: Bool { features > dimensions }

  var height: Double { pitch * (1 + (explainsCores ? 1 : 0) + (isProjected ? 1 : 0)) }

  func picture(in rect: Rect) -> Picture {
    var y = rect.top + pitch / 2
    var parts = lines(at: Point(rect.left, y))
    y += pitch
    if explainsCores {
      let at = Point(rect.left + sample / 2, y)
      parts += [
        .points([at], Marker(.circle, size: 18 * unit, fill: theme.muted)),
        .points([at], FollowedCustomer.core(of: 18 * unit, theme)),
        words(
          "no component has \(NumberText.percent(Shade.sure, decimals: 0)) or more",
          at: Point(rect.left + sample + gap, y)),
      ]
      y += pitch
    }
    if isProjected {
      parts.append(words("Ellipses are projected from \(features) features.", at: Point(rect.left, y)))
    }
    return .stack(parts).part("key")
  }

  private var sample: Double { 40 * unit }
  private var gap: Double { 10 * unit }

  /// Both lines with what they hold, side by side.
  private func lines(at left: Point) -> [Picture] {
    var parts: [Picture] = []
    var at = left
    for sigmas in [1, 2] {
      let share = NumberText.percent(Ellipse.holds(sigmas: sigmas, dimensions: dimensions))
      let holds = "\(sigmas)σ \(sigmas == 1 ? "holds " : "")\(share)"
      parts += [
        .stroke(
          .segment(at, at + Point(sample, 0)),
          sigmas == 1
            ? Stroke(theme.muted, width: 3 * unit)
            : Stroke(theme.muted, width: 2 * unit, dashes: [9 * unit, 6 * unit])),
        words(holds, at: at + Point(sample + gap, 0)),
      ]
      at = at + Point(sample + 3.4 * gap + style.metrics.width(holds, style.small), 0)
    }
    return parts
  }

  private func words(_ words: String, at point: Point) -> Picture {
    .text(Text(words, style.small, theme.muted, at: point, anchor: .center))
  }
}
