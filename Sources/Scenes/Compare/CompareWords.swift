import Customers
import Drawing
import Words

/// The sentences of a comparison.
struct CompareWords: Sendable {
  let names: [String]
  let agreement: Agreement
  let source: Features

  private var together: String { listed(names) }

  /// What a tick of the clock is about; the one after the last is the end.
  func beat(_ tick: Int, of ticks: Int, _ scenes: [any ScatterScene]) -> Beat {
    let caption = tick == ticks ? end : Caption("The same customers on the same axes: \(together).", running)
    let moments = scenes.map { scene in
      let (from, to) = (Moment(step: tick, progress: 0), Moment(step: tick, progress: 1))
      return (
        from: CompareScene.moment(ofSteps: scene.stepCount, at: from, ticks: ticks).step,
        to: CompareScene.moment(ofSteps: scene.stepCount, at: to, ticks: ticks).step
      )
    }
    let beats = zip(scenes, moments).map { $0.beat(at: $1.to) }
    let glides =
      tick < ticks
      && zip(scenes, moments).contains { scene, span in
        (span.from...max(span.from, span.to)).contains { scene.beat(at: $0).glides }
      }
    let states = zip(names, beats).map { "\($0): \($1.shortPosition)" }.joined(separator: "; ")
    return Beat(
      position: tick == ticks ? "the results" : "",
      shortPosition: tick == ticks ? "The results" : "Tick \(tick + 1)",
      caption: caption,
      alternative:
        """
        Side by side on the same axes, \
        \(tick == ticks ? end.text : states + ". " + beats.map { $0.caption.headline }.joined(separator: " "))
        """,
      glides: glides, isBrief: tick < ticks && beats.contains { $0.isBrief })
  }

  private var running: String {
    "Every run is stretched to the same time. Segments that share most customers wear the same color."
  }

  private var end: Caption {
    let pairs = names.indices.dropFirst().map {
      "\(names[0]) and \(names[$0]) \(NumberText.fixed(agreement.index[$0], decimals: 3))"
    }
    let moved = agreement.moved.dropFirst().map { $0.count }.max() ?? 0
    let headline =
      moved == 0
      ? "All came to the same segments."
      : """
      They disagree about \(NumberText.count(moved, "customer")) of \
      \(NumberText.fixed(Double(source.customers.count), decimals: 0))\(names.count > 2 ? " at most" : "").
      """
    return Caption(
      headline,
      """
      Adjusted Rand index: \(pairs.joined(separator: ", ")). 1 is the same partition, 0 what chance would \
      give.
      """
    )
  }
}
