import Words

/// Numbers along one edge of a drawing, and lines that mark their places: one axis for every chart.
///
/// It says where things stand; how far the numbers keep from the edge, and from where to where lines run, is
/// up to the chart.
package struct Axis: Sendable {
  /// Which way the numbers grow on the picture.
  package enum Direction: Hashable, Sendable {
    /// To the right, with the numbers in a row.
    case across
    /// Upward or downward, with the numbers in a column, right-aligned.
    case upright
  }

  /// A number and where it belongs.
  package struct Tick: Hashable, Sendable {
    package var value: Double
    package var label: String
    /// What the number stands on, where it is to stand out.
    package var ground: Color?

    package init(_ value: Double, _ label: String, ground: Color? = nil) {
      self.value = value
      self.label = label
      self.ground = ground
    }
  }

  package let direction: Direction
  package let scale: LinearScale
  package let ticks: [Tick]
  package let look: Look

  package init(_ direction: Direction, _ scale: LinearScale, ticks: [Tick], look: Look) {
    self.direction = direction
    self.scale = scale
    self.ticks = ticks
    self.look = look
  }

  /// An axis of round numbers.
  package init(_ direction: Direction, _ scale: LinearScale, _ ticks: Ticks, look: Look) {
    let ticks = zip(ticks.values, ticks.labels).map { Tick($0, $1) }
    self.init(direction, scale, ticks: ticks, look: look)
  }

  /// An axis with as many round numbers in a row as fit.
  package init(across scale: LinearScale, look: Look) {
    self.init(.across, scale, Ticks(fitting: scale, pitch: 3, look: look), look: look)
  }

  /// An axis with as many round numbers in a column as fit, five at most.
  package init(upright scale: LinearScale, look: Look) {
    self.init(.upright, scale, Ticks(upright: scale, from: 1, to: 5, look: look), look: look)
  }

  /// The room that the numbers of an upright axis take, without what keeps them from the edge.
  package var room: Double { look.widest(ticks.map { $0.label }) }

  // MARK: Numbers

  /// The numbers of all ticks.
  ///
  /// - Parameters:
  ///   - place: the height of the row, or where the column ends on the right.
  ///   - anchor: which part of a row's numbers stands at that height.
  package func numbers(at place: Double, anchor: Text.Anchor = .top) -> [Picture] {
    ticks.map { tick in
      switch direction {
      case .across: number(tick, Point(scale(tick.value), place), .middle, anchor)
      case .upright: number(tick, Point(place, scale(tick.value)), .end, .center)
      }
    }
  }

  /// A number for every tick, none of them beyond two edges; `nil` where it would meet the one before.
  package func numbers(at place: Double, between first: Double, and last: Double) -> [Picture?] {
    var end = -Double.infinity
    return ticks.map { tick in
      let half = direction == .across ? look.width(tick.label) / 2 : 0.5 * look.em
      let at = max(first + half, min(last - half, scale(tick.value)))
      guard direction == .across else { return number(tick, Point(place, at), .end, .center) }
      guard at - half >= end + 0.3 * look.em else { return nil }
      end = at + half
      return number(tick, Point(at, place), .middle, .top)
    }
  }

  private func number(
    _ tick: Tick, _ point: Point, _ alignment: Text.Alignment, _ anchor: Text.Anchor
  ) -> Picture {
    let color = tick.ground.map { $0.readableInk } ?? look.theme.muted
    let text = Picture.text(
      Text(tick.label, look.label, color, at: point, alignment: alignment, anchor: anchor))
    guard let ground = tick.ground else { return text }
    let (width, em) = (look.width(tick.label), look.em)
    let box = Rect(
      x: point.x - width / 2 - em * 0.25, y: point.y - em * 0.68, width: width + em * 0.5,
      height: em * 1.36)
    return .stack([.fill(.rectangle(box, radius: em * 0.3), .color(ground)), text])
  }

  // MARK: Lines

  /// A line at every tick, across the axis, from one place to another.
  package func lines(from start: Double, to end: Double) -> [Path] {
    ticks.map { tick in
      let place = scale(tick.value)
      return switch direction {
      case .across: .segment(Point(place, start), Point(place, end))
      case .upright: .segment(Point(start, place), Point(end, place))
      }
    }
  }

  /// All of these lines as one.
  package func grid(from start: Double, to end: Double) -> Path {
    Path(lines(from: start, to: end).flatMap { $0.elements })
  }

  /// Light lines across a chart with the numbers before them, tick by tick.
  ///
  /// - Parameters:
  ///   - gap: how far the numbers keep from the lines.
  ///   - width: of a line.
  ///   - zero: the color of the line at zero, where it is to stand out.
  package func ruled(
    from start: Double, to end: Double, gap: Double, width: Double, zero: Color? = nil
  ) -> Picture {
    let lines = zip(ticks, lines(from: start, to: end)).map { tick, line in
      Picture.stroke(
        line, Stroke(tick.value == 0 ? zero ?? look.theme.grid : look.theme.grid, width: width))
    }
    return .stack(zip(lines, numbers(at: start - gap)).flatMap { [$0, $1] })
  }

  /// Short lines under a chart with the numbers below them, tick by tick, none beyond two edges.
  package func under(_ edge: Double, between first: Double, and last: Double) -> Picture {
    let em = look.em
    let lines = lines(from: edge, to: edge + 0.3 * em).map {
      Picture.stroke($0, Stroke(look.theme.muted, width: 0.6))
    }
    let numbers = numbers(at: edge + 0.4 * em, between: first, and: last)
    return .stack(zip(lines, numbers).flatMap { [$0, $1 ?? .empty] }).part("axis")
  }

  /// The numbers of an upright axis left of a place, without lines, none of them beyond the axis's ends.
  package func leftOf(_ place: Double) -> Picture {
    let (top, bottom) = (min(scale.start, scale.end), max(scale.start, scale.end))
    return .stack(
      numbers(at: place - 0.5 * look.em, between: top, and: bottom).compactMap { $0 }
    ).part("axis")
  }
}

extension Ticks {
  /// As many ticks as fit along a row without crowding: fewer where their numbers are long.
  ///
  /// - Parameter pitch: how far apart they are to be at least, in sizes of the type.
  package init(fitting scale: LinearScale, pitch: Double, look: Look) {
    let length = (scale.end - scale.start).magnitude
    let domain = scale.domain
    let most = max(2, min(7, Int(length / (pitch * look.em))))
    for count in stride(from: most, to: 1, by: -1) {
      let ticks = Ticks(in: domain, about: count)
      let apart = ticks.step / (domain.upperBound - domain.lowerBound) * length
      if ticks.values.count < 2 || look.widest(ticks.labels) + 0.8 * look.em <= apart {
        self = ticks
        return
      }
    }
    self.init(in: domain, about: 1)
  }

  /// As many ticks as fit along a column.
  package init(upright scale: LinearScale, from least: Int, to most: Int, look: Look) {
    let length = (scale.end - scale.start).magnitude
    self.init(in: scale.domain, about: max(least, min(most, Int(length / (3 * look.em)))))
  }
}
