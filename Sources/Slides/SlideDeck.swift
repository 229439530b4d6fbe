import Drawing
import Scenes

/// A run as slides: a slide for every step, to be paused at.
public struct SlideDeck: Sendable {
  /// A step as a slide.
  public struct Slide: Sendable {
    /// Where in the run this is: "Iteration 3 of 6: update".
    public var title: String
    /// What happens.
    public var caption: Caption
    /// What the picture shows, for those who do not see it.
    public var alternative: String
    /// The step before anything has moved, where something does.
    public var start: Picture?
    /// The step at its end.
    public var end: Picture

    /// What the picture shows, without the caption where that is said in it.
    public var description: String {
      guard alternative.hasSuffix(caption.text) else { return alternative }
      return String(alternative.dropLast(caption.text.count).reversed().drop { $0 == " " }.reversed())
    }

    /// Everything in one, for those who do not see the slide.
    public var words: String { description.isEmpty ? caption.text : "\(description) \(caption.text)" }
  }

  /// What the slides are of: "k-means".
  public var title: String
  /// What makes the run again, and where the customers came from.
  public var subject: String
  /// One for every step.
  public var slides: [Slide]
  /// The size in which pictures are laid out, in their units.
  public var layout: Size
  /// The colors of the pictures.
  public var theme: Theme
  /// What measures words.
  public var metrics: any TextMetrics

  /// The size that pictures are laid out in, 16:9.
  public static let fullHD = Size(1920, 1080)

  /// The slides of a scene.
  ///
  /// - Parameters:
  ///   - scene: laid out in `layout`.
  ///   - layout: the size of its pictures.
  ///   - theme: their colors.
  ///   - metrics: how wide texts are.
  public init(_ scene: any Scene, layout: Size = fullHD, theme: Theme, metrics: any TextMetrics) {
    title = "\(scene.title.algorithm), step by step"
    subject = "\(scene.title.settings). \(scene.title.source)."
    slides = (0..<scene.stepCount).map { step in
      let beat = scene.beat(at: step)
      return Slide(
        title: beat.position, caption: beat.caption, alternative: beat.alternative,
        start: beat.glides ? scene.picture(at: Moment(step: step, progress: 0)) : nil,
        end: scene.picture(at: Moment(step: step, progress: 1)))
    }
    self.layout = layout
    self.theme = theme
    self.metrics = metrics
  }
}
