import Drawing
import Scenes

/// A picture of a lesson on a page: one step large, or some of a stretch of steps side by side, with what
/// they show in words below.
struct PictureBlocks {
  private let picture: PrintedPicture
  private let width: Double
  private let compositor: Compositor

  /// As many of a stretch of steps as are printed.
  static let mostSteps = 4
  private static let gap = 24.0

  init(_ picture: PrintedPicture, width: Double, by compositor: Compositor) {
    self.picture = picture
    self.width = width
    self.compositor = compositor
  }

  /// The steps that are printed: all, or the first, the last, and some evenly between them.
  var steps: [Int] {
    let all = picture.steps
    guard all.count > Self.mostSteps else { return Array(all) }
    let pieces = Self.mostSteps - 1
    return (0...pieces).map { all.lowerBound + ($0 * (all.count - 1) + pieces / 2) / pieces }
  }

  /// A part for every row of stages, which may grow; the words stay with the last.
  var parts: [PageFill.Part] {
    let natural = columnWidth * picture.scene.panelShape.aspect
    // A wide stage has little height to give away.
    let isWide = picture.scene.panelShape.columns == 1
    let (least, more) =
      steps.count == 1 && !isWide ? (0.5 * natural, 0.35 * natural) : (0.85 * natural, 0.3 * natural)
    let (rows, words) = (rows, words)
    return rows.enumerated().map { index, row in
      PageFill.Part(space: index == 0 ? 10 : 6, stretch: more) { extra in
        let stages = Block.row(row.map { stage($0, height: least + extra) }, spacing: Self.gap)
        return .column([stages] + (index == rows.count - 1 ? words : []), spacing: 6)
      }
    }
  }

  private var columns: Int { steps.count == 1 ? 1 : picture.scene.panelShape.columns }
  private var columnWidth: Double { (width - Self.gap * Double(columns - 1)) / Double(columns) }

  private var rows: [[Int]] {
    stride(from: 0, to: steps.count, by: columns).map {
      Array(steps[$0..<min($0 + columns, steps.count)])
    }
  }

  /// A step; one of several has its name over it and its caption below.
  private func stage(_ step: Int, height: Double) -> Block {
    let scene = picture.scene
    let look = compositor.style.look(
      customer: steps.count == 1 ? 5.4 : 4.6, center: steps.count == 1 ? 17 : 15)
    let figure = Block.figure(width: columnWidth, height: height) {
      scene.panel(at: step, in: $0, look: look)
    }
    guard steps.count > 1 else { return figure }
    let beat = scene.beat(at: step)
    return .column(
      [
        compositor.paragraph(beat.shortPosition, PageStyle.smallBold, width: columnWidth), figure,
        compositor.paragraph(
          beat.caption.headline, PageStyle.small, color: compositor.style.theme.muted, width: columnWidth),
      ], spacing: 3)
  }

  private var words: [Block] {
    let left = picture.steps.count - steps.count
    let note = left > 0 ? " Printed are \(steps.count) of \(picture.steps.count) steps." : ""
    return PassageBlocks(compositor: compositor).paragraphs(
      picture.words + note, PageStyle.small, color: compositor.style.theme.muted, width: width)
  }
}
