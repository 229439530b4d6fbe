import Numerics
import TestSupport
import Testing

@testable import Drawing

@Suite struct PathLaws {
  @Test func aCircleStaysOnItsRadius() throws {
    let center = Point(3, -2)
    let outline = Path.circle(center, radius: 10).flattened
    #expect(outline.count > 30)
    for point in outline { #expect(abs(point.distance(to: center) - 10) < 0.005) }
    #expect(abs(area(outline) - 314.16) < 0.6)
  }

  @Test(arguments: [0, 1, 5, 40, 1000] as [Double])
  func aRoundedRectangleFillsItsRectangle(radius: Double) throws {
    let rect = Rect(x: 10, y: 20, width: 80, height: 30)
    let path = Path.rectangle(rect, radius: radius)
    let bounds = try #require(path.bounds)
    #expect(bounds.contains(rect, tolerance: 1e-9) && rect.contains(bounds, tolerance: 1e-9))
    let corner = min(radius, 15)
    #expect(abs(area(path.flattened) - (2400 - (4 - .pi) * corner * corner)) < 1.5)
    #expect(path.elements.last == .close)
  }

  @Test func aPolygonStartsWithAMoveAndIsClosedWhenAsked() {
    let points = [Point(0, 0), Point(4, 0), Point(4, 3)]
    #expect(Path(through: points).elements == [.move(points[0]), .line(points[1]), .line(points[2])])
    #expect(Path(through: points, closed: true).elements.last == .close)
    #expect(Path(through: [], closed: true).elements.isEmpty)
    #expect(Path.segment(points[0], points[2]) == Path(through: [points[0], points[2]]))
    #expect((Path(through: points) + Path(through: points)).elements.count == 6)
  }
}

@Suite struct MarkerShapeLaws {
  @Test func allShapesDiffer() {
    let paths = MarkerShape.allCases.map { $0.path(center: .zero, size: 10) }
    #expect(Set(paths).count == MarkerShape.allCases.count)
    #expect(MarkerShape.allCases.count == 10)
  }

  @Test(arguments: MarkerShape.allCases)
  func shapesOfOneSizeAreAboutEquallyLarge(shape: MarkerShape) {
    for size in [4, 18, 200.0] {
      let share = area(shape.path(center: Point(7, 9), size: size).flattened) / (.pi * size * size / 4)
      #expect(share > 0.8 && share < 1.1, "\(shape) has \(share) of a circle's area")
    }
  }

  @Test(arguments: MarkerShape.allCases)
  func noShapeGoesBeyondItsReachAndAllSitOnTheirCenter(shape: MarkerShape) throws {
    let center = Point(30, 40)
    let outline = shape.path(center: center, size: 20).flattened
    let farthest = try #require(outline.map { $0.distance(to: center) }.max())
    #expect(farthest <= shape.reach * 10)
    #expect(Marker(shape, size: 20, fill: .black).reach >= farthest)
    let middle = centroid(outline)
    #expect(middle.distance(to: center) < 2, "\(shape) lies \(middle.distance(to: center)) off")
    let moved = shape.path(center: center + Point(5, 5), size: 20).flattened
    for (a, b) in zip(outline, moved) { #expect((b - a).distance(to: Point(5, 5)) < 1e-9) }
  }

  @Test func directionsAreThoseOfTheSine() {
    for step in 0..<240 {
      let direction = Direction.clockwise(Double(step) / 120)
      let expected = (sine(Double(step) / 120), sine(Double(step) / 120 + 0.25))
      #expect(abs(direction.x - expected.0) < 1e-12 && abs(direction.y + expected.1) < 1e-12)
    }
  }

  /// The sine of a share of a full turn, by its series.
  private func sine(_ turns: Double) -> Double {
    let angle = (turns - turns.rounded()) * 2 * .pi
    var (sum, term) = (angle, angle)
    for n in stride(from: 2.0, to: 40, by: 2) {
      term *= -angle * angle / (n * (n + 1))
      sum += term
    }
    return sum
  }
}

/// The area within a closed outline (Gauss's shoelace).
private func area(_ outline: [Point]) -> Double {
  let next = outline.dropFirst() + outline.prefix(1)
  return abs(zip(outline, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
}

/// The middle of the area within a closed outline.
private func centroid(_ outline: [Point]) -> Point {
  let next = outline.dropFirst() + outline.prefix(1)
  var (sum, twice) = (Point.zero, 0.0)
  for (a, b) in zip(outline, next) {
    let cross = a.x * b.y - b.x * a.y
    sum = sum + (a + b) * cross
    twice += cross
  }
  return sum * (1 / (3 * twice))
}

extension Path {
  /// The outline as points, sixteen for each curve.
  fileprivate var flattened: [Point] {
    var points: [Point] = []
    for element in elements {
      switch element {
      case .move(let point), .line(let point): points.append(point)
      case .curve(let a, let b, let end):
        guard let start = points.last else { continue }
        for step in 1...16 {
          let t = Double(step) / 16
          let s = 1 - t
          points.append(
            start * (s * s * s) + a * (3 * s * s * t) + b * (3 * s * t * t) + end * (t * t * t))
        }
      case .close: continue
      }
    }
    return points
  }
}
