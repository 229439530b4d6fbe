import Drawing

/// Sets words as blocks in the type of the pages.
package struct Compositor: Sendable {
  package let style: PageStyle

  package init(style: PageStyle) { self.style = style }

  /// What measures the words.
  package var metrics: any TextMetrics { style.metrics }

  /// The width of a page's text.
  package var width: Double { style.body.width }

  /// Lines of text, broken at a width. Without a color they are in ink.
  package func paragraph(
    _ words: String, _ text: TextStyle = PageStyle.body, color: Color? = nil, width: Double? = nil,
    alignment: Text.Alignment = .start, lineHeight: Double = 1.35
  ) -> Block {
    let width = width ?? self.width
    let extent = metrics.extent(
      of: words, style: text, wrapWidth: width, maximumLines: nil, lineHeight: lineHeight)
    let color = color ?? style.theme.ink
    return Block(size: Size(width, extent.height)) { corner in
      let x =
        switch alignment {
        case .start: corner.x
        case .middle: corner.x + width / 2
        case .end: corner.x + width
        }
      return .named(
        Name(.paragraph, words),
        .text(
          Text(
            words, text, color, at: Point(x, corner.y), alignment: alignment, anchor: .top, wrapWidth: width,
            lineHeight: lineHeight)))
    }
  }

  /// A heading: level 1 is the title of the pages. With a destination, links and the outline can lead to it.
  package func heading(
    _ words: String, level: Int = 2, destination: String? = nil, width: Double? = nil
  ) -> Block {
    let text = level == 1 ? PageStyle.title : level == 2 ? PageStyle.heading : PageStyle.bodyBold
    let width = width ?? self.width
    let extent = metrics.extent(
      of: words, style: text, wrapWidth: width, maximumLines: nil, lineHeight: 1.25)
    let ink = style.theme.ink
    let gap = level == 1 ? 6.0 : 4.0
    return Block(size: Size(width, extent.height + gap)) { corner in
      let heading = Picture.named(
        Name(.heading(level: level), words),
        .text(Text(words, text, ink, at: corner, anchor: .top, wrapWidth: width, lineHeight: 1.25)))
      guard let destination else { return heading }
      return .named(Name(.destination(destination), words), heading)
    }
  }

  /// A band across the width on a tinted ground: a headline and what is said about it.
  package func band(
    _ headline: String, _ paragraphs: [String], ground: Color? = nil, width: Double? = nil,
    text: TextStyle = PageStyle.body
  ) -> Block {
    let width = width ?? self.width
    let inner = width - 2 * Self.bandPadding
    let blocks =
      [paragraph(headline, PageStyle.heading, width: inner)]
      + paragraphs.map { paragraph($0, text, width: inner) }
    return Block.column(blocks, spacing: 3)
      .padded(horizontally: Self.bandPadding, vertically: 9)
      .on(ground ?? style.theme.tint)
  }

  private static let bandPadding = 12.0
}
