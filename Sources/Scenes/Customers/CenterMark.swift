import Drawing

/// The large mark in the middle of a segment, with the segment's number, and the trail of where it has been.
struct CenterMark {
  let segment: Int
  /// In the units of the picture, as are all sizes.
  let at: Point
  let size: Double
  /// The measure of lines.
  let line: Double
  let theme: Theme

  private var look: SegmentLook { SegmentLook(segment: segment, theme: theme) }

  /// The mark; a quiet one steps back.
  func picture(isQuiet: Bool) -> [Picture] {
    let marker = Marker(
      look.shape, size: size, fill: isQuiet ? theme.softened(look.color, 0.25) : look.color,
      outline: theme.ink, outlineWidth: (isQuiet ? 2 : 3.2) * line)
    let letters = size * (segment > 9 ? 0.42 : 0.52)
    return [
      .points([at], marker),
      .text(
        Text(
          String(segment), TextStyle(size: letters, weight: .bold, tabularDigits: false), look.inkOnColor,
          at: at + Point(0, look.shape == .triangle ? letters * 0.1 : 0), alignment: .middle, anchor: .center)
      ),
    ]
  }

  /// A line through earlier places to the mark, a small hollow mark on each of those.
  /// - Parameter apart: how far two hollow marks have to be from each other for both to be drawn.
  func trail(through places: [Point], apart: Double = 0) -> [Picture] {
    let hollow = Marker(
      look.shape, size: size * 0.26, fill: theme.paper, outline: look.color, outlineWidth: 2.2 * line)
    var marked: [Point] = []
    for place in places where marked.last.map({ $0.distance(to: place) >= apart }) ?? true {
      marked.append(place)
    }
    return [
      .stroke(
        Path(through: places + [at]), Stroke(look.color, width: 3 * line, cap: .round, join: .round)),
      .points(marked, hollow),
    ]
  }
}
