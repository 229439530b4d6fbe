import Criteria
import Drawing
import Scenes

/// The elbow for every upper end of the range, and the curves of a few of them.
struct RangeInfluence {
  let handout: ChoosingKHandout

  private var sweep: KSweep { handout.comparison.data }
  private var curves: [Kneedle] { sweep.kneedlesByUpperEnd }
  /// The most ends that are listed, and the most that are drawn.
  private static let most = 12
  private static let drawn = 3
  private static let chartHeight = 118.0

  func place(in flow: inout PageFlow) {
    let compositor = handout.compositor
    guard !curves.isEmpty else {
      flow.place(
        handout.heading(.range),
        compositor.paragraph(
          "An elbow needs three numbers of clusters, and a WCSS that falls between them; over \(handout.rangeWords) there is none."
        ))
      return
    }
    let sentence = handout.comparison.rangeSentence.map { [compositor.paragraph($0)] } ?? []
    let how = handout.muted(
      "The elbow is where the WCSS lies farthest below the line from its first to its last point (Kneedle). Both axes are stretched to the range that is drawn, so that another range may bend elsewhere; under \(NumberText.percent(Kneedle.leastProminence, decimals: 0)) of the fall it is not clear."
    )
    flow.place(
      Block.column([handout.heading(.range)] + sentence + [how, charts], spacing: 4))
    flow.space(10)
    let votes = self.votes
    flow.place(
      Block.figure(width: compositor.width, height: votes.height) { rect in
        votes.picture(in: rect).figure(
          alt: handout.comparison.rangeSentence ?? "The elbow of the one range that can be drawn.")
      })
  }

  /// Evenly many of the curves, the first and the last among them.
  private func some(_ count: Int) -> [Kneedle] {
    guard curves.count > count else { return curves }
    return (0..<count).map { curves[$0 * (curves.count - 1) / (count - 1)] }
  }

  private var charts: Block {
    let gap = 20.0
    let width = (handout.compositor.width - gap * Double(Self.drawn - 1)) / Double(Self.drawn)
    let look = handout.look
    return Block.row(
      some(Self.drawn).map { curve in
        let values = sweep.rows.filter { curve.range.contains($0.clusters) }.map(\.wcss)
        let chart = KChart(
          "k = \(curve.range.lowerBound) to \(curve.range.upperBound)", unit: handout.scene.squaredUnit,
          range: curve.range,
          series: [KChart.Series(values: values, suggestions: Set(curve.elbow.map { [$0.clusters] } ?? []))],
          fromZero: false, hasChord: true, look: look)
        return Block.figure(width: width, height: Self.chartHeight) { rect in
          chart.picture(in: rect).figure(
            alt:
              "The WCSS for k = \(curve.range.lowerBound) to \(curve.range.upperBound): \(curve.elbow.map { "elbow at \($0.clusters)" } ?? "no clear elbow")."
          )
        }
      }, spacing: gap)
  }

  private var votes: KVotes {
    KVotes(
      "Where the elbow is, and how far it stands out",
      lines: some(Self.most).map { curve in
        KVotes.Line(
          "\(curve.range.lowerBound) to \(curve.range.upperBound)", clusters: curve.elbow?.clusters,
          note: NumberText.percent(curve.deepest.prominence, decimals: 0),
          isMuted: false)
      }, range: handout.range, chosen: nil, look: handout.look)
  }
}
