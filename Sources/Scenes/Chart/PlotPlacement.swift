import Drawing

/// The plot of a stage: as large as its axes' numbers and titles leave it.
struct PlotPlacement {
  let plot: Plot

  init(_ stage: Rect, showing places: [Point], style: TextStyle, metrics: any TextMetrics) {
    let top = stage.top + PlotAxes.topRoom(style: style)
    let bottom = stage.bottom - PlotAxes.bottomRoom(style: style)
    let whole = Plot(Rect(left: stage.left, top: top, right: stage.right, bottom: bottom), showing: places)
    let left = stage.left + PlotAxes.leftRoom(whole, style: style, metrics: metrics)
    let wide = whole.over(Rect(left: left, top: top, right: stage.right, bottom: bottom))
    let right = stage.right - PlotAxes.rightRoom(wide, style: style, metrics: metrics)
    plot = whole.over(Rect(left: left, top: top, right: right, bottom: bottom))
  }
}
