import Clustering
import Customers
import Drawing
import Numerics

/// A k-means run as pictures: every seed, assignment and update.
public struct KMeansScene: Scene {
  let story: KMeansStory
  let words: KMeansWords
  let options: SceneOptions
  let layout: FrameLayout
  let plot: Plot
  let stage: KMeansStage
  private let frameWords: FrameWords
  private let beats: [Beat]

  /// The scene of a recorded run on the features that it was made from.
  public init(_ trace: KMeansTrace, of features: Features, options: SceneOptions) {
    let projection = Projection(options.projection, of: features)
    story = KMeansStory(trace, of: features, projection: projection, following: options.followed)
    let words = KMeansWords(story: story)
    self.words = words
    self.options = options
    beats = trace.indices.map { step in
      Beat(
        position: words.position(of: step), shortPosition: words.shortPosition(of: step),
        caption: words.caption(at: step),
        alternative: words.alternative(at: step), glides: KMeansStage.glides(trace.event(at: step)))
    }
    frameWords = FrameWords(theme: options.theme, metrics: options.metrics, captions: options.captions)
    let type = TypeScale(options.size)
    let height = frameWords.captionHeight(
      beats.map(\.caption), type: type, width: options.size.width - 2 * type.margin)
    let titleWidth = frameWords.titleWidth("k-means", beats.map(\.position), type: type)
    layout = FrameLayout(options.size, titleWidth: titleWidth, captionHeight: height)
    let everything = story.places + story.centroids.joined()
    plot = PlotPlacement(layout.stage, showing: everything, style: type.label, metrics: options.metrics).plot
    stage = KMeansStage(
      story: story, theme: options.theme, showsMembership: options.showsMembership,
      sizes: KMeansStage.Sizes(
        customer: Self.markerSize(story.places.count) * type.unit, centroid: 44 * type.unit, line: type.unit))
  }

  /// The diameter of a customer's mark: smaller where there are many.
  static func markerSize(_ count: Int) -> Double {
    max(6, min(18, 15 * (200 / Double(max(1, count))).squareRoot().squareRoot()))
  }

  public var stepCount: Int { story.trace.count }
  public func beat(at step: Int) -> Beat { beats[step] }

  public var title: SceneTitle {
    let trace = story.trace
    let names = story.features.features.map { shortened($0.axisTitle) }.joined(separator: ", ")
    let settings =
      "k = \(trace.algorithm.clusters), \(names), \(story.features.scaling.kind.clause); seeding \(trace.algorithm.seeding.name), best of \(NumberText.count(trace.restarts.count, "start")), seed \(trace.algorithm.seed)"
    return SceneTitle(algorithm: "k-means", settings: settings, source: story.features.source.words)
  }

  public func picture(at moment: Moment) -> Picture {
    let type = layout.type
    let beat = beats[moment.step]
    let theme = options.theme
    return .stack([
      stage.picture(at: moment, on: plot),
      PlotAxes(plot, story.projection, style: type.label, theme: theme).picture(left: layout.stage.left),
      frameWords.title("k-means", beat.position, at: layout.title, type: type),
      beads.picture(current: moment.step, in: layout.beads),
      column(at: moment.step),
      follow(at: moment),
      frameWords.caption(beat.caption, in: layout.caption, type: type),
      notes,
    ]).figure(alt: beat.alternative)
  }

  private var beads: Beads {
    var groups: [Int] = []
    var iteration = -1
    for step in story.trace.indices {
      if story.trace.iteration(at: step) != iteration {
        iteration = story.trace.iteration(at: step)
        groups.append(0)
      }
      groups[groups.count - 1] += 1
    }
    return Beads(groups: groups, theme: options.theme, unit: layout.type.unit)
  }

  // MARK: The column

