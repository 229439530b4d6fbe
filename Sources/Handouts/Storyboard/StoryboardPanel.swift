import Drawing
import Scenes

/// One step on a storyboard: where we are, the stage, and the caption under it.
struct StoryboardPanel {
  let scene: any PrintableScene
  let step: Int
  let width: Double
  let stageHeight: Double
  let style: PageStyle

  private var headingHeight: Double { PageStyle.heading.size * 1.7 }

  private func extent(_ words: String, _ text: TextStyle) -> Double {
    style.metrics.extent(of: words, style: text, wrapWidth: width, maximumLines: nil, lineHeight: 1.3).height
  }

  var height: Double {
    let caption = scene.beat(at: step).caption
    let detail = caption.detail.isEmpty ? 0 : 3 + extent(caption.detail, PageStyle.small)
    return headingHeight + stageHeight + 6 + extent(caption.headline, PageStyle.smallBold) + detail
  }

  func picture(at corner: Point) -> Picture {
    let beat = scene.beat(at: step)
    let stage = Rect(x: corner.x, y: corner.y + headingHeight, width: width, height: stageHeight)
    let look = style.look(customer: 4.6, center: 15)
    let captionTop = stage.bottom + 6
    let detailTop = captionTop + extent(beat.caption.headline, PageStyle.smallBold) + 3
    func paragraph(_ words: String, _ text: TextStyle, _ color: Color, top: Double) -> Picture {
      .named(
        Name(.paragraph, words),
        .text(Text(words, text, color, at: Point(corner.x, top), anchor: .top, wrapWidth: width)))
    }
    return .stack([
      .named(
        Name(.destination("step-\(step)"), beat.position),
        .named(
          Name(.heading(level: 2), beat.position),
          .text(Text(beat.position, PageStyle.heading, style.theme.ink, at: corner, anchor: .top)))),
      scene.panel(at: step, in: stage, look: look),
      paragraph(beat.caption.headline, PageStyle.smallBold, style.theme.ink, top: captionTop),
      beat.caption.detail.isEmpty
        ? .empty : paragraph(beat.caption.detail, PageStyle.small, style.theme.muted, top: detailTop),
    ])
  }
}
