import Drawing
import Scenes

extension SlideDeck {
  /// The width of a page in points, as presentation programs have it: 13 1/3 inches.
  static let pageWidth = 960.0

  private var scale: Double { Self.pageWidth / layout.width }
  private var pageSize: Size { Size(Self.pageWidth, layout.height * scale) }

  /// The slides as pages, each step at its end, with the steps as its outline.
  ///
  /// - Parameter notes: whether a page with the notes for the speaker follows every slide.
  public func document(notes: Bool) -> Document {
    Document(
      title: title, subject: subject,
      pages: slides.enumerated().flatMap { index, slide -> [Page] in
        let page = page(of: slide.end, slide, destination: "step-\(index)")
        return notes ? [page, SlideNotes(slide, picture: slide.end, in: self, page: pageSize).page] : [page]
      },
      outline: slides.indices.map {
        Document.OutlineItem(title: slides[$0].title, destination: "step-\($0)")
      })
  }

  /// The pages that a LaTeX file shows: where something moves, a step before that and after it.
  public var stages: Document {
    Document(
      title: title, subject: Self.stagesSubject,
      pages: slides.flatMap { slide in
        ((slide.start.map { [$0] } ?? []) + [slide.end]).map { page(of: $0, slide, destination: nil) }
      }, outline: [])
  }

  /// What the pages for a LaTeX file say that they are, so that they are known again.
  public static let stagesSubject = "Pages that the LaTeX file of clusterwalk slides shows"

  private func page(of picture: Picture, _ slide: Slide, destination: String?) -> Page {
    var contents = picture
    if case .named(let name, let inner) = picture, name.role == .figure { contents = inner }
    var page = Picture.placed(contents, at: .zero, scale: scale).figure(alt: slide.words)
    if let destination { page = .named(Name(.destination(destination), slide.title), page) }
    return Page(size: pageSize, picture: .stack(paper(pageSize) + [page]))
  }

  /// The color of the paper, where it is not that of a sheet.
  func paper(_ size: Size) -> [Picture] {
    guard theme.paper != .white else { return [] }
    let sheet = Path.rectangle(Rect(x: 0, y: 0, width: size.width, height: size.height))
    return [.named(Name(.decoration, "paper"), .fill(sheet, .color(theme.paper)))]
  }
}

/// The page that follows a slide: the slide small, and what there is to say.
struct SlideNotes {
  private let slide: SlideDeck.Slide
  private let picture: Picture
  private let deck: SlideDeck
  private let size: Size

  init(_ slide: SlideDeck.Slide, picture: Picture, in deck: SlideDeck, page: Size) {
    self.slide = slide
    self.picture = picture
    self.deck = deck
    size = page
  }

  private static let margin = 40.0
  private static let gap = 24.0
  /// The width of the small slide, as a share of the page's.
  private static let share = 0.36

  var page: Page {
    let width = size.width * Self.share
    let scale = width / deck.layout.width
    let height = deck.layout.height * scale
    let corner = Point(Self.margin, Self.margin)
    let frame = Path.rectangle(Rect(x: corner.x, y: corner.y, width: width, height: height))
    // It is the page before, and need not be read twice.
    let small = Picture.named(
      Name(.decoration, "slide"),
      .stack([
        .placed(picture, at: corner, scale: scale),
        .stroke(frame, Stroke(deck.theme.grid, width: 1)),
      ]))
    return Page(
      size: size, picture: .stack(deck.paper(size) + [small] + words(left: corner.x + width + Self.gap)))
  }

  private func words(left: Double) -> [Picture] {
    let width = size.width - Self.margin - left
    let theme = deck.theme
    var y = Self.margin
    var pictures: [Picture] = []
    func add(_ words: String, _ style: TextStyle, _ color: Color, _ role: Name.Role, most: Int) {
      guard !words.isEmpty else { return }
      let height = deck.metrics.extent(
        of: words, style: style, wrapWidth: width, maximumLines: most, lineHeight: 1.35
      ).height
      let text = Text(
        words, style, color, at: Point(left, y), anchor: .top, wrapWidth: width, maximumLines: most,
        lineHeight: 1.35)
      pictures.append(.named(Name(role, words), .text(text)))
      y += height + 12
    }
    add(slide.title, TextStyle(size: 20, weight: .bold), theme.ink, .heading(level: 1), most: 2)
    add(slide.caption.headline, TextStyle(size: 17, weight: .bold), theme.ink, .paragraph, most: 4)
    add(slide.caption.detail, TextStyle(size: 17, tabularDigits: true), theme.ink, .paragraph, most: 8)
    add(slide.description, TextStyle(size: 14, tabularDigits: true), theme.muted, .paragraph, most: 9)
    return pictures
  }
}
