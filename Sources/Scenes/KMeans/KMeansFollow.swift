import Clustering
import Drawing
import Numerics
import Words

/// The arithmetic of one customer in one step: its distance to each centroid, the nearest, the margin.
struct KMeansFollow: Sendable {
  let story: KMeansStory
  let row: Int
  let words: KMeansWords

  /// The distance to one centroid.
  struct Line: Hashable, Sendable {
    var segment: Int
    /// "√(15.2² + 11.1²)"; `nil` where there are too many features to write out.
    var working: String?
    var distance: Double
    var isOwn: Bool
  }

  /// The lines after a step, the nearest centroid first.
  func lines(at step: Int) -> [Line] {
    let point = story.trace.points[row: row]
    let centroids = story.trace.centroids(at: step)
    let label = story.trace.labels(at: step)[row]
    return (0..<centroids.rows).map { index in
      let gaps = zip(point, centroids[row: index]).map { ($0 - $1).magnitude }
      let terms = gaps.map { NumberText.rounded($0) + "²" }
      return Line(
        segment: story.numbers[step][index],
        working: gaps.count == 2 ? "√(" + terms.joined(separator: " + ") + ")" : nil,
        distance: squaredDistance(point, centroids[row: index]).squareRoot(), isOwn: label == index)
    }.sorted { ($0.distance, $0.segment) < ($1.distance, $1.segment) }
  }

  /// What the distances say, in a sentence.
  func conclusion(at step: Int) -> String {
    let lines = lines(at: step)
    guard let nearest = lines.first else { return "" }
    guard lines.count > 1 else { return "The only centroid so far is \(nearest.segment)." }
    let margin = lines[1].distance - nearest.distance
    let by = "by a margin of \(words.distance(margin))"
    if let own = lines.first(where: { $0.isOwn }), own.segment != nearest.segment {
      return
        "It belongs to \(own.segment), but centroid \(nearest.segment) is nearer now, \(by): it will change."
    }
    return margin > 0 ? "Nearest: centroid \(nearest.segment), \(by)." : "Two centroids are equally near."
  }

  /// The height that the table needs for all its lines, whatever the step.
  func height(_ style: FrameStyle) -> Double {
    (FollowHeading.height + 40 * Double(story.trace.algorithm.clusters) + 14) * style.unit + 3 * 1.3
      * style.label.size
  }

  func picture(at step: Int, in rect: Rect, _ style: FrameStyle) -> Picture {
    let (unit, theme, metrics) = (style.unit, style.theme, style.metrics)
    let distance = words.distanceUnit.isEmpty ? "distance" : "distance (\(words.distanceUnit))"
    let heading = FollowHeading(
      features: story.shown.features, row: row, left: "centroid", right: distance)
    var parts = [heading.picture(in: rect, style)]
    var y = rect.top + FollowHeading.height * unit
    let lines = lines(at: step)
    let pitch = 40 * unit
    let conclusion = conclusion(at: step)
    let room = metrics.extent(
      of: conclusion, style: style.label, wrapWidth: rect.width, maximumLines: 3, lineHeight: 1.3
    ).height
    let fitting = max(1, Int((rect.bottom - y - room - 14 * unit) / pitch))
    let shown = lines.prefix(fitting)
    let column = shown.map { metrics.width(NumberText.rounded($0.distance), Self.strong(style)) }.max() ?? 0
    let workings = Rect(
      left: rect.left + 64 * unit, top: y, right: rect.right - max(100 * unit, column + 24 * unit), bottom: y)
    let fits = shown.allSatisfy { metrics.width($0.working ?? "", style.small) <= workings.width }
    for (order, line) in shown.enumerated() {
      var line = line
      if !fits { line.working = nil }
      parts.append(
        row(
          line, isNearest: order == 0, at: y, pitch: pitch, in: rect, workingsEnd: workings.right, style))
      y += pitch
    }
    parts.append(
      .text(
        Text(
          conclusion, style.label, theme.ink, at: Point(rect.left, y + 14 * unit), anchor: .top,
          wrapWidth: rect.width, maximumLines: 3)))
    return .stack(parts).part("follow")
  }

  /// The letters of the nearest centroid's line.
  private static func strong(_ style: FrameStyle) -> TextStyle {
    TextStyle(size: style.label.size, weight: .bold, tabularDigits: true)
  }

  private func row(
    _ line: Line, isNearest: Bool, at y: Double, pitch: Double, in rect: Rect, workingsEnd: Double,
    _ style: FrameStyle
  ) -> Picture {
    let (unit, theme) = (style.unit, style.theme)
    let look = SegmentLook(segment: line.segment, theme: theme)
    let bold = isNearest ? Self.strong(style) : style.label
    let middle = y + pitch / 2
    var parts: [Picture] = []
    if isNearest {
      let band = Rect(left: rect.left - 8 * unit, top: y, right: rect.right + 8 * unit, bottom: y + pitch)
      parts.append(
        .fill(.rectangle(band, radius: 4 * unit), .color(look.color.mixed(with: theme.paper, 0.85))))
    }
    parts += style.tag(line.segment, at: rect.left, middle, bold)
    if let working = line.working {
      parts.append(
        .text(
          Text(
            working, style.small, theme.muted, at: Point(workingsEnd, middle), alignment: .end,
            anchor: .center)))
    }
    let distance = NumberText.rounded(line.distance)
    parts.append(
      .text(Text(distance, bold, theme.ink, at: Point(rect.right, middle), alignment: .end, anchor: .center)))
    return .stack(parts)
  }
}
