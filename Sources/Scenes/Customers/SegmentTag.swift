import Drawing

extension FrameStyle {
  /// A segment's mark and number at the left end of a line of a table.
  /// - Parameter height: of the middle of the line.
  func tag(_ segment: Int, at left: Double, _ height: Double, _ letters: TextStyle) -> [Picture] {
    let look = SegmentLook(segment: segment, theme: theme)
    let mark = Marker(look.shape, size: 18 * unit, fill: look.color)
    return [
      .points([Point(left + 12 * unit, height)], mark),
      .text(
        Text(String(segment), letters, theme.ink, at: Point(left + 34 * unit, height), anchor: .center)),
    ]
  }
}
