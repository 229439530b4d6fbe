import Words

/// A plot laid out in a rectangle together with its axes: as large as their numbers and titles leave it, the
/// title of the vertical axis over it, that of the horizontal one under it.
package struct PlotPanel: Sendable {
  /// What the axes of a plot are called.
  package struct Titles: Hashable, Sendable {
    package var x: String
    package var y: String
    /// Whether the vertical axis has numbers to read.
    package var hasVerticalNumbers: Bool

    package init(x: String, y: String, hasVerticalNumbers: Bool) {
      self.x = x
      self.y = y
      self.hasVerticalNumbers = hasVerticalNumbers
    }
  }

  package let plot: Plot
  private let rect: Rect
  private let titles: Titles
  private let look: Look

  /// The panel that fills a rectangle, with room for all the places.
  package init(_ rect: Rect, showing places: [Point], titles: Titles, look: Look) {
    self.rect = rect
    self.titles = titles
    self.look = look
    let top = rect.top + Self.topRoom(look.label)
    let bottom = rect.bottom - Self.bottomRoom(look.label)
    let whole = Plot(Rect(left: rect.left, top: top, right: rect.right, bottom: bottom), showing: places)
    let room = look.widest(Ticks(in: whole.y.domain, about: 6).labels) + look.em * 0.9
    let wide = whole.over(Rect(left: rect.left + room, top: top, right: rect.right, bottom: bottom))
    let right = rect.right - Self.overhang(of: wide, look)
    plot = whole.over(Rect(left: rect.left + room, top: top, right: right, bottom: bottom))
  }

  /// The room that numbers and title need under the plot.
  package static func bottomRoom(_ label: TextStyle) -> Double { label.size * 3.05 }

  /// The room that the title needs over the plot.
  package static func topRoom(_ label: TextStyle) -> Double { label.size * 1.9 }

  /// The room that the last horizontal number needs right of the plot.
  private static func overhang(of plot: Plot, _ look: Look) -> Double {
    guard let last = across(plot, look).ticks.last else { return 0 }
    return max(0, plot.x(last.value) + look.width(last.label) / 2 - plot.rect.right)
  }

  private static func across(_ plot: Plot, _ look: Look) -> Axis {
    Axis(.across, plot.x, Ticks(fitting: plot.x, pitch: 4.5, look: look), look: look)
  }

  /// The axes, with the titles cut where they would run into something.
  package var axes: Picture {
    let place = plot.rect
    // Half the height of the type: the measure of all distances.
    let gap = look.em / 2
    let across = Self.across(plot, look)
    var numbers = across.numbers(at: place.bottom + gap * 1.3)
    var ticks = across.grid(from: place.bottom + gap * 0.4, to: place.bottom + gap)
    if titles.hasVerticalNumbers {
      let upright = Axis(.upright, plot.y, Ticks(upright: plot.y, from: 2, to: 6, look: look), look: look)
      numbers += upright.numbers(at: place.left - gap * 1.4)
      ticks = ticks + upright.grid(from: place.left - gap, to: place.left - gap * 0.4)
    }
    func title(_ words: String, at point: Point, _ alignment: Text.Alignment, _ anchor: Text.Anchor)
      -> Picture
    {
      .text(
        Text(
          words, look.label, look.theme.muted, at: point, alignment: alignment, anchor: anchor,
          wrapWidth: place.right - rect.left, maximumLines: 1))
    }
    return .stack(
      numbers + [
        .stroke(ticks, Stroke(look.theme.muted, width: look.em / 14)),
        title(titles.y, at: Point(rect.left, place.top - gap * 1.4), .start, .bottom).part("y title"),
        title(titles.x, at: Point(place.right, place.bottom + gap * 3.6), .end, .top).part("x title"),
      ]
    ).part("axes")
  }
}
