import Criteria
import Drawing
import Words

/// The silhouette of a partition: a bar for every customer, sorted within the segments, so that each segment
/// looks like a blade; and a line at the mean of all.
struct SilhouetteBlades: Sendable {
  let silhouette: Silhouette
  /// The segment number of each label.
  let numbers: [Int]
  let look: Look
  /// A customer whose bar stands out, and what it is called.
  let followed: Followed?

  struct Followed: Hashable, Sendable {
    var row: Int
    var name: String
  }

  init(_ silhouette: Silhouette, numbers: [Int], look: Look, followed: Followed? = nil) {
    self.silhouette = silhouette
    self.numbers = numbers
    self.look = look
    self.followed = followed
  }

  static let title = "Silhouette of every customer"

  private var em: Double { look.label.size }
  private var theme: Theme { look.theme }

  /// A segment's customers, by width, the largest first.
  private struct Blade {
    var segment: Int
    var widths: [Double]
    /// The place of the followed customer among them.
    var followed: Int?
  }

  private var blades: [Blade] {
    var rows: [Int: [Int]] = [:]
    for (row, customer) in silhouette.customers.enumerated() {
      rows[numbers[customer.label], default: []].append(row)
    }
    return rows.keys.sorted().map { segment in
      let sorted = (rows[segment] ?? []).sorted {
        (silhouette.customers[$1].width, $0) < (silhouette.customers[$0].width, $1)
      }
      return Blade(
        segment: segment, widths: sorted.map { silhouette.customers[$0].width },
        followed: followed.flatMap { sorted.firstIndex(of: $0.row) })
    }
  }

  func picture(in rect: Rect) -> Picture {
    let room = look.metrics.width("−0.5", look.label) + em * 0.7
    let area = Rect(
      left: rect.left + room, top: rect.top + look.heading.size * 1.3 + em * 0.9, right: rect.right,
      bottom: rect.bottom - em * 1.9)
    let lowest = silhouette.customers.map { $0.width }.min() ?? 0
    let low = min(0, -0.1 * (-10 * lowest).rounded(.up))
    let y = LinearScale(domain: low...1, from: area.bottom, to: area.top)
    let blades = blades
    let gap = min(em * 0.6, area.width / Double(4 * max(1, blades.count)))
    let total = Double(silhouette.customers.count)
    let pitch = (area.width - gap * Double(blades.count - 1)) / total
    var x = area.left
    var bars: [Picture] = []
    var middles: [Double] = []
    for blade in blades {
      let width = pitch * Double(blade.widths.count)
      bars.append(picture(of: blade, from: x, to: x + width, y))
      middles.append(x + width / 2)
      x += width + gap
    }
    return .stack([
      heading(in: rect),
      Axis(.upright, y, Ticks(in: y.domain, about: area.height > em * 12 ? 5 : 2), look: look)
        .ruled(from: area.left, to: area.right, gap: em * 0.6, width: em / 14, zero: theme.muted),
      .stack(bars).part("blades"), meanLine(y, in: area),
      labels(blades.map { $0.segment }, at: middles, top: area.bottom + em * 0.35, in: area),
    ]).part("silhouette")
  }

  /// What it is, the mean, which the dashed line shows, and at the right end the followed customer's own
  /// width; as much of it as has room.
  private func heading(in rect: Rect) -> Picture {
    let line = look.line(Self.title, in: rect)
    var parts = [line.title]
    var x = line.end + em * 0.7
    let mean = "mean " + NumberText.fixed(silhouette.mean, decimals: 3)
    if let note = line.note(mean, at: x, before: rect.right) {
      parts.append(note)
      x += look.width(mean) + em * 1.2
    }
    if let followed {
      let customer = silhouette.customers[followed.row]
      let words =
        """
        \(followed.name): \(NumberText.fixed(customer.width, decimals: 3)), next to segment \
        \(numbers[customer.neighbor])
        """
      if let note = line.note(words, atEnd: rect.right, after: x) { parts.append(note) }
    }
    return .stack(parts)
  }

  /// The most steps of a blade's outline; of more customers only some are drawn, evenly by rank.
  private static let most = 400

  private func picture(of blade: Blade, from left: Double, to right: Double, _ y: LinearScale) -> Picture {
    let steps = min(blade.widths.count, Self.most)
    let width = (right - left) / Double(steps)
    var corners = [Point(left, y(0))]
    for step in 0..<steps {
      let height = y(blade.widths[step * blade.widths.count / steps])
      corners += [Point(left + width * Double(step), height), Point(left + width * Double(step + 1), height)]
    }
    corners.append(Point(right, y(0)))
    let look = SegmentLook(segment: blade.segment, theme: theme)
    let outline = Path(through: corners, closed: true)
    var parts: [Picture] = []
    if theme.kind == .print {
      let hatch = Hatch(
        look.pattern, ink: look.color, ground: look.color.mixed(with: theme.paper, 0.72), spacing: em * 0.5,
        width: em / 11)
      parts = [
        .fill(outline, .hatch(hatch)), .stroke(outline, Stroke(theme.ink, width: em / 16, join: .round)),
      ]
    } else {
      parts = [.fill(outline, .color(look.color))]
    }
    if let place = blade.followed {
      let pitch = (right - left) / Double(blade.widths.count)
      let middle = left + pitch * (Double(place) + 0.5)
      let half = max(pitch / 2, em * 0.08)
      let bar = Rect(
        left: middle - half, top: min(y(0), y(blade.widths[place])), right: middle + half,
        bottom: max(y(0), y(blade.widths[place])))
      parts.append(.fill(.rectangle(bar), .color(theme.ink)))
      parts.append(
        .points(
          [Point(middle, y(max(0, blade.widths[place])) - em * 0.5)],
          Marker(.invertedTriangle, size: em * 0.5, fill: theme.ink)))
    }
    return .stack(parts)
  }

  private func meanLine(_ y: LinearScale, in area: Rect) -> Picture {
    let height = y(silhouette.mean)
    return .stroke(
      .segment(Point(area.left, height), Point(area.right, height)),
      Stroke(theme.ink, width: em / 9, dashes: [em * 0.5, em * 0.3]))
  }

  /// Mark and number under each blade; where blades are narrow, the number alone.
  private func labels(_ segments: [Int], at middles: [Double], top: Double, in area: Rect) -> Picture {
    let bold = TextStyle(size: em, weight: .bold, tabularDigits: true)
    let words = segments.map { look.metrics.width(String($0), bold) }
    let full = words.map { $0 + em * 1.75 }
    let hasMarks = full.reduce(0, +) <= area.width
    let lengths = hasMarks ? full : words.map { $0 + em * 0.3 }
    let places = spread(middles, lengths: lengths, in: area.left...area.right)
    let middle = top + em * 0.75
    return .stack(
      segments.indices.flatMap { index -> [Picture] in
        let segment = SegmentLook(segment: segments[index], theme: theme)
        let shift = hasMarks ? em * 0.6 : 0
        let number = Picture.text(
          Text(
            String(segments[index]), bold, theme.ink, at: Point(places[index] + shift, middle),
            alignment: .middle, anchor: .center))
        guard hasMarks else { return [number] }
        let mark = Marker(
          segment.shape, size: em * 0.8, fill: segment.color, outline: theme.kind == .print ? theme.ink : nil,
          outlineWidth: theme.kind == .print ? em / 16 : 0)
        return [.points([Point(places[index] - words[index] / 2 - em * 0.15, middle)], mark), number]
      })
  }
}
