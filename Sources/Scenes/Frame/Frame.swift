import Drawing

/// What every frame of a run has around its stage: title, beads, caption, and where the customers come from.
///
/// The layout is made once for all steps, so nothing changes its place during the run.
struct Frame: Sendable {
  let style: FrameStyle
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
    style = options.frame
    self.title = title
    self.beats = beats
    self.source = source
    words = FrameWords(style: style, captions: options.captions)
    beads = Beads(groups: groups, theme: style.theme, unit: style.unit)
    let sourceLines = style.metrics.extent(
      of: source, style: style.small, wrapWidth: FrameLayout.columnWidth(style, column),
      maximumLines: 2, lineHeight: 1.3
    ).lines
    layout = FrameLayout(
      style, column: column, titleWidth: words.titleWidth(title, beats.map { $0.position }),
      captionHeight: style.framing == .bare
        ? 0
        : words.captionHeight(beats.map { $0.caption }, width: style.size.width - 2 * style.margin),
      sourceLines: sourceLines)
  }

  /// The frame of a step, around what its scene draws.
  func picture(of step: Int, around contents: [Picture]) -> Picture {
    let beat = beats[step]
    let surroundings = [
      words.title(title, beat.position, at: layout.title),
      beads.picture(current: step, in: layout.beads),
      words.caption(beat.caption, in: layout.caption),
      sourceLine,
    ]
    return Picture.stack(style.framing == .bare ? contents : contents + surroundings)
      .figure(alt: beat.alternative)
  }

  private var sourceLine: Picture {
    .text(
      Text(
        source, style.small, style.theme.muted, at: layout.source, alignment: .end, anchor: .bottom,
        wrapWidth: FrameLayout.columnWidth(style, layout.columnKind), maximumLines: 2)
    ).part("source")
  }
}
