import Drawing
import Testing

@testable import Cairo

struct HatchTests {
  private func square(_ pattern: Hatch.Pattern, at corner: Point = Point(8, 8), scale: Double = 1) -> Picture
  {
    let hatch = Hatch(pattern, ink: .black, ground: .white, spacing: 7, width: 1.2)
    return .placed(
      .fill(.rectangle(Rect(x: 0, y: 0, width: 64, height: 64)), .hatch(hatch)), at: corner, scale: scale)
  }

  @Test("all hatches differ by much")
  func distinct() throws {
    let images = try Hatch.Pattern.allCases.map { try Image(square($0), width: 80, height: 80) }
    for (number, image) in images.enumerated() {
      for other in images[..<number] {
        #expect(image.gap(to: other) / 4096 > 0.08)
      }
    }
  }

  @Test("a hatch moves along with its area", arguments: Hatch.Pattern.allCases)
  func phase(pattern: Hatch.Pattern) throws {
    let here = try Image(square(pattern), width: 100, height: 100)
    let there = try Image(square(pattern, at: Point(21, 27)), width: 100, height: 100)
    #expect(
      here.cropped(x: 0, y: 0, width: 80, height: 80) == there.cropped(x: 13, y: 19, width: 80, height: 80))
  }

  @Test("upright lines are sharp at every scale", arguments: [0.7, 1, 1.31, 2, 2.6])
  func sharp(scale: Double) throws {
    for pattern in [Hatch.Pattern.horizontal, .vertical, .crossed] {
      let image = try Image(square(pattern, at: .zero, scale: scale), width: 40, height: 40)
      #expect(Set(image.bytes) == [0, 255])
    }
  }

  @Test("an area that is as dark as the lines' widths and distances say", arguments: Hatch.Pattern.allCases)
  func darkness(pattern: Hatch.Pattern) throws {
    let hatch = Hatch(pattern, ink: .black, ground: .white, spacing: 10, width: 2)
    let area = Picture.fill(.rectangle(Rect(x: 0, y: 0, width: 300, height: 300)), .hatch(hatch))
    let share = try Image(area, width: 300, height: 300).area / 90_000
    let expected: ClosedRange<Double> =
      switch pattern {
      case .rising, .falling, .horizontal, .vertical, .risingWide, .fallingWide: 0.18...0.22
      case .crossed, .diagonalCrossed: 0.22...0.28
      case .dotted: 0.1...0.15
      case .plain: 0...0
      }
    #expect(expected.contains(share))
  }

  @Test("a hatch that cannot be drawn is its ground", arguments: [0, -1, .nan, .infinity, 1e-9, 1e300])
  func degenerate(value: Double) throws {
    let ground = Color(0xC8E0C8)
    let area = Path.rectangle(Rect(x: 0, y: 0, width: 30, height: 30))
    let empty = try Image(.fill(area, .color(ground)), width: 30, height: 30)
    for hatch in [
      Hatch(.dotted, ink: .black, ground: ground, spacing: value, width: 1),
      Hatch(.rising, ink: .black, ground: ground, spacing: 5, width: value),
    ] {
      let area = Picture.fill(area, .hatch(hatch))
      #expect(try Image(area, width: 30, height: 30) == empty)
      let page = Page(size: Size(100, 100), picture: area)
      _ = try pdf(
        Document(title: "", subject: "", pages: [page], outline: []), fonts: .installed, created: nil)
    }
  }
}
