import Drawing

/// The parts of a frame: title, stage, a column beside or under it, caption.
struct FrameLayout: Sendable {
  /// How much of the frame the column takes.
  enum Column: Hashable, Sendable {
    /// For a curve and a table.
    case narrow
    /// For a plot as large as the stage.
    case half
    /// There is none: the stage takes all the room.
    case absent
  }

  private let unit: Double
  let columnKind: Column
  let title: Point
  let beads: Rect
  /// What is around the plot is inside: axes and titles.
  let stage: Rect
  let column: Rect
  /// Whether the column stands beside the stage, and not under it.
  let columnIsBeside: Bool
  let caption: Rect
  /// The lower right corner of the words on the source.
  let source: Point

  init(
    _ style: FrameStyle, column kind: Column, titleWidth: Double, captionHeight: Double, sourceLines: Int
  ) {
    let (size, unit, margin) = (style.size, style.unit, style.margin)
    self.unit = unit
    columnKind = kind
    let right = size.width - margin
    title = Point(margin, 84 * unit)
    let beadsLeft = min(right, max(size.width * 0.6, margin + titleWidth + 40 * unit))
    beads = Rect(left: beadsLeft, top: 50 * unit, right: right, bottom: 90 * unit)
    let isBare = style.framing == .bare
    let captionTop = size.height - (isBare ? 0 : 30 * unit) - captionHeight
    caption = Rect(left: margin, top: captionTop, right: right, bottom: captionTop + captionHeight)
    let top = isBare ? 8 * unit : 112 * unit
    let bottom = captionTop - (isBare ? 4 : 14) * unit
    let columnWidth = Self.columnWidth(style, kind)
    let sourceHeight = isBare ? 0 : 30 * unit * Double(sourceLines) + 14 * unit
    source = Point(right, bottom)
    if kind == .absent {
      columnIsBeside = true
      stage = Rect(left: margin, top: top, right: right, bottom: bottom - sourceHeight)
      column = Rect(left: right, top: top, right: right, bottom: stage.bottom)
      return
    }
    let besideWidth = right - columnWidth - 72 * unit - margin
    columnIsBeside = besideWidth > 0.72 * (bottom - top)
    if columnIsBeside {
      stage = Rect(left: margin, top: top, right: margin + besideWidth, bottom: bottom)
      let columnTop = kind == .narrow ? top + 30 * unit : top
      column = Rect(
        left: right - columnWidth, top: columnTop, right: right, bottom: bottom - sourceHeight)
    } else {
      let isStacked = right - margin < Self.leastForTwo * unit
      let columnHeight =
        kind == .half ? (bottom - top) / 2 : isStacked ? min(760 * unit, (bottom - top) * 0.55) : 440 * unit
      stage = Rect(left: margin, top: top, right: right, bottom: bottom - columnHeight - 30 * unit)
      column = Rect(left: margin, top: bottom - columnHeight, right: right, bottom: bottom - sourceHeight)
    }
  }

  /// What two parts of the column need to stand side by side, in units; on a phone they stand one under the
  /// other.
  private static let leastForTwo = 900.0

  /// The width of the column where it stands beside the stage.
  static func columnWidth(_ style: FrameStyle, _ kind: Column) -> Double {
    let (width, unit) = (style.size.width, style.unit)
    return switch kind {
    case .narrow: min(540 * unit, max(430 * unit, width * 0.275))
    case .half: (width - 2 * style.margin - 72 * unit) / 2
    case .absent: width - 2 * style.margin
    }
  }

  /// The column in two parts: an upper and a lower one, or a left and a right one where it is under the
  /// stage. The second gets the height that it needs, as far as the first can spare it.
  func columnHalves(secondNeeds needed: Double = 0) -> (first: Rect, second: Rect) {
    guard columnIsBeside || column.width < Self.leastForTwo * unit else {
      let middle = column.center.x
      return (
        Rect(left: column.left, top: column.top, right: middle - 30 * unit, bottom: column.bottom),
        Rect(left: middle + 30 * unit, top: column.top, right: column.right, bottom: column.bottom)
      )
    }
    let rest = column.height - 44 * unit - needed
    let split = column.top + min(360 * unit, column.height * 0.42, max(240 * unit, rest))
    return (
      Rect(left: column.left, top: column.top, right: column.right, bottom: split),
      Rect(left: column.left, top: split + 44 * unit, right: column.right, bottom: column.bottom)
    )
  }
}
