import Drawing

/// What is drawn around a component's mean: an ellipse, or with one feature an interval.
struct ComponentOutline {
  let ellipse: Ellipse
  let plot: Plot
  /// Whether only one feature is shown, so that the outline has no height of its own.
  let isInterval: Bool
  /// The height that an interval may take.
  let lane: Double
  /// The measure of lines.
  let line: Double

  /// What is filled.
  func area(sigmas: Double) -> Path {
    isInterval ? .rectangle(band(sigmas), radius: 4 * line) : ellipse.path(sigmas: sigmas, on: plot)
  }

  /// What is drawn: the outline, or a line along the interval with a bracket at each end.
  func line(sigmas: Double) -> Path {
    guard isInterval else { return ellipse.path(sigmas: sigmas, on: plot) }
    let band = band(sigmas)
    let middle = band.center.y
    return .segment(Point(band.left, middle), Point(band.right, middle))
      + .segment(Point(band.left, band.top), Point(band.left, band.bottom))
      + .segment(Point(band.right, band.top), Point(band.right, band.bottom))
  }

  private func band(_ sigmas: Double) -> Rect {
    let center = plot(ellipse.center)
    let half = (plot(ellipse.center + ellipse.first * sigmas).x - center.x).magnitude
    let height = min(lane * 0.7, 60 * line) * (sigmas > 1 ? 0.62 : 1)
    return Rect(
      left: center.x - half, top: center.y - height / 2, right: center.x + half, bottom: center.y + height / 2
    )
  }
}
