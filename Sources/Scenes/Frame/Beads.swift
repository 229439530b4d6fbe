import Drawing

/// Where in the run we are: a bead for every step, in groups, or a bar where there are too many.
struct Beads {
  /// How many steps each group has.
  let groups: [Int]
  let theme: Theme
  let unit: Double

  /// The groups of steps of which each belongs to an iteration, counted from 0.
  static func groups(ofIterations iterations: [Int]) -> [Int] {
    var groups = Array(repeating: 0, count: (iterations.max() ?? -1) + 1)
    for iteration in iterations { groups[iteration] += 1 }
    return groups
  }

  /// The beads, ending at the right edge of the rectangle, with the current step marked.
  func picture(current: Int, in rect: Rect) -> Picture {
    let total = groups.reduce(0, +)
    // Where there is one step, nobody has to be told which it is.
    guard total > 1 else { return .empty }
    let diameter = 13 * unit
    let pitch = 20 * unit
    let between = 12 * unit
    let width = Double(total) * pitch + Double(max(0, groups.count - 1)) * between
    guard width <= rect.width else { return bar(current: current, total: total, in: rect) }
    var x = rect.right - width + pitch / 2
    var past: [Point] = []
    var future: [Point] = []
    var now = Point.zero
    var index = 0
    for group in groups {
      for _ in 0..<group {
        let point = Point(x, rect.center.y)
        if index < current {
          past.append(point)
        } else if index > current {
          future.append(point)
        } else {
          now = point
        }
        index += 1
        x += pitch
      }
      x += between
    }
    return .stack([
      .points(past, Marker(.circle, size: diameter, fill: theme.ink)),
      .points(future, Marker(.circle, size: diameter, fill: theme.muted.mixed(with: theme.paper, 0.72))),
      .points([now], Marker(.circle, size: diameter, fill: accent)),
      .points(
        [now], Marker(.circle, size: diameter * 1.6, fill: nil, outline: accent, outlineWidth: 2.5 * unit)),
    ]).part("beads")
  }

  private func bar(current: Int, total: Int, in rect: Rect) -> Picture {
    let width = min(rect.width, 420 * unit)
    let track = Rect(
      left: rect.right - width, top: rect.center.y - 5 * unit, right: rect.right,
      bottom: rect.center.y + 5 * unit)
    let done = track.width * Double(current + 1) / Double(max(1, total))
    return .stack([
      .fill(.rectangle(track, radius: 5 * unit), .color(theme.muted.mixed(with: theme.paper, 0.72))),
      .fill(
        .rectangle(
          Rect(x: track.x, y: track.y, width: max(10 * unit, done), height: track.height), radius: 5 * unit),
        .color(theme.ink)),
    ]).part("beads")
  }

  private var accent: Color { SegmentLook(segment: 1, theme: theme).color }
}
