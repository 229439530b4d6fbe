/// An outline of straight lines and cubic curves.
public struct Path: Hashable, Sendable {
  /// One stroke of the pen.
  public enum Element: Hashable, Sendable {
    /// Begins a new piece at a point.
    case move(Point)
    /// A straight line to a point.
    case line(Point)
    /// A cubic curve by two control points to a point.
    case curve(Point, Point, Point)
    /// A straight line back to where the piece began.
    case close
  }

  /// The strokes of the pen, in order.
  public private(set) var elements: [Element]

  /// A path of these strokes.
  public init(_ elements: [Element] = []) {
    self.elements = elements
  }

  /// Straight lines through the points, closed into a polygon if asked for.
  public init(through points: [Point], closed: Bool = false) {
    elements = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    if closed && !points.isEmpty { elements.append(.close) }
  }

  /// Begins a new piece at a point.
  public mutating func move(to point: Point) { elements.append(.move(point)) }
  /// Goes straight to a point.
  public mutating func line(to point: Point) { elements.append(.line(point)) }
  /// Goes to a point along a cubic curve by two control points.
  public mutating func curve(_ control1: Point, _ control2: Point, to point: Point) {
    elements.append(.curve(control1, control2, point))
  }
  /// Goes straight back to where the piece began.
  public mutating func close() { elements.append(.close) }

  /// The path one after the other.
  public static func + (a: Path, b: Path) -> Path { Path(a.elements + b.elements) }

  /// A straight line.
  public static func segment(_ a: Point, _ b: Point) -> Path { Path(through: [a, b]) }

  /// An upright rectangle, with rounded corners where a radius is given.
  public static func rectangle(_ rect: Rect, radius: Double = 0) -> Path {
    guard radius > 0 else { return Path(through: rect.corners, closed: true) }
    let r = min(radius, rect.width / 2, rect.height / 2)
    let c = r * (1 - quarterCircle)
    var path = Path()
    path.move(to: Point(rect.left + r, rect.top))
    path.line(to: Point(rect.right - r, rect.top))
    path.curve(
      Point(rect.right - c, rect.top), Point(rect.right, rect.top + c), to: Point(rect.right, rect.top + r))
    path.line(to: Point(rect.right, rect.bottom - r))
    path.curve(
      Point(rect.right, rect.bottom - c), Point(rect.right - c, rect.bottom),
      to: Point(rect.right - r, rect.bottom))
    path.line(to: Point(rect.left + r, rect.bottom))
    path.curve(
      Point(rect.left + c, rect.bottom), Point(rect.left, rect.bottom - c),
      to: Point(rect.left, rect.bottom - r))
    path.line(to: Point(rect.left, rect.top + r))
    path.curve(
      Point(rect.left, rect.top + c), Point(rect.left + c, rect.top), to: Point(rect.left + r, rect.top))
    path.close()
    return path
  }

  /// A circle, as four cubic curves.
  public static func circle(_ center: Point, radius r: Double) -> Path {
    let c = r * quarterCircle
    let (x, y) = (center.x, center.y)
    var path = Path()
    path.move(to: Point(x + r, y))
    path.curve(Point(x + r, y + c), Point(x + c, y + r), to: Point(x, y + r))
    path.curve(Point(x - c, y + r), Point(x - r, y + c), to: Point(x - r, y))
    path.curve(Point(x - r, y - c), Point(x - c, y - r), to: Point(x, y - r))
    path.curve(Point(x + c, y - r), Point(x + r, y - c), to: Point(x + r, y))
    path.close()
    return path
  }

  /// The distance of a control point that makes a cubic curve follow a quarter of the unit circle.
  static let quarterCircle = 0.5522847498307936
}
