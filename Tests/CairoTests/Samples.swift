import Drawing

@testable import Cairo

/// Pictures that tests draw.
enum Samples {
  static let ink = Color(0x1C2633)
  static let colors = [0x0072B2, 0xE69F00, 0x009E73, 0xCC669E, 0xD55E00].map { Color($0 as UInt32) }
  static let bold = TextStyle(size: 20, weight: .bold)

  /// A scatter plot with regions, marks, letters and hatches, another one for each seed.
  static func scene(_ seed: UInt64, width: Double = 640, height: Double = 360) -> Picture {
    var random = Random(seed)
    func point() -> Point { Point(random.next() * width, random.next() * height) }
    var parts: [Picture] = []
    for color in colors {
      let region = Path(through: [point(), point(), point(), point()], closed: true)
      parts.append(.fill(region, .color(color.opacity(0.2))))
      parts.append(.stroke(region, Stroke(.white, width: 2, dashes: [4, 2])))
    }
    for pattern in Hatch.Pattern.allCases {
      let hatch = Hatch(pattern, ink: ink, ground: .white, spacing: 6, width: 1)
      parts.append(.fill(.circle(point(), radius: 20), .hatch(hatch)))
    }
    for (shape, color) in zip(MarkerShape.allCases, colors) {
      let marker = Marker(shape, size: 12, fill: color, outline: .white, outlineWidth: 1.5)
      parts.append(.points((0..<40).map { _ in point() }, marker))
      let centroid = point()
      parts.append(.points([centroid], Marker(shape, size: 40, fill: color, outline: ink, outlineWidth: 3)))
      parts.append(
        .text(Text("\(shape.rawValue + 1)", bold, .white, at: centroid, alignment: .middle, anchor: .center)))
    }
    for number in 0..<20 {
      parts.append(.text(Text("\(number * 20)", TextStyle(size: 11), ink, at: point(), alignment: .end)))
    }
    parts.append(
      .text(Text("Iteration \(seed): 中文 العربية Ω", bold, ink, at: Point(20, 40), wrapWidth: 160)))
    return .placed(.stack(parts), at: Point(0.3, 0.7), scale: 1)
  }

  /// A document of two pages with all that a page can say.
  static func document(_ seed: UInt64 = 1) -> Document {
    func text(_ words: String, _ y: Double, _ size: Double) -> Picture {
      .text(Text(words, TextStyle(size: size), ink, at: Point(60, y), anchor: .top, wrapWidth: 300))
    }
    let first = Picture.stack([
      .named(
        Name(.destination("start (1)"), ""),
        .named(Name(.heading(level: 1), "Heading"), text("Segments of customers", 60, 22))),
      .named(
        Name(.paragraph, ""),
        text(
          "Every customer belongs to the segment whose centroid is the nearest; nobody is left out.", 120,
          10.5)),
      Picture.placed(scene(seed), at: Point(60, 200), scale: 0.6).figure(alt: "A scatter plot, größer"),
      .named(Name(.paragraph, ""), .named(Name(.link(to: "end"), ""), text("Continued overleaf", 460, 10.5))),
      .named(Name(.decoration, ""), text("page one", 800, 9)),
    ])
    let second = Picture.stack([
      .named(
        Name(.destination("end"), ""),
        .named(Name(.heading(level: 2), "Heading"), text("Office affairs", 60, 16))),
      .named(Name(.paragraph, ""), text("Ελληνικά, 顾客 and العربية", 100, 10.5)),
      Picture.fill(
        .circle(Point(200, 300), radius: 60),
        .hatch(Hatch(.crossed, ink: ink, ground: .white, spacing: 5, width: 0.7))
      ).figure(alt: "A hatched disc"),
    ])
    return Document(
      title: "Kundensegmente – ein Überblick", subject: "A test",
      pages: [first, second].map { Page(size: Size(420, 842), picture: $0) },
      outline: [
        .init(title: "Segments", destination: "start (1)"),
        .init(title: "Affaires", destination: "end", level: 1),
      ])
  }
}

/// A random generator that is good enough to scatter things.
struct Random {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A number from 0 up to 1.
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }
}
