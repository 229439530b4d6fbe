import TestSupport
import Testing

@testable import Drawing

@Suite struct PictureLaws {
  /// A picture with every case in it.
  private func sample(_ x: Double = 10.126, words: String = "says \"k\"\nand more") -> Picture {
    let style = TextStyle(size: 24, weight: .bold, tabularDigits: true)
    let hatch = Hatch(.rising, ink: .black, ground: .white, spacing: 16, width: 1.1)
    return .stack([
      .fill(.rectangle(Rect(x: x, y: 0, width: 30, height: 40.5)), .color(Color(0x0072B2, opacity: 0.5))),
      .fill(.circle(Point(0, -0.001), radius: 1), .hatch(hatch)),
      Picture.stack([
        .stroke(
          .segment(Point(0, 0), Point(1e20, 5)),
          Stroke(Color(0x00FF01), width: 2, dashes: [7, 6], cap: .round, join: .round)),
        .points(
          [Point(1, 2), Point(3, 4)], Marker(.star, size: 18, fill: nil, outline: .black, outlineWidth: 2)),
        .points([], Marker(.circle, size: 3, fill: .white)),
      ]).figure(alt: "A figure."),
      .placed(
        .text(
          Text(
            words, style, .black, at: Point(5, 6), alignment: .end, anchor: .center, wrapWidth: 100,
            maximumLines: 2, lineHeight: 1.35)),
        at: Point(-0.5, 1000), scale: 0.25),
      .named(Name(.heading(level: 2), "Heading"), .named(Name(.destination("there"), "x"), .empty)),
      .named(Name(.link(to: "there"), "go"), .named(Name(.paragraph, "p"), .empty)),
      .named(Name(.decoration, "footer"), Picture.empty.part("axes").figure(alt: "Another.")),
    ])
  }

  @Test func equalPicturesHashAlikeAndPrintAlike() {
    #expect(sample() == sample())
    #expect(sample().hashValue == sample().hashValue)
    #expect(sample().description == sample().description)
    for other in [sample(10.2), sample(words: "other")] {
      #expect(sample() != other && sample().description != other.description)
    }
    #expect(Picture.stack([sample(), .empty]) != sample())
    #expect(Set([sample(), sample(), sample(11)]).count == 2)
  }

  @Test func everyCaseIsPrintedAsInTheGolden() {
    #expect(differenceFromGolden(sample().description, "every-case") == nil)
  }

  @Test func `marks and hatches are called as in the code`() {
    for shape in MarkerShape.allCases { #expect(shape.term == "\(shape)") }
    for pattern in Hatch.Pattern.allCases { #expect(pattern.term == "\(pattern)") }
  }

  @Test func onlyFiguresHaveAlternativeTextsInTheirOrder() {
    #expect(sample().alternativeTexts == ["A figure.", "Another."])
    let nested = Picture.stack([.placed(sample().figure(alt: "Around."), at: .zero, scale: 1), sample()])
    #expect(nested.alternativeTexts == ["Around.", "A figure.", "Another.", "A figure.", "Another."])
    #expect(Picture.empty.part("stage").alternativeTexts.isEmpty)
  }

  @Test func colorsAreReadFromTheWebsNotationAndMixed() {
    let color = Color(0x0080FF)
    #expect(color.red == 0 && color.green == 128.0 / 255 && color.blue == 1 && color.opacity == 1)
    #expect(color.mixed(with: .white, 0) == color && Color.black.mixed(with: .white, 1) == .white)
    #expect(Color.black.mixed(with: Color(0xFFFFFF, opacity: 0), 0.5).opacity == 0.5)
    #expect(color.opacity(0.3).opacity == 0.3)
  }
}

@Suite struct TextBoundsLaws {
  @Test func boundsStandWhereAlignmentAndAnchorPutThem() {
    let metrics = EvenMetrics(advance: 0.5)
    let style = TextStyle(size: 20)
    func bounds(_ alignment: Text.Alignment, _ anchor: Text.Anchor) -> Rect {
      metrics.bounds(
        of: Text("four", style, .black, at: Point(100, 200), alignment: alignment, anchor: anchor))
    }
    #expect(bounds(.start, .top) == Rect(x: 100, y: 200, width: 40, height: 24.2))
    #expect(bounds(.middle, .top).center.x == 100 && bounds(.end, .top).right == 100)
    #expect(bounds(.start, .bottom).bottom == 200 && bounds(.start, .center).center.y == 200)
    #expect(bounds(.start, .baseline).top == 200 - 0.969 * 20)
  }
}
