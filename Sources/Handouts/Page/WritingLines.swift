import Drawing

/// Room on a page for a pen.
enum WritingLines {
  /// As far apart as handwriting needs.
  static let pitch = 22.0

  /// Empty lines.
  static func block(
    _ count: Int, pitch: Double = pitch, by compositor: Compositor, width: Double? = nil
  ) -> Block {
    let width = width ?? compositor.width
    let stroke = Stroke(compositor.style.theme.softened(compositor.style.theme.muted, 0.5), width: 0.5)
    return Block(size: Size(width, Double(count) * pitch)) { corner in
      let path = (1...max(1, count)).reduce(Path()) { path, line in
        let y = corner.y + Double(line) * pitch
        return path + .segment(Point(corner.x, y), Point(corner.x + width, y))
      }
      return .named(Name(.decoration, "lines"), .stroke(path, stroke))
    }
  }

  /// Words, and a line behind them to the edge; under them where they leave it too little room.
  static func labeled(_ words: String, by compositor: Compositor, width: Double? = nil) -> Block {
    let width = width ?? compositor.width
    let label = compositor.metrics.width(words, PageStyle.small) + 8
    if width - label < 120 {
      return .column([
        compositor.paragraph(words, PageStyle.small, width: width), block(1, by: compositor, width: width),
      ])
    }
    let text = compositor.paragraph(words, PageStyle.small, width: label)
    let line = block(1, by: compositor, width: width - label)
    return Block(size: Size(width, pitch)) { corner in
      .stack([
        text.picture(corner + Point(0, pitch - text.size.height)), line.picture(corner + Point(label, 0)),
      ])
    }
  }
}
