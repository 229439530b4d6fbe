import Drawing

/// A text in lines, seen from the start of its first baseline, or its middle or end as it is aligned.
struct PlacedText {
  let layout: LaidText
  /// Where each line starts, on its baseline.
  let starts: [Point]
  /// How far below the text's point its first baseline lies.
  let drop: Double

  init(_ text: Text, layout: LaidText) {
    self.layout = layout
    let size = text.style.size
    let extent = TextExtent(
      width: layout.width, lines: layout.lines.count, size: size, lineHeight: text.lineHeight)
    drop =
      switch text.anchor {
      case .baseline: 0
      case .top: extent.baseline
      case .center: extent.baseline - extent.height / 2
      case .bottom: extent.baseline - extent.height
      }
    starts = layout.lines.enumerated().map { number, line in
      let x =
        switch text.alignment {
        case .start: 0.0
        case .middle: -line.width / 2
        case .end: -line.width
        }
      return Point(x, Double(number) * text.lineHeight * size)
    }
  }

  /// The smallest rectangle around all ink; `nil` if there is none.
  var ink: Rect? {
    let parts = zip(layout.lines, starts).compactMap { line, start -> Rect? in
      guard line.ink.width > 0 && line.ink.height > 0 else { return nil }
      return Rect(
        x: line.ink.x + start.x, y: line.ink.y + start.y, width: line.ink.width, height: line.ink.height)
    }
    guard let left = parts.map(\.left).min(), let right = parts.map(\.right).max(),
      let top = parts.map(\.top).min(), let bottom = parts.map(\.bottom).max()
    else { return nil }
    return Rect(left: left, top: top, right: right, bottom: bottom)
  }
}
