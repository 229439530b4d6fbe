import Drawing

/// A segment's values of one measure over those of all customers: the segment's bars stand upward in its
/// color, those of all hang downward in grey. Between them lie the middle halves with the means on them.
package struct DistributionStrip: Sendable {
  /// What is drawn of one group of customers.
  package struct Group: Hashable, Sendable {
    package var values: [Double]
    package var mean: Double
    /// The first and the third quartile.
    package var middle: ClosedRange<Double>

    package init(values: [Double], mean: Double, middle: ClosedRange<Double>) {
      self.values = values
      self.mean = mean
      self.middle = middle
    }
  }

  private let segment: Group
  private let all: Group
  private let look: SegmentLook
  private let theme: Theme

  package static let height = 35.0
  private static let bars = 44

  package init(segment: Group, all: Group, look: SegmentLook, theme: Theme) {
    self.segment = segment
    self.all = all
    self.look = look
    self.theme = theme
  }

  /// How many values lie in each of equal pieces of a domain.
  static func counts(_ values: [Double], in domain: ClosedRange<Double>, pieces: Int) -> [Int] {
    let scale = LinearScale(domain: domain, from: 0, to: Double(pieces))
    var counts = Array(repeating: 0, count: pieces)
    for value in values { counts[min(pieces - 1, max(0, Int(scale(value))))] += 1 }
    return counts
  }

  package func picture(in rect: Rect) -> Picture {
    let domain = (all.values.min() ?? 0)...(all.values.max() ?? 1)
    let x = LinearScale(domain: domain, from: rect.left + 4, to: rect.right - 4)
    let (upper, lower) = (rect.top + 13.5, rect.top + 27)
    let grey = theme.muted.mixed(with: theme.paper, 0.45)
    let own = span(upper + 5, segment, x, theme.ink, 1.8)
    let rest = span(lower - 3.5, all, x, theme.muted, 1.2)
    return .stack([
      .fill(path(segment.values, x, base: upper, reach: -13), .color(look.color)),
      .fill(path(all.values, x, base: lower, reach: 8), .color(grey)),
      own, rest,
      .points(
        [Point(x(all.mean), lower - 3.5)],
        Marker(.circle, size: 4.5, fill: theme.muted)),
      .points(
        [Point(x(segment.mean), upper + 5)],
        Marker(look.shape, size: 9, fill: look.color, outline: theme.ink, outlineWidth: 0.9)),
    ])
  }

  /// The bars from a base line on: the highest of them reaches so far.
  private func path(_ values: [Double], _ x: LinearScale, base: Double, reach: Double) -> Path {
    let counts = Self.counts(values, in: x.domain, pieces: Self.bars)
    let most = Double(max(1, counts.max() ?? 1))
    let width = (x.end - x.start) / Double(Self.bars)
    var path = Path()
    for (index, count) in counts.enumerated() where count > 0 {
      let left = x.start + width * Double(index)
      let height = reach * Double(count) / most
      path =
        path
        + .rectangle(
          Rect(
            left: left + 0.35, top: min(base, base + height), right: left + width - 0.35,
            bottom: max(base, base + height)))
    }
    return path
  }

  private func span(
    _ height: Double, _ group: Group, _ x: LinearScale, _ color: Color, _ width: Double
  ) -> Picture {
    .stroke(
      .segment(Point(x(group.middle.lowerBound), height), Point(x(group.middle.upperBound), height)),
      Stroke(color, width: width, cap: .round))
  }
}
