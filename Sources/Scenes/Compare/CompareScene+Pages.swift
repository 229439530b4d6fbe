import Drawing

extension CompareScene: PanelScene {
  public var panelShape: PanelShape { PanelShape(columns: 1, aspect: runs.count == 2 ? 0.56 : 0.5) }

  /// The runs side by side, each under its name and over what is said of it.
  public func panel(at step: Int, in rect: Rect, look: Look) -> Picture {
    Picture.stack(
      zip(runs.indices, rect.columns(runs.count, gap: 2 * look.em)).map { index, rect in
        panel(index, at: step, in: rect, look: look)
      }
    ).figure(alt: beat(at: step).alternative)
  }

  private func panel(_ index: Int, at step: Int, in rect: Rect, look: Look) -> Picture {
    let (clock, ended) = clock(at: Moment(step: step, progress: 1))
    let moment = Self.moment(ofSteps: scenes[index].stepCount, at: clock, ticks: ticks)
    let em = look.em
    // Five lines hold the sentences of three runs side by side; a terminal has no room for them.
    let isTold = rect.height > 20 * em
    let stage = Rect(
      left: rect.left, top: rect.top + 1.9 * em, right: rect.right,
      bottom: rect.bottom - (isTold ? 6.9 * em : 0))
    let words = Text(
      words(index, scenes[index].beat(at: moment.step), ended: ended), look.label, look.theme.muted,
      at: Point(rect.left, stage.bottom + 0.3 * em), anchor: .top, wrapWidth: rect.width, maximumLines: 5)
    let heading = Text(
      runs[index].heading, look.heading, look.theme.ink, at: Point(rect.left, rect.top), anchor: .top,
      wrapWidth: rect.width, maximumLines: 1)
    return panel(
      index, ended: ended, in: stage, look: look, ring: 2 * look.marks.line, heading: [.text(heading)],
      words: isTold ? words : nil
    ) { scenes[index].stage(at: moment, on: $0, look: look) }
  }
}
