/// An outline of straight lines and cubic curves.
public struct Path: Hashable, Sendable {
  /// One stroke of the pen.
  public enum Element: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  public private(set) var elements: [Element]

  public init(_ elements: [Element] = []) {
    self.elements = elements
  }

  /// Straight lines through the points, closed into a polygon if asked for.
  public init(through points: [Point], closed: Bool = false) {
    elements = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    if closed && !points.isEmpty { elements.append(.close) }
  }

  public mutating func move(to point: Point) { elements.append(.move(point)) }
  public mutating func line(to point: Point) { elements.append(.line(point)) }
  public mutating func curve(_ control1: Point, _ control2: Point, to point: Point) {
    elements.append(.curve(control1, control2, point))
  }
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
