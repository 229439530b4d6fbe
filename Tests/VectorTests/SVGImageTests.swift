import Drawing
import TestSupport
import Testing

@testable import Vector

@Suite struct SVGImageTests {
  private let style = TextStyle(size: 24, weight: .bold, tabularDigits: true)

  /// A picture with every case in it.
  private var sample: Picture {
    let hatches = Hatch.Pattern.allCases.enumerated().map { index, pattern in
      Picture.fill(
        .rectangle(Rect(x: 10 + 60 * Double(index), y: 90, width: 50, height: 60)),
        .hatch(Hatch(pattern, ink: .black, ground: Color(0xFFEECC, opacity: 0.5), spacing: 8, width: 1.5)))
    }
    let marks = MarkerShape.allCases.enumerated().map { index, shape in
      Picture.points(
        [Point(20 + 60 * Double(index), 40), Point(40.126 + 60 * Double(index), 60)],
        Marker(
          shape, size: 24, fill: index == 1 ? nil : Color(0x0072B2, opacity: 0.25), outline: .black,
          outlineWidth: 1.5))
    }
    return Picture.stack([
      .stack(marks), .stack(hatches),
      .fill(.circle(Point(300, 220), radius: 30), .color(Color(0x009E73, opacity: 0.5))),
      .stroke(
        .segment(Point(0, 0), Point(1e20, 5)),
        Stroke(.black, width: 2, dashes: [7, 6], cap: .round, join: .round)),
      .placed(
        .stack([
          .text(
            Text(
              "broken into lines, that is", style, .black, at: Point(0, 0), alignment: .middle, anchor: .top,
              wrapWidth: 140)),
          .stroke(.segment(.zero, Point(80, 40)), Stroke(.black, width: 3)),
          .fill(
            .rectangle(Rect(x: 0, y: 0, width: 9, height: 9)),
            .hatch(Hatch(.rising, ink: .black, ground: .white, spacing: 8, width: 1.5))),
        ]), at: Point(100, 200), scale: 0.5),
      .named(Name(.decoration, "rule"), .stroke(.segment(.zero, Point(1, 1)), Stroke(.black, width: 1))),
      Picture.text(Text("right", TextStyle(size: 20), .black, at: Point(600, 300), alignment: .end))
        .figure(alt: "A part, \"quoted\"."),
    ]).figure(alt: "Marks & hatches <all of them>")
  }

  private func image(_ picture: Picture, prefix: String = "") -> SVGImage {
    SVGImage(
      picture, size: Size(640, 360), paper: Color(0xFFFFFF), metrics: EvenMetrics(), prefix: prefix)
  }

  @Test func `every case is drawn as in the golden`() throws {
    #expect(differenceFromGolden(image(sample).file, "every-case") == nil)
    #expect(image(sample).file == image(sample).file)
  }

  @Test func `a file has its alternative text as its title, an element in a page as its label`() throws {
    let file = try Elements(image(sample).file)
    #expect(file["title"].map(\.text) == ["Marks & hatches <all of them>", "A part, \"quoted\"."])
    #expect(file.all[0].name == "svg" && file.all[1].name == "title")
    #expect(file.all[0].attributes["width"] == "640" && file.all[0].attributes["viewBox"] == "0 0 640 360")

    let inline = image(sample).inline
    #expect(inline.hasPrefix("<svg ") && inline.hasSuffix("</svg>"))
    let element = try Elements(inline)
    #expect(element["title"].isEmpty && element.all[0].attributes["width"] == nil)
    #expect(element.all[0].attributes["aria-label"] == "Marks & hatches <all of them>")
    #expect(element.all[0].attributes["role"] == "img")
    // Attributes that pages may forbid.
    #expect(!inline.contains("style=") && !inline.contains("href") && !inline.contains("<script"))
  }

  @Test func `names of parts begin with the prefix, and all that are referred to are there`() throws {
    let elements = try Elements(image(sample, prefix: "step-3-").inline)
    let names = elements["pattern"].compactMap { $0.attributes["id"] }
    let used = elements.all.compactMap { $0.attributes["fill"] }.filter { $0.hasPrefix("url(#") }
    // Nine hatches, as the plain one has no lines, and one of them in another size.
    #expect(names == (1...10).map { "step-3-hatch-\($0)" })
    #expect(Set(used) == Set(names.map { "url(#\($0))" }))
  }

  @Test func `what has no place or no size leaves nothing, and breaks nothing`() throws {
    let nan = Double.nan
    let picture = Picture.stack([
      .fill(Path(), .color(.black)), .fill(.circle(Point(nan, 0), radius: 1), .color(.black)),
      .stroke(.segment(.zero, Point(1, 1)), Stroke(.black, width: 0)),
      .stroke(.segment(.zero, Point(1, 1)), Stroke(.black, width: .infinity)),
      .points([Point(nan, nan)], Marker(.star, size: 3, fill: .black)),
      .points([.zero], Marker(.star, size: 0, fill: .black)),
      .text(Text("", style, .black, at: .zero)), .text(Text("x", style, .black, at: Point(nan, 0))),
      .placed(.fill(.circle(.zero, radius: 1), .color(.black)), at: .zero, scale: 0),
    ])
    #expect(try Elements(image(picture).inline).all.count == 2)
    let far = Picture.fill(.circle(.zero, radius: .infinity), .color(.black))
    #expect(!image(far).file.contains("inf"))
  }

  @Test func `any words are text that a parser gives back`() throws {
    let words = [
      "<b>&amp;</b>", "</text><script>alert(1)</script>", "]]>", "\"'", "<!--", "%s", "中文", "é\u{301}",
      "\u{202E}evil\u{202C}", "\u{0}\u{1B}[31m\u{7}", "a\nb\tc", "\u{FFFE}\u{FFFF}", "👩‍🔬",
    ]
    for word in words {
      let picture = Picture.text(Text(word, style, .black, at: .zero)).figure(alt: word)
      for text in [image(picture).file, image(picture).inline] {
        let elements = try Elements(text)
        let shown = XMLText.paragraph(word)
        #expect(elements["text"].map(\.text) == [shown])
        #expect((elements["title"].first?.text ?? elements.all[0].attributes["aria-label"]) == shown)
        #expect(elements["script"].isEmpty)
        #expect(!shown.unicodeScalars.contains { $0.value < 32 || (0x202A...0x202E).contains($0.value) })
      }
    }
  }

  @Test func `words written from right to left keep their alignment`() throws {
    func element(_ words: String, _ alignment: Text.Alignment) throws -> [String: String] {
      let picture = Picture.text(Text(words, style, .black, at: .zero, alignment: alignment))
      return try #require(try Elements(image(picture).inline)["text"].first).attributes
    }
    #expect(try element("שלום 12", .start)["direction"] == "rtl")
    #expect(try element("שלום 12", .start)["text-anchor"] == "end")
    #expect(try element("שלום 12", .end)["text-anchor"] == nil)
    #expect(try element("12 שלום", .middle)["text-anchor"] == "middle")
    #expect(try element("left שלום", .start)["direction"] == nil)
    #expect(try element("left", .end)["text-anchor"] == "end")
  }
}
