import Drawing

/// A chart as a scene of a single step: between a title, a caption and a note on where the customers come
/// from.
public final class ChartScene: PanelScene {
  private let frame: Frame
  private let chart: @Sendable (Rect, Look) -> Picture
  private let height: Double?
  public let title: SceneTitle

  /// The type of charts is that of pages, in points; it is scaled up to that of a frame.
  private static let label = 9.0
  /// The widest that a chart may be, as a multiple of its height: in a wider one slopes flatten.
  private static let widest = 1.9

  /// How far a low chart is enlarged to fill its place.
  private static let largest = 1.7

  /// - Parameters:
  ///   - kind: what kind of chart it is: "Histogram".
  ///   - subject: what it is of: "age".
  ///   - height: the height that is enough for the chart, in points; nil where more is better.
  ///   - alternative: what it shows, for those who do not see it.
  init(
    _ kind: String, of subject: String, caption: Caption, alternative: String, source: String,
    height: Double? = nil, options: SceneOptions, chart: @escaping @Sendable (Rect, Look) -> Picture
  ) {
    title = SceneTitle(algorithm: kind, settings: subject, source: source)
    let beat = Beat(
      position: subject, shortPosition: kind, caption: caption, alternative: alternative, glides: false)
    frame = Frame(kind, beats: [beat], groups: [1], source: source, options: options, column: .absent)
    self.chart = chart
    self.height = height
  }

  public var stepCount: Int { 1 }
  public func beat(at step: Int) -> Beat { frame.beats[step] }

  public func picture(at moment: Moment) -> Picture {
    let (stage, style) = (frame.layout.stage, frame.style)
    let usual = style.label.size / Self.label
    let scale = height.map { max(usual, min(Self.largest * usual, stage.height / $0)) } ?? usual
    let size = Size(min(stage.width, Self.widest * stage.height) / scale, stage.height / scale)
    let look = Look(
      label: TextStyle(size: Self.label, tabularDigits: true), theme: style.theme, metrics: style.metrics)
    let drawn = chart(Rect(x: 0, y: 0, width: size.width, height: size.height), look)
    let left = stage.left + (stage.width - size.width * scale) / 2
    return frame.picture(
      of: moment.step, around: [.placed(drawn, at: Point(left, stage.top), scale: scale)])
  }

  public func panel(at step: Int, in rect: Rect, look: Look) -> Picture {
    var look = look
    look.heading.size = look.label.size
    return chart(rect, look).figure(alt: beat(at: step).alternative)
  }
}
