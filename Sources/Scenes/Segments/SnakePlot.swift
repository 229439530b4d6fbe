import Drawing
import Words

/// How far the mean of every segment lies from that of all customers, measure by measure, in standard
/// deviations of all: one line down the measures for each segment, as long as there are few.
package struct SnakePlot: Sendable {
  package struct Row: Hashable, Sendable {
    package var title: String
    /// Whether the segments were formed by it.
    package var isClustered: Bool
    /// One a segment, in the order of the numbers; nil where it is not known.
    package var differences: [Double?]

    package init(title: String, isClustered: Bool, differences: [Double?]) {
      self.title = title
      self.isClustered = isClustered
      self.differences = differences
    }
  }

  private let rows: [Row]
  private let segments: [Int]
  private let look: Look
  private let limit: Double
  private let labelWidth = 128.0
  private let markSize = 17.5

  /// - Parameters:
  ///   - segments: their numbers, in the order of the differences.
  ///   - limit: the largest difference that the axis has to hold; the same for pieces of one chart.
  package init(
    _ rows: [Row], segments: [Int], limit: Double, look: Look
  ) {
    self.rows = rows
    self.segments = segments
    self.limit = limit
    self.look = look
  }

  private var theme: Theme { look.theme }
  private var label: TextStyle { look.label }
  private var axisHeight: Double { label.size * 2.4 }

  /// How much room every row takes: its title, and marks that lie on each other side by side.
  private func heights(width: Double) -> [Double] {
    let x = scale(from: 0, to: width - labelWidth - markSize * 1.25)
    return rows.map { row in
      let lanes = Double((self.lanes(row, x).compactMap { $0 }.max() ?? 0) + 1)
      return max(28, lanes * markSize * 0.92 + 8, extent(row.title).height + 8)
    }
  }

  private func extent(_ words: String) -> TextExtent {
    look.metrics.extent(
      of: words, style: label, wrapWidth: labelWidth - 14, maximumLines: nil, lineHeight: 1.2)
  }

  private func scale(from start: Double, to end: Double) -> LinearScale {
    let most = max(1, (limit * 2).rounded(.up) / 2)
    return LinearScale(domain: -most...most, from: start, to: end)
  }

  package func height(width: Double) -> Double { heights(width: width).reduce(axisHeight, +) }

  package func picture(in rect: Rect) -> Picture {
    let x = scale(from: rect.left + labelWidth + markSize / 2, to: rect.right - markSize * 0.75)
    let heights = heights(width: rect.width)
    var parts: [Picture] = axis(x, in: rect, bottom: rect.top + axisHeight + heights.reduce(0, +))
    var top = rect.top + axisHeight
    var places: [[Point?]] = []
    for (row, height) in zip(rows, heights) {
      let middle = top + height / 2
      parts.append(
        .stroke(
          .segment(Point(rect.left, top), Point(rect.right, top)), Stroke(theme.grid, width: 0.75)))
      parts.append(
        .text(
          Text(
            row.title, label, row.isClustered ? theme.ink : theme.muted, at: Point(rect.left, middle),
            anchor: .center, wrapWidth: labelWidth - 14, lineHeight: 1.2)))
      let lanes = lanes(row, x)
      let deepest = Double(lanes.compactMap { $0 }.max() ?? 0)
      places.append(
        zip(row.differences, lanes).map { difference, lane in
          guard let difference, let lane else { return nil }
          return Point(x(difference), middle + (Double(lane) - deepest / 2) * markSize * 0.92)
        })
      top += height
    }
    return .stack(parts + (segments.count <= Self.mostLines ? lines(places) : []) + marks(places))
  }

  /// More lines than this can't be told apart.
  private static let mostLines = 6

  /// In which lane of its row each mark lies, so that none hides another.
  private func lanes(_ row: Row, _ x: LinearScale) -> [Int?] {
    var lanes = Array<Int?>(repeating: nil, count: row.differences.count)
    var ends: [Double] = []
    let order = row.differences.indices.filter { row.differences[$0] != nil }
      .sorted { (row.differences[$0] ?? 0, $0) < (row.differences[$1] ?? 0, $1) }
    for index in order {
      let place = x(row.differences[index] ?? 0)
      let lane = ends.firstIndex { place - $0 > markSize * 1.12 } ?? ends.count
      if lane == ends.count { ends.append(place) } else { ends[lane] = place }
      lanes[index] = lane
    }
    return lanes
  }

  private func axis(_ x: LinearScale, in rect: Rect, bottom: Double) -> [Picture] {
    let round = Ticks(in: x.domain, about: 6)
    let ticks = zip(round.values, round.labels).map { value, words in
      Axis.Tick(value, abs(value) < 1e-9 ? "all" : (value > 0 ? "+" : "") + words)
    }
    let axis = Axis(.across, x, ticks: ticks, look: look)
    let lines = zip(ticks, axis.lines(from: rect.top + axisHeight, to: bottom)).map { tick, line in
      let isZero = abs(tick.value) < 1e-9
      return Picture.stroke(line, Stroke(isZero ? theme.muted : theme.grid, width: isZero ? 1 : 0.75))
    }
    return zip(lines, axis.numbers(at: rect.top + axisHeight - 4, anchor: .bottom)).flatMap { [$0, $1] }
  }

  private func lines(_ places: [[Point?]]) -> [Picture] {
    segments.indices.map { index in
      let points = places.compactMap { $0[index] }
      let color = SegmentLook(segment: segments[index], theme: theme).color
      return .stroke(
        Path(through: points),
        Stroke(color.mixed(with: theme.paper, 0.25), width: 1.2, join: .round))
    }
  }

  private func marks(_ places: [[Point?]]) -> [Picture] {
    let marks = places.flatMap { row in
      zip(segments, row).flatMap { segment, place in
        place.map {
          CenterMark(
            segment: segment, at: $0, size: segment > 9 ? markSize * 1.24 : markSize, line: 0.3, theme: theme
          ).picture(isQuiet: false)
        } ?? []
      }
    }
    return [Picture.stack(marks).part("centroids")]
  }
}
