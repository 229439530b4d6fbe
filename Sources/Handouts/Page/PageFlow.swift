import Drawing
import Scenes

/// Pages being filled from top to bottom.
///
/// A block is measured first and goes to a new page if it does not fit, so that nothing is cut. Only when all
/// is placed is it known how many pages there are; the footers come then.
struct PageFlow {
  let style: PageStyle
  let metrics: any TextMetrics
  private var finished: [[Picture]] = []
  private var current: [Picture] = []
  private(set) var y: Double

  init(style: PageStyle, metrics: any TextMetrics) {
    self.style = style
    self.metrics = metrics
    y = style.body.top
  }

  /// The room that is left on the page.
  var room: Double { style.body.bottom - y }

  mutating func space(_ height: Double) { y += height }

  mutating func newPage() {
    finished.append(current)
    current = []
    y = style.body.top
  }

  /// Places a block of a height, made for the point where it will stand.
  mutating func place(height: Double, _ block: (Point) -> Picture) {
    if height > room && !current.isEmpty { newPage() }
    current.append(block(Point(style.body.left, y)))
    y += height
  }

  /// Places lines of text as wide as the page.
  mutating func text(
    _ string: String, _ text: TextStyle, _ color: Color, role: Name.Role, lineHeight: Double = 1.35
  ) {
    let width = style.body.width
    let extent = metrics.extent(
      of: string, style: text, wrapWidth: width, maximumLines: nil, lineHeight: lineHeight)
    place(height: extent.height) { point in
      .named(
        Name(role, string),
        .text(Text(string, text, color, at: point, anchor: .top, wrapWidth: width, lineHeight: lineHeight)))
    }
  }

  /// All pages with their footers: what they are about, and their number of how many.
  func pages(footer: String) -> [Page] {
    let contents = finished + [current]
    return contents.enumerated().map { index, pictures in
      Page(
        size: style.paper.size,
        picture: .stack(pictures + [footerPicture(footer, page: index + 1, of: contents.count)]))
    }
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
