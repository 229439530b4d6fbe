import Drawing
import Vector

/// A picture as a painter without a memory takes it: numbers that say what to do, and the letters of its
/// texts.
///
/// Every order is its code and its numbers; `Order` lists them. Texts are broken into lines and hatches into
/// strokes here, so that the painter has nothing to lay out.
struct DisplayList: Sendable {
  /// Codes and coordinates, in the order of the painting.
  private(set) var numbers: [Float] = []
  /// All texts one after the other, in UTF-8.
  private(set) var letters: [UInt8] = []
  private let metrics: PageMetrics

  /// What a painter is told, with the numbers behind the code.
  enum Order: Int {
    /// A color and a path.
    case fill = 1
    /// A color, width, whether ends are round, whether corners are, how many dashes, the dashes, and a path.
    case stroke
    /// Place of the start of the baseline, alignment, size, whether bold, whether digits are tabular, a
    /// color, where the letters begin and how many bytes they are.
    case text
    /// Whether filled and a color, whether outlined, a color and a width, a path around the origin, how many
    /// points and the points.
    case points
    /// A shift and a scale for all that follows, up to `leave`.
    case enter
    case leave
    /// A path, which bounds all that follows, up to `leave`.
    case clip
  }

  init(_ picture: Picture, _ metrics: PageMetrics) {
    self.metrics = metrics
    add(picture, scale: 1)
  }

  private mutating func add(_ picture: Picture, scale: Double) {
    switch picture {
    case .fill(let path, .color(let color)): fill(path, color)
    case .fill(let path, .hatch(let hatch)): add(hatch, over: path)
    case .stroke(let path, let stroke): add(stroke, along: path)
    case .text(let text): add(text)
    case .points(let points, let marker): add(marker, at: points)
    case .stack(let pictures): for picture in pictures { add(picture, scale: scale) }
    case .placed(let picture, let point, let factor):
      add(.enter)
      add(point)
      add(factor)
      add(picture, scale: scale * factor)
      add(.leave)
    case .named(_, let picture): add(picture, scale: scale)
    }
  }

  private mutating func fill(_ path: Path, _ color: Color) {
    add(.fill)
    add(color)
    add(path)
  }

  private mutating func add(_ stroke: Stroke, along path: Path) {
    add(.stroke)
    add(stroke.color)
    add(stroke.width)
    add(stroke.cap == .round)
    add(stroke.join == .round)
    add(Double(stroke.dashes.count))
    for dash in stroke.dashes { add(dash) }
    add(path)
  }

  private mutating func add(_ hatch: Hatch, over path: Path) {
    fill(path, hatch.ground)
    let lines = HatchLines(hatch, scale: 1)
    guard let bounds = path.box, !lines.directions.isEmpty else { return }
    add(.clip)
    add(path)
    let strokes = lines.path(over: bounds, from: .zero)
    if lines.directions == [.points] {
      fill(strokes, hatch.ink)
    } else {
      add(Stroke(hatch.ink, width: lines.width), along: strokes)
    }
    add(.leave)
  }

  private mutating func add(_ marker: Marker, at points: [Point]) {
    guard !points.isEmpty else { return }
    add(.points)
    add(marker.fill != nil)
    add(marker.fill ?? .black)
    add(marker.outline != nil && marker.outlineWidth > 0)
    add(marker.outline ?? .black)
    add(marker.outlineWidth)
    add(marker.path())
    add(Double(points.count))
    for point in points { add(point) }
  }

  private mutating func add(_ text: Text) {
    let style = text.style
    let bounds = metrics.bounds(of: text)
    for (index, line) in TextLines(text, metrics: metrics).lines.enumerated() {
      let baseline = bounds.top + (LineBox.baseline + Double(index) * text.lineHeight) * style.size
      add(.text)
      add(Point(text.point.x, baseline))
      add(text.alignment == .start ? 0 : text.alignment == .middle ? 1 : 2)
      add(style.size)
      add(style.weight == .bold)
      add(style.tabularDigits)
      add(text.color)
      add(Double(letters.count))
      add(Double(line.utf8.count))
      letters += line.utf8
    }
  }

  private mutating func add(_ path: Path) {
    add(Double(path.elements.count))
    for element in path.elements {
      switch element {
      case .move(let point):
        add(0)
        add(point)
      case .line(let point):
        add(1)
        add(point)
      case .curve(let a, let b, let point):
        add(2)
        add(a)
        add(b)
        add(point)
      case .close: add(3)
      }
    }
  }

  private mutating func add(_ color: Color) {
    add(color.red)
    add(color.green)
    add(color.blue)
    add(color.opacity)
  }

  private mutating func add(_ point: Point) {
    add(point.x)
    add(point.y)
  }

  private mutating func add(_ order: Order) { numbers.append(Float(order.rawValue)) }
  private mutating func add(_ flag: Bool) { numbers.append(flag ? 1 : 0) }
  private mutating func add(_ number: Double) { numbers.append(Float(number)) }
}
