import Drawing

/// The frame of a scene whose stage is a scatter plot: title, beads and caption around the plot with its axes
/// and around what stands in the column.
///
/// Everything has its place for the whole run; only what a moment shows is drawn anew.
struct ScatterFrame: Sendable {
  let shown: ShownCustomers
  /// Every place that anything on the stage will have, in the units of the axes.
  let places: [Point]
  let frame: Frame
  /// How the stage is set.
  let look: Look
  private let panel: PlotPanel

  /// - Parameters:
  ///   - beats: what each step is about.
  ///   - groups: how many of the steps stand together in the row of beads.
  init(
    _ title: String, beats: [Beat], groups: [Int], shown: ShownCustomers, places: [Point],
    options: SceneOptions, column: FrameLayout.Column = .narrow
  ) {
    self.shown = shown
    self.places = places
    frame = Frame(
      title, beats: beats, groups: groups, source: shown.sourceNote, options: options, column: column)
    look = options.frame.stage(customer: shown.markerSize)
    panel = PlotPanel(
      frame.layout.stage, showing: places, titles: shown.projection.titles, look: look)
  }

  var layout: FrameLayout { frame.layout }
  var style: FrameStyle { frame.style }
  var plot: Plot { panel.plot }

  /// The frame of a step: the stage with its axes, and over it what else the scene draws.
  func picture(of step: Int, stage: Picture, around others: [Picture]) -> Picture {
    frame.picture(of: step, around: [stage, panel.axes] + others)
  }

  /// The ring around the followed customer, if there is one.
  func ring(_ followed: FollowedLook?) -> Picture {
    ring(followed, on: plot, look, style: style.small)
  }

  private func ring(
    _ followed: FollowedLook?, on plot: Plot, _ look: Look, style: TextStyle
  ) -> Picture {
    guard let followed, let row = shown.followed, let index = shown.followedIndex else { return .empty }
    let others = shown.places.enumerated().filter { $0.offset != index }.map { plot($0.element) }
    return FollowedCustomer(
      name: shown.features.customerName(row), at: plot(shown.places[index]), segment: followed.segment,
      color: followed.color, hasCore: followed.hasCore, size: look.marks.customer,
      unit: look.marks.center / 44
    ).picture(
      avoiding: others, large: followed.large.map { plot($0) }, within: plot.rect, style: style, look)
  }

  /// The plot of a panel that is laid out in a place.
  func plot(in rect: Rect, look: Look) -> Plot { plotPanel(in: rect, look).plot }

  private func plotPanel(in rect: Rect, _ look: Look) -> PlotPanel {
    PlotPanel(rect, showing: places, titles: shown.projection.titles, look: look)
  }

  /// The stage laid out anew for a place on a page or in a terminal.
  func panel(
    in rect: Rect, look: Look, following followed: FollowedLook?, stage: (Plot) -> Picture
  ) -> Picture {
    let panel = plotPanel(in: rect, look)
    return .stack([
      stage(panel.plot), panel.axes, ring(followed, on: panel.plot, look, style: look.label),
    ])
  }
}

/// How the followed customer looks at a moment.
struct FollowedLook {
  var segment: Int?
  /// The color of its mark where that is not the segment's own.
  var color: Color?
  var hasCore = false
  /// The places of the large marks that its name should not cover, in the units of the axes.
  var large: [Point] = []
}

/// A scatter scene that has its frame from `ScatterFrame`.
protocol FramedScatterScene: ScatterScene {
  var scatter: ScatterFrame { get }
}

extension FramedScatterScene {
  var frame: Frame { scatter.frame }
  public var plot: Plot { scatter.plot }
  var style: FrameStyle { scatter.style }
  public var stepCount: Int { frame.beats.count }
  public var projection: Projection { scatter.shown.projection }
  public var places: [Point] { scatter.places }
  public func beat(at step: Int) -> Beat { frame.beats[step] }
  public func plot(in rect: Rect, look: Look) -> Plot { scatter.plot(in: rect, look: look) }
}
