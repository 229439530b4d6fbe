import Clustering
import Customers
import Drawing
import Segments

/// Several runs on the same customers, side by side: shared axes, one clock, and segments that are called the
/// same where they share most customers.
///
/// The clock stretches every run to the length of the longest, so that all begin and end together. A last
/// step says how far the results agree, and who is in another segment.
public final class CompareScene: Scene {
  let runs: [ComparedRun]
  let scenes: [any ScatterScene]
  let shown: ShownCustomers
  private let frame: Frame
  let ticks: Int
  let agreement: Agreement
  /// Every place that anything on the stages will have, in the units of the shared axes.
  private let places: [Point]

  /// The scene of two or three runs on the same features; the first one's segments give the numbers.
  public init(_ runs: [ComparedRun], of features: Features, options: SceneOptions) {
    precondition(runs.count > 1, "nothing to compare")
    self.runs = runs
    shown = ShownCustomers(features, options: options)
    let agreement = Agreement(runs.map { $0.partition }, points: features.points)
    self.agreement = agreement
    scenes = zip(runs, agreement.numbers).map { run, numbers in
      var own = options
      own.numbering = numbers
      return run.scene(own)
    }
    let ticks = scenes.map { $0.stepCount }.max() ?? 1
    self.ticks = ticks
    places = scenes.flatMap { $0.places }
    let words = CompareWords(names: runs.map { $0.name }, agreement: agreement, source: features)
    frame = Frame(
      "Side by side", beats: (0...ticks).map { [scenes] tick in words.beat(tick, of: ticks, scenes) },
      groups: [ticks, 1], source: shown.sourceNote, options: options)
  }

  public var stepCount: Int { ticks + 1 }
  public func beat(at step: Int) -> Beat { frame.beats[step] }

  public var title: SceneTitle {
    SceneTitle(
      algorithm: runs.map { $0.name }.joined(separator: " and "),
      settings: scenes.map { $0.title.settings }.joined(separator: "; "), source: shown.features.source.note)
  }

  /// How far a run of so many steps has come when the clock has.
  static func moment(ofSteps count: Int, at moment: Moment, ticks: Int) -> Moment {
    let time = (Double(moment.step) + moment.progress) * Double(count) / Double(ticks)
    let step = min(max(0, Int(time.rounded(.up)) - 1), count - 1)
    return Moment(step: step, progress: min(1, time - Double(step)))
  }

  public func picture(at moment: Moment) -> Picture {
    let (clock, ended) = clock(at: moment)
    return frame.picture(
      of: moment.step,
      around: zip(scenes.indices, panels).map { index, rect in
        panel(
          index, at: Self.moment(ofSteps: scenes[index].stepCount, at: clock, ticks: ticks), ended: ended,
          in: rect)
      })
  }

  /// The time that the runs are shown at, and whether they have ended: the last step only looks back.
  func clock(at moment: Moment) -> (moment: Moment, ended: Bool) {
    moment.step == ticks ? (Moment(step: ticks - 1, progress: 1), true) : (moment, false)
  }

  /// The places of the runs: side by side, or one under the other in a tall frame.
  private var panels: [Rect] {
    let (style, layout) = (frame.style, frame.layout)
    let region = Rect(
      left: style.margin, top: layout.stage.top, right: style.size.width - style.margin,
      bottom: layout.source.y - 44 * style.unit)
    let gap = 56 * style.unit
    return style.size.width >= style.size.height
      ? region.columns(runs.count, gap: gap) : region.rows(runs.count, gap: gap)
  }

  private func panel(_ index: Int, at moment: Moment, ended: Bool, in rect: Rect) -> Picture {
    let style = frame.style
    let (unit, theme) = (style.unit, style.theme)
    let beat = scenes[index].beat(at: moment.step)
    let name = runs[index].heading
    let after = style.metrics.width(name, style.heading) + 14 * unit
    let stage = Rect(
      left: rect.left, top: rect.top + 44 * unit, right: rect.right,
      bottom: rect.bottom - 3 * 1.3 * style.small.size - 8 * unit)
    return panel(
      index, ended: ended, in: stage, look: style.stage(customer: shown.markerSize), ring: 2.4 * unit,
      heading: [
        .text(Text(name, style.heading, theme.ink, at: Point(rect.left, rect.top), anchor: .top)),
        .text(
          Text(
            ended ? "\(runs[index].partition.clusters) segments" : beat.shortPosition,
            TextStyle(size: style.heading.size), theme.muted, at: Point(rect.left + after, rect.top),
            anchor: .top, wrapWidth: rect.width - after, maximumLines: 1)),
      ],
      words: Text(
        words(index, beat, ended: ended), style.small, theme.muted,
        at: Point(rect.left, stage.bottom + 10 * unit), anchor: .top, wrapWidth: rect.width, maximumLines: 3)
    ) { scenes[index].stage(at: moment, on: $0) }
  }

  /// What is said under a run.
  func words(_ index: Int, _ beat: Beat, ended: Bool) -> String {
    ended ? agreement.sentence(index, names: runs.map { $0.name }) : beat.caption.headline
  }

  /// A run between its name and what is said of it.
  /// - Parameter ring: the width of the rings around those who end in another segment than in the first run.
  func panel(
    _ index: Int, ended: Bool, in rect: Rect, look: Look, ring: Double, heading: [Picture], words: Text?,
    stage: (Plot) -> Picture
  ) -> Picture {
    let panel = PlotPanel(rect, showing: places, titles: scenes[index].projection.titles, look: look)
    let moved = ended ? agreement.moved[index] : []
    let rings = zip(shown.rows, shown.places).filter { moved.contains($0.0) }.map { panel.plot($0.1) }
    let marker = Marker(
      .circle, size: look.marks.customer * 1.9, fill: nil, outline: look.theme.ink, outlineWidth: ring)
    return .stack(
      heading + [
        stage(panel.plot), ended ? .points(rings, marker) : .empty, panel.axes,
        words.map { .text($0) } ?? .empty,
      ]
    ).part("run \(index)")
  }
}
