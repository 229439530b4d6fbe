import Drawing
import Testing

@testable import Cairo

struct PixelGridTests {
  @Test("upright lines of whole widths are sharp wherever they lie", arguments: [1.0, 2, 3])
  func lines(width: Double) throws {
    for place in [5.0, 5.25, 5.5, 5.9] {
      let lines =
        Path.segment(Point(place, 2), Point(place, 15)) + .segment(Point(9, place), Point(15, place))
      let image = try Image(.stroke(lines, Stroke(.black, width: width)), width: 20, height: 20)
      // A row across the one line, and a column across the other, away from where they end.
      for part in [
        image.cropped(x: 0, y: 13, width: 20, height: 1), image.cropped(x: 12, y: 0, width: 1, height: 20),
      ] {
        #expect(Set(part.darkness) == [0, 1])
        #expect(part.area == width)
      }
    }
  }

  @Test("areas that meet do so without a seam")
  func seams() throws {
    let bars = stride(from: 1.3, to: 17, by: 2.35).map { left in
      Picture.fill(.rectangle(Rect(x: left, y: 2.4, width: 2.35, height: 9.1)), .color(.black))
    }
    let image = try Image(.stack(bars), width: 24, height: 14)
    #expect(Set(image.bytes) == [0, 255])
    #expect(image.darkness[5 * 24 + 1..<5 * 24 + 17].allSatisfy { $0 == 1 })
  }

  @Test("only what is upright as a whole keeps to pixels")
  func slanted() {
    let square = Path(through: Rect(x: 0.3, y: 0.4, width: 3, height: 3).corners)
    #expect(square.isUpright)
    #expect(!(square + .segment(.zero, Point(1, 0.1))).isUpright)
    #expect(!Path.circle(.zero, radius: 1).isUpright)
    // The last line is the one that closes the path.
    #expect(!Path(through: [.zero, Point(1, 0), Point(1, 1)], closed: true).isUpright)
    #expect(Path(through: [.zero, Point(1, 0), Point(1, 1)]).isUpright)
  }
}