  private func column(at step: Int) -> Picture {
    let unit = layout.type.unit
    let column = layout.column
    let (upper, lower): (Rect, Rect)
    if layout.columnIsBeside {
      let needed = story.followed.map {
        KMeansFollow(story: story, row: $0, words: words).height(type: layout.type)
      }
      let rest = column.height - 44 * unit - (needed ?? 0)
      let split = column.top + min(360 * unit, column.height * 0.42, max(240 * unit, rest))
      upper = Rect(left: column.left, top: column.top, right: column.right, bottom: split)
      lower = Rect(left: column.left, top: split + 44 * unit, right: column.right, bottom: column.bottom)
    } else {
      let middle = column.center.x
      upper = Rect(left: column.left, top: column.top, right: middle - 30 * unit, bottom: column.bottom)
      lower = Rect(left: middle + 30 * unit, top: column.top, right: column.right, bottom: column.bottom)
    }
    return .stack([chart(upTo: step, in: upper), panel(at: step, in: lower)])
  }

  private func panel(at step: Int, in rect: Rect) -> Picture {
    if let row = story.followed {
      return KMeansFollow(story: story, row: row, words: words).picture(
        at: step, in: rect, type: layout.type, theme: options.theme, metrics: options.metrics)
    }
    guard story.trace.iteration(at: step) > 0 else {
      return KMeansSeedTable(story: story).picture(
        at: step, in: rect, type: layout.type, theme: options.theme, metrics: options.metrics)
    }
    let sizes = story.trace.sizes(at: step)
    let numbered = sizes.indices.map { (segment: story.numbers[step][$0], size: sizes[$0]) }
    let largest = story.trace.indices.compactMap { story.trace.sizes(at: $0).max() }.max() ?? 1
    return SizeBars(
      heading: "Customers in each segment", sizes: numbered.sorted { $0.segment < $1.segment },
      largest: largest
    ).picture(in: rect, type: layout.type, theme: options.theme, metrics: options.metrics)
  }

  private func chart(upTo step: Int, in rect: Rect) -> Picture {
    let shown = story.trace.indices.prefix(step + 1).count { objectiveEntry(at: $0) != nil }
    return objectiveChart(style: layout.type.small, heading: layout.type.heading, theme: options.theme)
      .picture(shown: shown, in: rect)
  }

  private func objectiveEntry(at step: Int) -> LineChart.Entry? {
    guard let wcss = story.trace.wcss(at: step) else { return nil }
    let iteration = Double(story.trace.iteration(at: step))
    switch story.trace.event(at: step) {
    case .assign: return LineChart.Entry(x: iteration, value: wcss, isMajor: true)
    case .update: return LineChart.Entry(x: iteration + 0.5, value: wcss, isMajor: false)
    default: return nil
    }
  }

  func objectiveChart(style: TextStyle, heading: TextStyle, theme: Theme) -> LineChart {
    LineChart(
      title: "Within-cluster sum of squares", xTitle: "iteration",
      entries: story.trace.indices.compactMap(objectiveEntry(at:)),
      unitNote: words.distanceUnit.isEmpty ? "" : words.distanceUnit + "²", fromZero: true, style: style,
      heading: heading, theme: theme, metrics: options.metrics)
  }

  // MARK: The followed customer

  private func follow(at moment: Moment) -> Picture {
    guard let row = story.followed, let index = story.shownRows.firstIndex(of: row) else { return .empty }
    let marks = stage.marks(at: moment)
    let obstacles = story.places.enumerated().filter { $0.offset != index }.map { plot($0.element) }
    return FollowedCustomer(
      name: "customer " + shortened(story.features.customers[row], to: 18), at: plot(story.places[index]),
      segment: marks.segments[index], size: stage.sizes.customer, unit: layout.type.unit
    ).picture(
      avoiding: obstacles, large: marks.centroids.map { plot($0.place) }, within: plot.rect,
      style: layout.type.small,
      theme: options.theme, metrics: options.metrics)
  }

  // MARK: Notes

  /// Where the customers come from, how many are drawn, and what the picture leaves out.
  private var notes: Picture {
    var sentences = [story.features.source.words]
    if story.shownRows.count < story.trace.points.rows {
      sentences.append(
        "\(NumberText.count(story.shownRows.count, "customer")) drawn of \(NumberText.fixed(Double(story.trace.points.rows), decimals: 0))"
      )
    }
    let type = layout.type
    let source = Text(
      sentences.joined(separator: " · "), type.small, options.theme.muted, at: layout.source, alignment: .end,
      anchor: .baseline)
    return .text(source).part("source")
  }
}
