import Clustering
import Drawing
import Numerics
import Words

/// What one customer's responsibilities are after a step, and how the largest came about.
struct GaussianMixtureFollow: Sendable {
  let story: GaussianMixtureStory
  let row: Int

  /// How much of the customer one component has.
  struct Line: Hashable, Sendable {
    var segment: Int
    var share: Double
    /// The share as it is printed; those of all lines sum to 1,000.
    var tenths: Int

    var percent: String { GaussianMixtureFollow.percent(tenths) }
  }

  private static func percent(_ tenths: Int) -> String { NumberText.percent(Double(tenths) / 1000) }

  /// The lines after a step, the largest share first.
  func lines(at step: Int) -> [Line] {
    let shares = story.sharing[step].followed
    let order = order(at: step)
    return zip(order, tenthsOfPercent(order.map { shares[$0] })).map { index, tenths in
      Line(segment: story.numbers[index], share: shares[index], tenths: tenths)
    }
  }

  /// The components, that with the largest share first.
  private func order(at step: Int) -> [Int] {
    let shares = story.sharing[step].followed
    return shares.indices.sorted { (shares[$1], story.numbers[$0]) < (shares[$0], story.numbers[$1]) }
  }

  /// Where the shares come from, in a sentence.
  func conclusion(at step: Int) -> String {
    switch story.trace.event(at: step) {
    case .initialize:
      switch story.trace.algorithm.seeding {
      case .kMeans: return "The k-means run that comes first put it into one segment, wholly."
      case .random: return "These first shares were drawn at random."
      case .given: return "These first shares were given."
      }
    case .maximization:
      return "It counted with these shares in the new means and spreads."
    case .expectation: return arithmetic(at: step)
    }
  }

  /// Weight times density of the component with the largest share, and of all together: Bayes' rule.
  private func arithmetic(at step: Int) -> String {
    let components = story.trace.components(at: step)
    let point = story.trace.points[row: row]
    let densities = components.map { exponential($0.logDensity(at: point)) }
    let joint = zip(components, densities).map { $0.weight * $1 }
    let sum = joint.reduce(0, +)
    guard let top = order(at: step).first, let line = lines(at: step).first else { return "" }
    guard sum > 1e-300 else {
      return "It lies far from all components; \(line.segment) is still the least unlikely."
    }
    let weight = NumberText.rounded(components[top].weight)
    let product =
      "Weight \(weight) × density \(NumberText.rounded(densities[top])) = \(NumberText.rounded(joint[top]))"
    guard components.count > 1 else { return product + ": there is no other component." }
    return
      "\(product) for component \(line.segment), of \(NumberText.rounded(sum)) for all."
  }

  /// The height that the table needs for all its lines, whatever the step.
  func height(_ style: FrameStyle) -> Double {
    (FollowHeading.height + 40 * Double(story.numbers.count) + 14) * style.unit + 2 * 1.3 * style.label.size
  }

  func picture(at step: Int, in rect: Rect, _ style: FrameStyle) -> Picture {
    let (unit, theme, metrics) = (style.unit, style.theme, style.metrics)
    let heading = FollowHeading(
      features: story.shown.features, row: row, left: "component", right: "responsibility")
    var parts = [heading.picture(in: rect, style)]
    let top = rect.top + FollowHeading.height * unit
    let conclusion = conclusion(at: step)
    let room = metrics.extent(
      of: conclusion, style: style.label, wrapWidth: rect.width, maximumLines: 3, lineHeight: 1.3
    ).height
    let lines = lines(at: step)
    let space = rect.bottom - top - room - 14 * unit
    let pitch = max(28 * unit, min(40 * unit, space / Double(max(1, lines.count))))
    let fitting = max(1, Int(space / pitch + 1e-9))
    let shown = fitting >= lines.count ? lines.count : max(1, fitting - 1)
    var y = top
    for (order, line) in lines.prefix(shown).enumerated() {
      parts.append(row(line, isFirst: order == 0, at: y, pitch: pitch, in: rect, style))
      y += pitch
    }
    if shown < lines.count {
      let rest = lines[shown...].reduce(0) { $0 + $1.tenths }
      parts += [
        .text(
          Text(
            "\(lines.count - shown) others", style.label, theme.muted,
            at: Point(rect.left, y + pitch / 2), anchor: .center)),
        share(Self.percent(rest), isBold: false, at: Point(rect.right, y + pitch / 2), style),
      ]
      y += pitch
    }
    parts.append(
      .text(
        Text(
          conclusion, style.label, theme.ink, at: Point(rect.left, y + 14 * unit), anchor: .top,
          wrapWidth: rect.width, maximumLines: 3)))
    return .stack(parts).part("follow")
  }

  private func share(
    _ words: String, isBold: Bool, at end: Point, _ style: FrameStyle
  ) -> Picture {
    let type = TextStyle(size: style.label.size, weight: isBold ? .bold : .regular, tabularDigits: true)
    return .text(Text(words, type, style.theme.ink, at: end, alignment: .end, anchor: .center))
  }

  private func row(
    _ line: Line, isFirst: Bool, at y: Double, pitch: Double, in rect: Rect, _ style: FrameStyle
  ) -> Picture {
    let (unit, theme) = (style.unit, style.theme)
    let look = SegmentLook(segment: line.segment, theme: theme)
    let type = TextStyle(size: style.label.size, weight: isFirst ? .bold : .regular, tabularDigits: true)
    let middle = y + pitch / 2
    let left = rect.left + 80 * unit
    let full = rect.right - 110 * unit - left
    let bar = Rect(x: left, y: middle - 10 * unit, width: full * line.share, height: 20 * unit)
    return .stack(
      style.tag(line.segment, at: rect.left, middle, type) + [
        .fill(.rectangle(bar), .color(look.color)),
        share(line.percent, isBold: isFirst, at: Point(rect.right, middle), style),
      ])
  }
}
