import Criteria
import Drawing
import Scenes
import Words

/// The elbow for every upper end of the range, and the curves of a few of them.
struct RangeInfluence {
  let handout: ChoosingKHandout

  private var sweep: KSweep { handout.comparison.data }
  private var curves: [Kneedle] { sweep.kneedlesByUpperEnd }
  /// The most curves that are drawn.
  private static let drawn = 3
  /// How tall a chart is, and how low it may become to fit on the first page.
  private static let heights = 82.0...112.0

  /// The heading, what the range does, and the curves: lower if they would not fit in a height otherwise.
  func block(in room: Double) -> Block {
    let full = block(chartHeight: Self.heights.upperBound)
    let fitting = Self.heights.upperBound - (full.size.height - room)
    return curves.isEmpty || !Self.heights.contains(fitting) ? full : block(chartHeight: fitting)
  }

  private func block(chartHeight: Double) -> Block {
    let compositor = handout.compositor
    guard !curves.isEmpty else {
      return Block.column([
        handout.heading(.range),
        compositor.paragraph(
          """
          An elbow needs three numbers of clusters, and a WCSS that falls between them; over \
          \(handout.rangeWords) there is none.
          """
        ),
      ])
    }
    let sentence = handout.comparison.rangeSentence.map { [compositor.paragraph($0)] } ?? []
    let how = handout.muted(
      """
      The elbow is where the WCSS lies farthest below the line from its first to its last point (the \
      simplest form of Kneedle). \
      Both axes are stretched to the range that is drawn, so that another range may bend elsewhere; under \
      \(NumberText.percent(Kneedle.leastProminence, decimals: 0)) of the fall it is not clear.
      """
    )
    return Block.column([handout.heading(.range)] + sentence + [how, charts(chartHeight)], spacing: 4)
  }

  /// Evenly many of the curves, the first and the last among them.
  private func some(_ count: Int) -> [Kneedle] {
    guard curves.count > count else { return curves }
    return (0..<count).map { curves[$0 * (curves.count - 1) / (count - 1)] }
  }

  private func charts(_ height: Double) -> Block {
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
        return Block.figure(width: width, height: height) { rect in
          chart.picture(in: rect).figure(
            alt:
              """
              The WCSS for k = \(curve.range.lowerBound) to \(curve.range.upperBound): \
              \(curve.elbow.map { "elbow at \($0.clusters)" } ?? "no clear elbow").
              """
          )
        }
      }, spacing: gap)
  }
}
