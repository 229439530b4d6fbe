import Drawing
import Scenes

/// Pages being filled from top to bottom.
///
/// A block is measured first and goes to a new page if it does not fit, so that nothing is cut. Only when all
/// is placed is it known how many pages there are; the footers come then.
package struct PageFlow {
  package let style: PageStyle
  private var finished: [[Picture]] = []
  private var current: [Picture] = []
  private var currentGround = Picture.empty
  /// What lies under the text of the pages that are begun from now on, margins included.
  package var ground = Picture.empty
  package private(set) var y: Double

  package init(style: PageStyle) {
    self.style = style
    y = style.body.top
  }

  /// The room that is left on the page.
  package var room: Double { style.body.bottom - y }

  package mutating func space(_ height: Double) { y += height }

  package mutating func newPage() {
    finished.append([currentGround] + current)
    currentGround = ground
    current = []
    y = style.body.top
  }

  /// Places a block of a height, made for the point where it will stand.
  package mutating func place(height: Double, _ block: (Point) -> Picture) {
    if height > room && !current.isEmpty { newPage() }
    current.append(block(Point(style.body.left, y)))
    y += height
  }

  /// Places blocks that belong together: on this page if they fit, else on the next.
  package mutating func place(_ blocks: Block..., spacing: Double = 0) {
    let block = Block.column(blocks, spacing: spacing)
    place(height: block.size.height) { block.picture($0) }
  }

  /// Places a table under its heading. It goes over to the next page between two lines, where its head is
  /// repeated; the heading stays with the head and the first two lines.
  package mutating func place(_ table: PageTable, under heading: [Block] = []) {
    let lines = table.lines
    let opening = heading.reduce(table.head.size.height) { $0 + $1.size.height }
    let first = lines.prefix(2).reduce(opening) { $0 + $1.size.height }
    if first > room && !current.isEmpty { newPage() }
    for block in heading + [table.head] { place(block) }
    for line in lines {
      if line.size.height > room {
        newPage()
        place(table.head)
      }
      place(line)
    }
  }

  /// Places lines of text as wide as the page.
  package mutating func text(
    _ string: String, _ text: TextStyle, _ color: Color, role: Name.Role, lineHeight: Double = 1.35
  ) {
    let width = style.body.width
    let extent = style.metrics.extent(
      of: string, style: text, wrapWidth: width, maximumLines: nil, lineHeight: lineHeight)
    place(height: extent.height) { point in
      .named(
        Name(role, string),
        .text(Text(string, text, color, at: point, anchor: .top, wrapWidth: width, lineHeight: lineHeight)))
    }
  }

  /// All pages with their footers: what they are about, and their number of how many.
  package func pages(footer: String) -> [Page] {
    let contents = finished + [[currentGround] + current]
    return contents.enumerated().map { index, pictures in
      Page(
        size: style.paper.size,
        picture: .stack(paper + pictures + [footerPicture(footer, page: index + 1, of: contents.count)]))
    }
  }

  /// The color of the paper, where it is not that of a sheet.
  private var paper: [Picture] {
    guard style.theme.paper != .white else { return [] }
    let sheet = Rect(x: 0, y: 0, width: style.paper.size.width, height: style.paper.size.height)
    return [.named(Name(.decoration, "paper"), .fill(.rectangle(sheet), .color(style.theme.paper)))]
  }

  private func footerPicture(_ words: String, page: Int, of count: Int) -> Picture {
    let y = style.paper.size.height - PageStyle.margin
    let body = style.body
    return .named(
      Name(.decoration, "footer"),
      .stack([
        .text(
          Text(
            words, PageStyle.label, style.theme.muted, at: Point(body.left, y), anchor: .bottom,
            wrapWidth: body.width - 60, maximumLines: 1)),
        .text(
          Text(
            "\(page) / \(count)", PageStyle.label, style.theme.muted, at: Point(body.right, y),
            alignment: .end,
            anchor: .bottom)),
      ]))
  }
}
