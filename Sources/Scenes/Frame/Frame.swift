import Drawing

/// What every frame of a run has around its stage: title, beads, caption, and where the customers come from.
///
/// The layout is made once for all steps, so nothing changes its place during the run.
struct Frame: Sendable {
  let options: SceneOptions
  let layout: FrameLayout
  let beats: [Beat]
  private let title: String
  private let source: String
  private let beads: Beads
  private let words: FrameWords

  /// - Parameter groups: how many of the steps stand together in the row of beads.
  init(
    _ title: String, beats: [Beat], groups: [Int], source: String, options: SceneOptions,
    column: FrameLayout.Column = .narrow
  ) {
    self.options = options
    self.title = title
    self.beats = beats
    self.source = source
    let type = TypeScale(options.size)
    words = FrameWords(theme: options.theme, metrics: options.metrics, captions: options.captions)
    beads = Beads(groups: groups, theme: options.theme, unit: type.unit)
    let sourceLines = options.metrics.extent(
      of: source, style: type.small, wrapWidth: FrameLayout.columnWidth(options.size, column),
      maximumLines: 2, lineHeight: 1.3
    ).lines
    layout = FrameLayout(
      options.size, column: column,
      titleWidth: words.titleWidth(title, beats.map { $0.position }, type: type),
      captionHeight: words.captionHeight(
        beats.map { $0.caption }, type: type, width: options.size.width - 2 * type.margin),
      sourceLines: sourceLines)
  }

  /// The frame of a step, around what its scene draws.
  func picture(of step: Int, around contents: [Picture]) -> Picture {
    let beat = beats[step]
    return Picture.stack(
      contents + [
        words.title(title, beat.position, at: layout.title, type: layout.type),
        beads.picture(current: step, in: layout.beads),
        words.caption(beat.caption, in: layout.caption, type: layout.type),
        sourceLine,
      ]
    ).figure(alt: beat.alternative)
  }

  private var sourceLine: Picture {
    .text(
      Text(
        source, layout.type.small, options.theme.muted, at: layout.source, alignment: .end, anchor: .bottom,
        wrapWidth: FrameLayout.columnWidth(options.size, layout.columnKind), maximumLines: 2)
    ).part("source")
  }
}
