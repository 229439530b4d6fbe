import Drawing

/// A place on the surface as a whole pixel and a quarter of it, across and down.
///
/// What is drawn once for each of the 16 quarters can be copied to any place and lies at most an eighth of a
/// pixel from where it should, so that slow motion stays smooth.
struct PixelPhase {
  static let count = 16

  var x: Int
  var y: Int
  /// The quarter, from 0 to 15.
  var phase: Int

  /// `nil` for what lies too far away to be counted.
  init?(nearest point: Point) {
    guard abs(point.x) < 1_000_000 && abs(point.y) < 1_000_000 else { return nil }
    let (fourX, fourY) = (Int((point.x * 4).rounded()), Int((point.y * 4).rounded()))
    (x, y) = (fourX >> 2, fourY >> 2)
    phase = fourX & 3 | (fourY & 3) << 2
  }

  /// Where within its pixel a quarter lies.
  static func offset(of phase: Int) -> Point { Point(Double(phase & 3) / 4, Double(phase >> 2) / 4) }
}
