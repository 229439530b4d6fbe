/// The elbow of a falling curve: where it lies farthest below the line from its first to its last point.
///
/// Both axes are stretched to 0 ... 1, so the result depends on the range that is drawn. Satopää, Albrecht,
/// Irwin and Raghavan, "Finding a kneedle in a haystack", 2011, doi:10.1109/ICDCSW.2011.20. The paper looks
/// for knees in a stream, point after point; here the whole curve is known and the deepest point counts.
public struct Kneedle: Hashable, Sendable {
  /// The numbers of clusters that the curve was drawn over.
  public let range: ClosedRange<Int>
  /// For each k how far the curve lies below the chord, as a share of its fall; 0 at both ends.
  public let depths: [Double]
  /// The deepest point, the first of equals, however little it stands out.
  public let deepest: Knee

  /// A point of the curve.
  public struct Knee: Hashable, Sendable {
    /// k.
    public var clusters: Int
    /// How far it stands out of the chord, below 1.
    public var prominence: Double
  }

  /// An elbow stands out of the chord by at least this share of the curve's fall. Of curves like 1 / k,
  /// which points without clusters give, every one does: an elbow proves nothing.
  public static let leastProminence = 0.1

  /// The elbow; `nil` where none is clear.
  public var elbow: Knee? { deepest.prominence >= Self.leastProminence ? deepest : nil }

  /// The elbow of the values for `first`, `first` + 1 and so on.
  /// - Returns: `nil` for fewer than three values, and where the curve does not fall.
  public init?(_ values: [Double], from first: Int) {
    guard values.count >= 3, values[0] > values[values.count - 1] else { return nil }
    let (highest, lowest) = (values[0], values[values.count - 1])
    range = first...first + values.count - 1
    depths = values.enumerated().map { index, value in
      1 - (value - lowest) / (highest - lowest) - Double(index) / Double(values.count - 1)
    }
    var deepest = 1
    for index in depths.indices.dropFirst(2).dropLast() where depths[index] > depths[deepest] {
      deepest = index
    }
    self.deepest = Knee(clusters: first + deepest, prominence: depths[deepest])
  }

  /// The elbows of all curves that begin where this one does and end earlier, or where it does: by the upper
  /// end of the range, from three points on.
  static func byUpperEnd(_ values: [Double], from first: Int) -> [Kneedle] {
    guard values.count >= 3 else { return [] }
    return (3...values.count).compactMap { Kneedle(Array(values.prefix($0)), from: first) }
  }
}
