import Drawing

/// A path, or a part of one, as straight lines.
struct Polyline: Hashable, Sendable {
  var points: [Point] = []

  /// The lines between the points.
  var segments: [(Point, Point)] { Array(zip(points, points.dropFirst())) }

  /// The smallest upright rectangle around the points.
  var bounds: Rect {
    Rect(
      left: points.map(\.x).min() ?? 0, top: points.map(\.y).min() ?? 0, right: points.map(\.x).max() ?? 0,
      bottom: points.map(\.y).max() ?? 0)
  }

  /// How far a point is from the nearest place of the line.
  func distance(to point: Point) -> Double {
    guard let first = points.first else { return .infinity }
    return segments.map { a, b in
      let way = b - a
      let squared = way.x * way.x + way.y * way.y
      guard squared > 0 else { return point.distance(to: a) }
      let t = ((point.x - a.x) * way.x + (point.y - a.y) * way.y) / squared
      return point.distance(to: a.mixed(with: b, min(1, max(0, t))))
    }.min() ?? point.distance(to: first)
  }
}

extension Path {
  /// The parts of the path where a placement puts them, curves as sixteen lines each. Parts that don't lie
  /// anywhere, or far out of any grid, are left out.
  func polylines(_ place: CellPlacement) -> [Polyline] {
    var result: [Polyline] = []
    for element in elements {
      switch element {
      case .move(let point):
        result.append(Polyline(points: [place(point)]))
      case .line(let point):
        result.continueLast(with: [place(point)])
      case .curve(let a, let b, let end):
        guard let start = result.last?.points.last else { continue }
        let (a, b, end) = (place(a), place(b), place(end))
        result.continueLast(
          with: (1...16).map { step in
            let t = Double(step) / 16
            let (ab, bc, cd) = (start.mixed(with: a, t), a.mixed(with: b, t), b.mixed(with: end, t))
            return ab.mixed(with: bc, t).mixed(with: bc.mixed(with: cd, t), t)
          })
      case .close:
        if let first = result.last?.points.first { result.continueLast(with: [first]) }
      }
    }
    return result.filter { $0.points.allSatisfy { $0.x.magnitude < 1e6 && $0.y.magnitude < 1e6 } }
  }
}

extension [Polyline] {
  fileprivate mutating func continueLast(with points: [Point]) {
    if isEmpty { append(Polyline()) }
    self[count - 1].points += points
  }
}
