import Drawing

/// A scene whose stage shows every customer as a point, so that several runs can share axes.
public protocol ScatterScene: PrintableScene {
  /// Which two numbers of a customer are its place.
  var projection: Projection { get }
  /// Every place that anything on the stage will have, in the units of the axes.
  var places: [Point] { get }
  /// Where customers lie in a frame.
  var plot: Plot { get }
  /// The stage at a moment on the axes of a plot.
  func stage(at moment: Moment, on plot: Plot) -> Picture
  /// The same set as a panel is.
  func stage(at moment: Moment, on plot: Plot, look: Look) -> Picture
  /// The plot of the panel that is laid out in a place.
  func plot(in rect: Rect, look: Look) -> Plot
}
