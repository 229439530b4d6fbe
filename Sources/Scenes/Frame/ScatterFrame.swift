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
  let plot: Plot

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
    plot =
      PlotPlacement(
        frame.layout.stage, showing: places, style: frame.layout.type.label, metrics: options.metrics
      ).plot
  }

  var options: SceneOptions { frame.options }
  var layout: FrameLayout { frame.layout }
  var type: TypeScale { frame.layout.type }
  var theme: Theme { options.theme }

  /// The sizes of the marks on the stage.
  var marks: MarkSizes {
    MarkSizes(customer: shown.markerSize * type.unit, center: 44 * type.unit, line: type.unit)
  }

  /// The look of charts in the column.
  var chartStyle: ChartStyle {
    ChartStyle(label: type.small, heading: type.heading, theme: theme, metrics: options.metrics)
  }

  /// The frame of a step: the stage with its axes, and over it what else the scene draws.
  func picture(of step: Int, stage: Picture, around others: [Picture]) -> Picture {
    let axes = PlotAxes(plot, shown.projection, style: type.label, theme: theme)
      .picture(left: layout.stage.left)
    return frame.picture(of: step, around: [stage, axes] + others)
  }

  /// The ring around the followed customer, if there is one.
  func ring(_ look: FollowedLook?) -> Picture {
    ring(look, on: plot, size: marks.customer, unit: type.unit, style: type.small, theme: theme)
  }

  private func ring(
    _ look: FollowedLook?, on plot: Plot, size: Double, unit: Double, style: TextStyle, theme: Theme
  ) -> Picture {
    guard let look, let row = shown.followed, let index = shown.followedIndex else { return .empty }
    let others = shown.places.enumerated().filter { $0.offset != index }.map { plot($0.element) }
    return FollowedCustomer(
      name: shown.features.customerName(row), at: plot(shown.places[index]), segment: look.segment,
      color: look.color, hasCore: look.hasCore, size: size, unit: unit
    ).picture(
      avoiding: others, large: look.large.map { plot($0) }, within: plot.rect, style: style, theme: theme,
      metrics: options.metrics)
  }

  /// The plot of a panel that is laid out in a place.
  func plot(in rect: Rect, type: PanelType) -> Plot {
    PlotPlacement(rect, showing: places, style: type.label, metrics: options.metrics).plot
  }

  /// The stage laid out anew for a place on a page or in a terminal.
  func panel(
    in rect: Rect, type: PanelType, following look: FollowedLook?, stage: (Plot) -> Picture
  ) -> Picture {
    let plot = plot(in: rect, type: type)
    return .stack([
      stage(plot),
      PlotAxes(plot, shown.projection, style: type.label, theme: type.theme).picture(left: rect.left),
      ring(
        look, on: plot, size: type.marker, unit: type.centroid / 44, style: type.label, theme: type.theme),
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
  var plot: Plot { scatter.plot }
  var options: SceneOptions { scatter.options }
  public var stepCount: Int { frame.beats.count }
  public var projection: Projection { scatter.shown.projection }
  public var places: [Point] { scatter.places }
  public func beat(at step: Int) -> Beat { frame.beats[step] }
  public func plot(in rect: Rect, type: PanelType) -> Plot { scatter.plot(in: rect, type: type) }
}
