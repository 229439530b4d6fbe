import Clustering
import Customers
import Drawing
import Segments

/// Several runs on the same customers, side by side: shared axes, one clock, and segments that are called the
/// same where they share most customers.
///
/// The clock stretches every run to the length of the longest, so that all begin and end together. A last step
/// says how far the results agree, and who is in another segment.
public struct CompareScene: Scene {
  let runs: [ComparedRun]
  let scenes: [any ScatterScene]
  let shown: ShownCustomers
  let options: SceneOptions
  private let frame: Frame
  let ticks: Int
  let agreement: Agreement

  /// The scene of two or three runs on the same features; the first one's segments give the numbers.
  public init(_ runs: [ComparedRun], of features: Features, options: SceneOptions) {
    precondition(runs.count > 1, "nothing to compare")
    self.runs = runs
    self.options = options
    shown = ShownCustomers(features, options: options)
    let agreement = Agreement(runs, points: features.points)
    self.agreement = agreement
    scenes = zip(runs, agreement.numbers).map { run, numbers in
      var own = options
      own.numbering = numbers
      return run.scene(own)
    }
    let ticks = scenes.map { $0.stepCount }.max() ?? 1
    self.ticks = ticks
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
      settings: scenes.map { $0.title.settings }.joined(separator: "; "), source: shown.features.source.words)
  }

  /// How far a run has come when the clock has.
  static func moment(of scene: any Scene, at moment: Moment, ticks: Int) -> Moment {
    let time = (Double(moment.step) + moment.progress) * Double(scene.stepCount) / Double(ticks)
    let step = min(max(0, Int(time.rounded(.up)) - 1), scene.stepCount - 1)
    return Moment(step: step, progress: min(1, time - Double(step)))
  }

  public func picture(at moment: Moment) -> Picture {
    let ended = moment.step == ticks
    let clock = ended ? Moment(step: ticks - 1, progress: 1) : moment
    return frame.picture(
      of: moment.step,
      around: zip(scenes.indices, panels).map { index, rect in
        panel(index, at: Self.moment(of: scenes[index], at: clock, ticks: ticks), ended: ended, in: rect)
      })
  }

  /// The places of the runs: side by side, or one under the other in a tall frame.
  private var panels: [Rect] {
    let layout = frame.layout
    let unit = layout.type.unit
    let region = Rect(
      left: layout.type.margin, top: layout.stage.top, right: layout.size.width - layout.type.margin,
      bottom: layout.source.y - 44 * unit)
    let count = Double(runs.count)
    let gap = 56 * unit
    let across = layout.size.width >= layout.size.height
    return runs.indices.map { index in
      if across {
        let width = (region.width - gap * (count - 1)) / count
        return Rect(
          x: region.left + (width + gap) * Double(index), y: region.top, width: width, height: region.height)
      }
      let height = (region.height - gap * (count - 1)) / count
      return Rect(
        x: region.left, y: region.top + (height + gap) * Double(index), width: region.width, height: height)
    }
  }

  private func panel(_ index: Int, at moment: Moment, ended: Bool, in rect: Rect) -> Picture {
    let type = frame.layout.type
    let unit = type.unit
    let theme = options.theme
    let beat = scenes[index].beat(at: moment.step)
    let heading = ended ? "\(runs[index].clusters) segments" : beat.shortPosition
    let width = options.metrics.width(runs[index].heading, type.heading)
    let lines = 3 * 1.3 * type.small.size
    let stage = Rect(
      left: rect.left, top: rect.top + 44 * unit, right: rect.right, bottom: rect.bottom - lines - 8 * unit)
    let plot = PlotPlacement(
      stage, showing: scenes.flatMap { $0.places }, style: type.label, metrics: options.metrics
    ).plot
    return .stack([
      .text(Text(runs[index].heading, type.heading, theme.ink, at: Point(rect.left, rect.top), anchor: .top)),
      .text(
        Text(
          heading, TextStyle(size: type.heading.size), theme.muted,
          at: Point(rect.left + width + 14 * unit, rect.top),
          anchor: .top, wrapWidth: rect.width - width - 14 * unit, maximumLines: 1)),
      scenes[index].stage(at: moment, on: plot),
      ended
        ? movers(index, on: plot, size: shown.markerSize * unit, line: 2.4 * unit, theme: theme) : .empty,
      PlotAxes(plot, scenes[index].projection, style: type.label, theme: theme).picture(left: stage.left),
      .text(
        Text(
          ended ? agreement.sentence(index, names: runs.map { $0.name }) : beat.caption.headline, type.small,
          theme.muted,
          at: Point(rect.left, stage.bottom + 10 * unit), anchor: .top, wrapWidth: rect.width, maximumLines: 3
        )),
    ]).part("run \(index)")
  }

  /// A ring around everybody who is in another segment than in the first run.
  func movers(_ index: Int, on plot: Plot, size: Double, line: Double, theme: Theme) -> Picture {
    let moved = agreement.moved[index]
    let points = zip(shown.rows, shown.places).filter { moved.contains($0.0) }.map { plot($0.1) }
    return .points(
      points, Marker(.circle, size: size * 1.9, fill: nil, outline: theme.ink, outlineWidth: line))
  }
}
