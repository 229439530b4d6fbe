import Drawing

/// The parts of a frame: title, plot, a column beside or under it, caption.
struct FrameLayout: Hashable, Sendable {
  let size: Size
  let type: TypeScale
  let title: Point
  let beads: Rect
  /// What is around the plot is inside: axes and titles.
  let stage: Rect
  let column: Rect
  /// Whether the column stands beside the stage, and not under it.
  let columnIsBeside: Bool
  let caption: Rect
  let source: Point

  /// The layout for titles and captions up to a width and a height.
  init(_ size: Size, titleWidth: Double, captionHeight: Double) {
    self.size = size
    let type = TypeScale(size)
    self.type = type
    let unit = type.unit
    let margin = type.margin
    let right = size.width - margin
    title = Point(margin, 84 * unit)
    let beadsLeft = min(right, max(size.width * 0.6, margin + titleWidth + 40 * unit))
    beads = Rect(left: beadsLeft, top: 50 * unit, right: right, bottom: 90 * unit)
    let captionTop = size.height - 30 * unit - captionHeight
    caption = Rect(left: margin, top: captionTop, right: right, bottom: captionTop + captionHeight)
    let top = 112 * unit
    let bottom = captionTop - 14 * unit
    let columnWidth = min(540 * unit, max(430 * unit, size.width * 0.275))
    let besideWidth = right - columnWidth - 72 * unit - margin
    columnIsBeside = besideWidth > 0.72 * (bottom - top)
    if columnIsBeside {
      stage = Rect(left: margin, top: top, right: margin + besideWidth, bottom: bottom)
      column = Rect(left: right - columnWidth, top: top + 30 * unit, right: right, bottom: bottom - 44 * unit)
    } else {
      let columnHeight = 440 * unit
      stage = Rect(left: margin, top: top, right: right, bottom: bottom - columnHeight - 30 * unit)
      column = Rect(left: margin, top: bottom - columnHeight, right: right, bottom: bottom - 44 * unit)
    }
    source = Point(right, bottom - 8 * unit)
  }
}
