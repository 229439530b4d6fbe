import Drawing

extension CompareScene: PanelScene {
  /// The stages of all runs side by side on the same axes, each under its name.
  public func panel(at step: Int, in rect: Rect, type: PanelType) -> Picture {
    let clock = Moment(step: min(step, ticks - 1), progress: 1)
    let count = Double(runs.count)
    let (gap, heading) = (type.label.size * 1.6, type.label.size * 1.7)
    let width = (rect.width - gap * (count - 1)) / count
    let places = scenes.flatMap(\.places)
    return Picture.stack(
      runs.indices.map { index in
        let left = rect.left + (width + gap) * Double(index)
        let stage = Rect(left: left, top: rect.top + heading, right: left + width, bottom: rect.bottom)
        let plot = PlotPlacement(stage, showing: places, style: type.label, metrics: options.metrics).plot
        let moment = Self.moment(of: scenes[index], at: clock, ticks: ticks)
        let name = TextStyle(size: type.label.size, weight: .bold)
        return .stack([
          .text(
            Text(
              runs[index].heading, name, type.theme.ink, at: Point(left, rect.top), anchor: .top,
              wrapWidth: width, maximumLines: 1)),
          scenes[index].stage(at: moment, on: plot, type: type),
          PlotAxes(plot, scenes[index].projection, style: type.label, theme: type.theme).picture(left: left),
        ])
      }
    ).figure(alt: beat(at: step).alternative)
  }
}
