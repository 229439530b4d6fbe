import CCairo
import Drawing
import Testing

@testable import Cairo

/// What no picture should contain, but may: nothing of it stops the program or spoils the rest.
struct BadDataTests {
  private static let values =
    [
      .nan, .infinity, -.infinity, 1e300, -1e300, 1e12, -1e12, 1e-300, 0, -5,
    ] as [Double]

  @Test("coordinates, sizes and scales of no meaning", arguments: values)
  func numbers(value: Double) throws {
    let disc = Picture.fill(.circle(Point(20, 20), radius: 5), .color(.black))
    let line = Path(through: [Point(value, 3), Point(5, 30), Point(30, value)])
    let marker = Marker(.star, size: value, fill: .black, outline: .black, outlineWidth: 2)
    let strange: [Picture] = [
      .fill(line, .color(.black)), .stroke(line, Stroke(.black, width: 2)),
      .stroke(.segment(.zero, Point(9, 9)), Stroke(.black, width: value)),
      .stroke(.segment(.zero, Point(9, 9)), Stroke(.black, width: 2, dashes: [value, value])),
      .points([Point(value, 3), Point(3, value)], Marker(.cross, size: 9, fill: .black)),
      .points([Point(9, 9)], marker),
      .points([Point(9, 9)], Marker(.bar, size: 9, fill: nil, outline: .black, outlineWidth: value)),
      .placed(disc, at: Point(value, 0), scale: 1),
      .placed(
        .stack([disc, .points([.zero], Marker(.circle, size: 8, fill: .black))]), at: .zero, scale: value),
      .fill(Path([.line(Point(1, 1)), .close, .close]), .color(Color(red: value, green: 0, blue: 0))),
    ]
    let renderer = try PictureRenderer(width: 40, height: 40, fonts: .installed)
    for picture in strange { try renderer.draw(picture, over: .white) }
    _ = try pdf(
      Document(
        title: "a\0b", subject: "\u{7}",
        pages: [Page(size: Size(50, 50), picture: .stack(strange))], outline: []),
      fonts: .installed, created: nil)
    // What comes after is drawn as ever.
    try renderer.draw(disc, over: .white)
    #expect(try renderer.pixels() == Image(disc, width: 40, height: 40).bytes)
  }

  @Test("a background that is not opaque lies on white")
  func background() throws {
    let renderer = try PictureRenderer(width: 2, height: 2, fonts: .installed)
    try renderer.draw(.empty, over: Color.black.opacity(0))
    #expect(try Set(renderer.pixels()) == [255])
    try renderer.draw(.empty, over: .black)
    #expect(try Set(renderer.pixels()) == [0])
  }

  @Test(
    "frames without area, or too large to hold", arguments: [(0, 10), (10, -1), (32768, 1), (Int.max, 9)])
  func sizes(width: Int, height: Int) {
    #expect(throws: RenderError.size(width: Double(width), height: Double(height), limit: 32767)) {
      try PictureRenderer(width: width, height: height, fonts: .installed)
    }
  }

  @Test("a status that is not known is an error too")
  func status() {
    #expect(throws: RenderError.cairo(status: 4711)) { try check(cairo_status_t(rawValue: 4711)) }
    #expect(RenderError.cairo(status: 4711).description.contains("4711"))
    #expect(RenderError.cairo(status: CAIRO_STATUS_NO_MEMORY.rawValue).description.contains("memory"))
    #expect(throws: Never.self) { try check(CAIRO_STATUS_SUCCESS) }
  }
}
