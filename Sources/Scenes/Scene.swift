import Drawing

/// A run as pictures: a pure function of time.
///
/// Time is a step of the run and how far it has come. The picture of any moment can be asked for on its
/// own, in any order, on any thread, and is always the same.
///
/// Law of seams: the marks on the stage at the end of a step are exactly those at the start of the next.
/// Words, beads and emphasis switch at the start.
///
/// An object, as a browser's Swift can keep nothing else of which it only knows the protocol.
public protocol Scene: AnyObject, Sendable {
  /// How many steps the run has as pictures.
  var stepCount: Int { get }
  /// The whole frame at a moment.
  func picture(at moment: Moment) -> Picture
  /// What a step is about, in words, and whether anything moves in it.
  func beat(at step: Int) -> Beat
  /// What the run is about, for a title: the algorithm and its main settings.
  var title: SceneTitle { get }
}

/// A point in the time of a scene.
public struct Moment: Hashable, Sendable {
  /// Counted from 0.
  public var step: Int
  /// 0 is the start of the step, 1 its end.
  public var progress: Double

  /// A time within a step.
  public init(step: Int, progress: Double) {
    self.step = step
    self.progress = progress
  }
}

/// What a step is about.
public struct Beat: Hashable, Sendable {
  /// Where in the run this is: "Iteration 3 of 6: update".
  public var position: String
  /// The same for a list: "Iteration 3: update".
  public var shortPosition: String
  /// What happens in it.
  public var caption: Caption
  /// What the picture shows, for those who do not see it.
  public var alternative: String
  /// Whether marks move during the step; else it is one still picture.
  public var glides: Bool
  /// Whether the step may pass quickly, as one of many alike in a long run.
  public var isBrief: Bool

  /// A step by what is said of it.
  public init(
    position: String, shortPosition: String, caption: Caption, alternative: String, glides: Bool,
    isBrief: Bool = false
  ) {
    self.position = position
    self.shortPosition = shortPosition
    self.caption = caption
    self.alternative = alternative
    self.glides = glides
    self.isBrief = isBrief
  }
}

/// What happens, and with which numbers.
public struct Caption: Hashable, Sendable {
  /// What happens.
  public var headline: String
  /// With which numbers; empty where there are none.
  public var detail: String

  /// A caption of two lines.
  public init(_ headline: String, _ detail: String) {
    self.headline = headline
    self.detail = detail
  }

  /// Both lines as one.
  public var text: String { detail.isEmpty ? headline : headline + " " + detail }
}

/// What a run is about.
public struct SceneTitle: Hashable, Sendable {
  /// "k-means".
  public var algorithm: String
  /// A sentence on data and settings: what lets anyone make the run again.
  public var settings: String
  /// Where the customers came from, "synthetic" included.
  public var source: String

  /// A title by its parts.
  public init(algorithm: String, settings: String, source: String) {
    self.algorithm = algorithm
    self.settings = settings
    self.source = source
  }
}
