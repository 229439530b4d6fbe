import Drawing

/// How a shared customer looks: which components' colors are mixed, the shape, and whether it has a core.
///
/// Shares are kept in sixteenths, so that customers who are shared alike look alike and are drawn together.
struct Shade: Hashable, Sendable {
  /// The number of the segment with the largest share: its shape.
  let segment: Int
  /// Segments with their shares in sixteenths, those with none left out; in the order of the numbers.
  let parts: [Part]
  /// Whether the largest share is less than `Shade.sure`.
  let isUnsure: Bool

  struct Part: Hashable, Sendable {
    var segment: Int
    var sixteenths: Int
  }

  /// Who belongs to a component with this much or more belongs to it for sure.
  static let sure = 0.8

  /// - Parameters:
  ///   - shares: a responsibility for every component.
  ///   - numbers: the components' segment numbers.
  ///   - top: the component with the largest share.
  init(shares: [Double], numbers: [Int], top: Int) {
    segment = numbers[top]
    isUnsure = shares[top] < Self.sure
    let parts = zip(numbers, shares).map { Part(segment: $0, sixteenths: Int((16 * $1).rounded())) }
      .filter { $0.sixteenths > 0 }.sorted { $0.segment < $1.segment }
    self.parts = parts.isEmpty ? [Part(segment: numbers[top], sixteenths: 16)] : parts
  }

  /// The mean of the segments' colors, weighted by the shares.
  func color(_ theme: Theme) -> Color {
    let total = Double(parts.reduce(0) { $0 + $1.sixteenths })
    var mixed = Color(red: 0, green: 0, blue: 0)
    for part in parts {
      let color = SegmentLook(segment: part.segment, theme: theme).color
      let share = Double(part.sixteenths) / total
      mixed.red += share * color.red
      mixed.green += share * color.green
      mixed.blue += share * color.blue
    }
    return mixed
  }
}
