/// When two heights count as the same.
///
/// Of all pairs within 1e-10 of the smallest height (as a share of it, or of 1 if it is smaller), the one
/// whose clusters' lowest members come first is merged, compared (lower, higher). Rounding, which is some
/// 1e-16, can then not decide between pairs that are equally near in truth.
struct TieRule: Hashable, Sendable {
  /// Whether distances are kept as their squares.
  let squared: Bool

  static let tolerance = 1e-10

  /// The height that a distance stands for.
  func height(_ distance: Double) -> Double { squared ? distance.squareRoot() : distance }

  /// The highest height that still counts as `smallest`.
  static func limit(ofHeight smallest: Double) -> Double { smallest + tolerance * max(1, smallest) }

  /// The largest distance that still counts as `smallest`, in the units in which distances are kept.
  func limit(_ smallest: Double) -> Double {
    guard squared && smallest.isFinite else { return Self.limit(ofHeight: smallest) }
    let highest = Self.limit(ofHeight: smallest.squareRoot())
    // The largest number whose root is at most `highest`.
    var limit = highest * highest
    while limit.squareRoot() > highest { limit = limit.nextDown }
    while limit.nextUp.squareRoot() <= highest { limit = limit.nextUp }
    return limit
  }
}
