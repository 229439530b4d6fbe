import Drawing
import Segments

/// A scene whose steps can be laid out anew for any place, on a page or in a terminal.
public protocol PanelScene: Scene {
  /// How the panels of a page are to be laid out.
  var panelShape: PanelShape { get }
  /// The stage after a step.
  func panel(at step: Int, in rect: Rect, look: Look) -> Picture
}

/// A scene of a run that pages can tell from its start to its result.
public protocol PrintableScene: PanelScene {
  /// The steps that tell the run's story in few pictures, in order.
  func keySteps(atMost count: Int) -> [Int]
  /// The curve of what the algorithm makes small or large, over the whole run, for a place on a page.
  func objective(in rect: Rect, look: Look) -> Picture
  /// Who belongs to which segment in the end; the last caption says how good that is.
  var segmentation: Segmentation { get }
}

extension PanelScene {
  public var panelShape: PanelShape { PanelShape(columns: 2, aspect: 0.7) }
}

/// How the panels of a page are laid out.
public struct PanelShape: Hashable, Sendable {
  /// How many stand side by side.
  public var columns: Int
  /// The height of a stage as a multiple of its width.
  public var aspect: Double

  /// A layout by its two measures.
  public init(columns: Int, aspect: Double) {
    self.columns = columns
    self.aspect = aspect
  }
}
