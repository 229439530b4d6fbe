import Criteria
import Drawing

/// The column of a sweep over k: two curves that grow with k, and the silhouette of every customer; in the
/// end what each criterion suggests.
struct ChoosingKColumn: Sendable {
  let story: ChoosingKStory
  let look: Look
  /// The places of the two curves and, where there is room, of what stands under or beside them.
  private let wcss, mean: Rect
  private let detail: Rect?

  init(_ story: ChoosingKStory, in rect: Rect, look: Look) {
    self.story = story
    self.look = look
    let em = look.label.size
    let gap = em * 1.8
    let least = em * 9
    if rect.width > 2.1 * rect.height {
      // Low and wide: the curves one over the other, the blades beside them.
      let width = rect.width * 0.36
      let height = (rect.height - gap * 0.6) / 2
      if height >= least * 0.72 {
        wcss = Rect(x: rect.left, y: rect.top, width: width, height: height)
        mean = Rect(x: rect.left, y: rect.bottom - height, width: width, height: height)
        detail = Rect(left: rect.left + width + gap, top: rect.top, right: rect.right, bottom: rect.bottom)
        return
      }
      let third = (rect.width - 2 * gap) / 3
      wcss = Rect(x: rect.left, y: rect.top, width: third, height: rect.height)
      mean = Rect(x: rect.left + third + gap, y: rect.top, width: third, height: rect.height)
      detail = Rect(x: rect.right - third, y: rect.top, width: third, height: rect.height)
      return
    }
    let half = (rect.width - gap) / 2
    let fits = rect.height >= 2 * least + gap
    let height = fits ? max(least, (rect.height - gap) * 0.4) : rect.height
    wcss = Rect(x: rect.left, y: rect.top, width: half, height: height)
    mean = Rect(x: rect.left + half + gap, y: rect.top, width: half, height: height)
    detail =
      fits ? Rect(left: rect.left, top: rect.top + height + gap, right: rect.right, bottom: rect.bottom) : nil
  }

  func picture(at step: Int) -> Picture {
    let current = story.stop(at: step).clusters
    let reached = story.reached(by: step)
    return .stack([
      wcssChart.picture(in: wcss, reached: reached, current: current).part("WCSS"),
      silhouetteChart.picture(in: mean, reached: reached, current: current).part("mean silhouette"),
      detail.map { details(at: step, in: $0) } ?? .empty,
    ])
  }

  private var sweep: KSweep { story.comparison.data }
  private var range: ClosedRange<Int> { story.comparison.settings.range }

  private var wcssChart: KChart {
    KChart(
      "WCSS", unit: story.squaredUnit, range: range,
      series: [KChart.Series(values: sweep.rows.map { $0.wcss })],
      fromZero: true, look: look)
  }

  private var silhouetteChart: KChart {
    KChart(
      "Mean silhouette", range: range,
      series: [KChart.Series(values: sweep.rows.map { $0.silhouette?.mean })], fromZero: true, look: look)
  }

  private func details(at step: Int, in rect: Rect) -> Picture {
    if case .verdict = story.steps[step] {
      return KVotes.of(
        story.comparison, range: range, look: look, title: "What each criterion suggests"
      ).picture(in: rect)
    }
    let stop = story.stop(at: step)
    guard let silhouette = stop.row.silhouette else { return undefined(stop, in: rect) }
    return SilhouetteBlades(silhouette, numbers: stop.numbers, look: look, followed: story.followed)
      .picture(in: rect)
  }

  private func undefined(_ stop: ChoosingKStory.Stop, in rect: Rect) -> Picture {
    let words =
      stop.clusters == 1
      ? "Undefined for k = 1: there is no other segment to be compared with."
      : "Undefined for k = \(stop.clusters): every customer is a segment of its own."
    let top = rect.top + look.heading.size * 1.3 + look.label.size * 0.6
    return Picture.stack([
      .text(
        Text(
          SilhouetteBlades.title, look.heading, look.theme.ink, at: Point(rect.left, rect.top),
          anchor: .top)),
      .text(
        Text(
          words, look.label, look.theme.muted, at: Point(rect.left, top), anchor: .top, wrapWidth: rect.width,
          maximumLines: 3)),
    ]).part("silhouette")
  }
}

extension KVotes {
  /// The voices of a recommendation, then the criteria that have none.
  package static func of(
    _ comparison: KComparison, range: ClosedRange<Int>, look: Look, title: String,
    includesSilent: Bool = false
  ) -> KVotes {
    let recommendation = comparison.recommendation
    let voices = recommendation.voices
    let silent = includesSilent ? comparison.settings.criteria.filter { !voices.contains($0) } : []
    return KVotes(
      title,
      lines: (voices + silent).map {
        Line(
          $0.title, clusters: comparison.data.suggestion(of: $0), isMuted: !voices.contains($0))
      }, range: range, chosen: recommendation.clusters, look: look)
  }
}
