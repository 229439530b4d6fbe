import Drawing

extension CompareScene: PanelScene {
  public var panelShape: PanelShape { PanelShape(columns: 1, aspect: runs.count == 2 ? 0.56 : 0.5) }

  /// The runs side by side, each under its name and over what is said of it.
  public func panel(at step: Int, in rect: Rect, type: PanelType) -> Picture {
    let gap = 2 * type.label.size
    let width = (rect.width - gap * Double(runs.count - 1)) / Double(runs.count)
    return Picture.stack(
      runs.indices.map { index in
        panel(
          index, at: step,
          in: Rect(
            x: rect.left + Double(index) * (width + gap), y: rect.top, width: width, height: rect.height),
          type: type)
      }
    ).figure(alt: beat(at: step).alternative)
  }

  private func panel(_ index: Int, at step: Int, in rect: Rect, type: PanelType) -> Picture {
    let ended = step == ticks
    let clock = Moment(step: ended ? ticks - 1 : step, progress: 1)
    let moment = Self.moment(of: scenes[index], at: clock, ticks: ticks)
    let words =
      ended
      ? agreement.sentence(index, names: runs.map { $0.name })
      : scenes[index].beat(at: moment.step).caption.headline
    let heading = TextStyle(size: type.label.size * 1.1, weight: .bold)
    let line = type.label.size
    // Five lines hold the sentences of three runs side by side; a terminal has no room for them.
    let isTold = rect.height > 20 * line
    let stage = Rect(
      left: rect.left, top: rect.top + 1.9 * line, right: rect.right,
      bottom: rect.bottom - (isTold ? 6.9 * line : 0))
    let plot = PlotPlacement(
      stage, showing: scenes.flatMap { $0.places }, style: type.label, metrics: options.metrics
    ).plot
    return .stack([
      .text(
        Text(
          runs[index].heading, heading, type.theme.ink, at: Point(rect.left, rect.top), anchor: .top,
          wrapWidth: rect.width, maximumLines: 1)),
      scenes[index].stage(at: moment, on: plot, type: type),
      ended
        ? movers(index, on: plot, size: type.marker, line: MarkSizes(type).line * 2, theme: type.theme)
        : .empty,
      PlotAxes(plot, scenes[index].projection, style: type.label, theme: type.theme).picture(left: rect.left),
      isTold
        ? .text(
          Text(
            words, type.label, type.theme.muted, at: Point(rect.left, stage.bottom + 0.3 * line),
            anchor: .top,
            wrapWidth: rect.width, maximumLines: 5)) : .empty,
    ]).part("run \(index)")
  }
}
