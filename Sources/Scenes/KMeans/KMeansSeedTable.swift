import Clustering
import Customers
import Drawing
import Words

/// The seeds so far, each with the customer that it was put on and the chance of that draw.
struct KMeansSeedTable: Sendable {
  let story: KMeansStory

  func picture(at step: Int, in rect: Rect, _ style: FrameStyle) -> Picture {
    let (unit, theme, metrics) = (style.unit, style.theme, style.metrics)
    var parts: [Picture] = [
      .text(Text("Seeds so far", style.heading, theme.ink, at: Point(rect.left, rect.top), anchor: .top))
    ]
    let heads = rect.top + 46 * unit
    let customers = rect.left + 110 * unit
    func head(_ words: String, _ x: Double, _ alignment: Text.Alignment) -> Picture {
      .text(Text(words, style.small, theme.muted, at: Point(x, heads), alignment: alignment, anchor: .top))
    }
    parts += [
      head("centroid", rect.left, .start), head("customer", customers, .start),
      head("chance", rect.right, .end),
    ]
    var y = heads + 36 * unit
    let pitch = 40 * unit
    // Where there are more seeds than lines, the latest are shown.
    let fitting = max(1, Int((rect.bottom - y) / pitch))
    let seeds = (0...step).compactMap {
      if case .seed(let seed) = story.trace.event(at: $0) { seed } else { nil }
    }
    let shown = seeds.suffix(fitting)
    let chances = shown.map { seed in seed.probability.map { NumberText.fineShare($0) } ?? "none" }
    let room = rect.right - customers - 16 * unit
    let widest = chances.map { metrics.width($0, style.label) }.max() ?? 0
    for (seed, chance) in zip(shown, chances) {
      let middle = y + pitch / 2
      let customer = seed.customer.map { shortened(story.shown.features.customers[$0], to: 18) } ?? "none"
      func cell(_ words: String, _ x: Double, _ alignment: Text.Alignment, within width: Double? = nil) {
        parts.append(
          .text(
            Text(
              words, style.label, theme.ink, at: Point(x, middle), alignment: alignment, anchor: .center,
              wrapWidth: width, maximumLines: width.map { _ in 1 })))
      }
      parts += style.tag(story.numbers[step][seed.centroid], at: rect.left, middle, style.label)
      cell(customer, customers, .start, within: room - widest)
      cell(chance, rect.right, .end)
      y += pitch
    }
    return .stack(parts).part("seeds")
  }
}
