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

  /// Where a scatter plot is drawn, and how what stands on it is set.
  struct Place: Sendable {
    var plot: Plot
    /// The diameter of a customer's mark.
    var customer: Double
    var unit: Double
    var style: TextStyle
    var theme: Theme
  }

  /// The plot of the frame.
  var place: Place {
    Place(plot: plot, customer: marks.customer, unit: type.unit, style: type.small, theme: theme)
  }

  /// The plot laid out anew for a panel.
  func plot(in rect: Rect, type: PanelType) -> Plot {
    PlotPlacement(rect, showing: places, style: type.label, metrics: options.metrics).plot
  }

  /// The ring around the followed customer, if there is one.
  ///
  /// - Parameters:
  ///   - color: the color of its mark where that is not the segment's own.
  ///   - large: the places of the large marks that its name should not cover.
  func ring(
    in place: Place, segment: Int?, color: Color? = nil, hasCore: Bool = false, avoiding large: [Point]
  ) -> Picture {
    guard let row = shown.followed, let index = shown.followedIndex else { return .empty }
    let plot = place.plot
    let others = shown.places.enumerated().filter { $0.offset != index }.map { plot($0.element) }
    return FollowedCustomer(
      name: shown.features.customerName(row), at: plot(shown.places[index]), segment: segment, color: color,
      hasCore: hasCore, size: place.customer, unit: place.unit
    ).picture(
      avoiding: others, large: large.map { plot($0) }, within: plot.rect, style: place.style,
      theme: place.theme, metrics: options.metrics)
  }

  /// The stage laid out anew for a panel, with its axes and with the ring.
  func panel(in rect: Rect, type: PanelType, stage: (Plot) -> Picture, ring: (Place) -> Picture) -> Picture {
    let plot = plot(in: rect, type: type)
    return .stack([
      stage(plot),
      PlotAxes(plot, shown.projection, style: type.label, theme: type.theme).picture(left: rect.left),
      ring(
        Place(
          plot: plot, customer: type.marker, unit: type.centroid / 44, style: type.label, theme: type.theme)),
    ])
  }
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
