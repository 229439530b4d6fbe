import Drawing
import Testing

@testable import Cairo

struct MarkTests {
  private let black = Marker(.circle, size: 9, fill: .black)

  @Test("a mark lies within an eighth of a pixel of its place, in both directions", arguments: 1...40)
  func phase(seed: Int) throws {
    var random = Random(UInt64(seed))
    let place = Point(16 + random.next() * 8, 16 + random.next() * 8)
    let center = try Image(.points([place], black), width: 40, height: 40).center
    // Rounding to 255 shades moves the center by far less than this.
    #expect(abs(center.x - place.x) <= 0.125 + 0.004)
    #expect(abs(center.y - place.y) <= 0.125 + 0.004)
  }

  @Test("a sprite is what the path would be, at a quarter of a pixel", arguments: MarkerShape.allCases)
  func sprite(shape: MarkerShape) throws {
    for marker in [
      Marker(shape, size: 13, fill: Samples.colors[0], outline: .white, outlineWidth: 1.5),
      Marker(shape, size: 13, fill: nil, outline: Samples.ink, outlineWidth: 2),
      Marker(shape, size: 40, fill: Samples.colors[4].opacity(0.3)),
    ] {
      let place = Point(40.25, 39.5)
      // A ground that shows where a pixel is not laid over what it lies on.
      let ground = Picture.fill(.circle(Point(50, 50), radius: 30), .color(Samples.colors[1]))
      let drawn = try Image(.stack([ground, .points([place], marker)]), width: 80, height: 80)
      let path = Self.paths(of: marker, at: place)
      #expect(try drawn.difference(from: Image(.stack([ground] + path), width: 80, height: 80)) <= 2)
    }
  }

  @Test("marks on the edge are cut, and marks outside are not seen")
  func edges() throws {
    let marker = Marker(.square, size: 14, fill: .black, outline: Samples.colors[0], outlineWidth: 2)
    var random = Random(9)
    let points = (0..<300).map { _ in Point(random.next() * 150 - 50, random.next() * 130 - 50) }
    let cut = try Image(.points(points, marker), width: 50, height: 30)
    let whole = try Image(
      .placed(.points(points, marker), at: Point(50, 50), scale: 1), width: 150, height: 130)
    #expect(cut == whole.cropped(x: 50, y: 50, width: 50, height: 30))
  }

  @Test("large marks are as large as small ones are")
  func large() throws {
    for shape in MarkerShape.allCases {
      let small = try Image(
        .points([Point(60, 60)], Marker(shape, size: 64, fill: .black)), width: 120, height: 120)
      let large = try Image(
        .points([Point(60, 60)], Marker(shape, size: 65, fill: .black)), width: 120, height: 120)
      #expect(abs(large.area / small.area - (65.0 * 65) / (64 * 64)) < 0.01)
    }
  }

  @Test("shapes can be told apart in grey, and look equally heavy", arguments: [10.0, 14, 24])
  func shapes(size: Double) throws {
    let images = try MarkerShape.allCases.map {
      try Image(.points([Point(24, 24)], Marker($0, size: size, fill: .black)), width: 48, height: 48)
    }
    let disc = images[0].area
    for (number, image) in images.enumerated() {
      #expect((0.8...1.1).contains(image.area / disc))
      #expect(image.center.distance(to: Point(24, 24)) < 0.1 * size)
      for (before, other) in images[..<number].enumerated() {
        // The first five are what most pictures need.
        #expect(image.gap(to: other) > (number < 5 && before < 5 ? 0.15 : 0.06) * disc)
      }
    }
  }

  private static func paths(of marker: Marker, at place: Point) -> [Picture] {
    let path = marker.path(at: place)
    var parts: [Picture] = []
    // A curve of no length keeps an upright outline from being moved to whole pixels.
    var curved = path
    curved.curve(place, place, to: place)
    curved = Path([.move(place), .curve(place, place, place)]) + path
    if let fill = marker.fill { parts.append(.fill(curved, .color(fill))) }
    if let outline = marker.outline {
      parts.append(.stroke(curved, Stroke(outline, width: marker.outlineWidth)))
    }
    return parts
  }
}
