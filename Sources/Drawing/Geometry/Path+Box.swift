extension Path {
  /// A rectangle that holds the path, if not the smallest: the control points of its curves lie in it too.
  /// Nil where the path has no point.
  package var box: Rect? {
    let points = elements.flatMap { element -> [Point] in
      switch element {
      case .move(let point), .line(let point): [point]
      case .curve(let a, let b, let point): [a, b, point]
      case .close: []
      }
    }
    guard let first = points.first else { return nil }
    return points.reduce(Rect(x: first.x, y: first.y, width: 0, height: 0)) { rect, point in
      Rect(
        left: min(rect.left, point.x), top: min(rect.top, point.y), right: max(rect.right, point.x),
        bottom: max(rect.bottom, point.y))
    }
  }
}
