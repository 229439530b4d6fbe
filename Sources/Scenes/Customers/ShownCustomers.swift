import Customers
import Drawing
import Numerics
import Words

/// The customers as a scatter plot shows them: who is drawn, where each one lies, and who is followed.
struct ShownCustomers: Sendable {
  let features: Features
  let projection: Projection
  /// The rows of the customers that are drawn, in order; all of them, unless there are very many.
  let rows: [Int]
  /// Their places in the units of the axes.
  let places: [Point]
  /// The row of the followed customer.
  let followed: Int?

  /// The most customers that are drawn.
  static let most = 4000

  init(_ features: Features, options: SceneOptions) {
    self.features = features
    projection = Projection(options.projection, of: features)
    followed = options.followed
    rows = Self.sample(of: features.customers.count, with: options.followed)
    places = projection.places(ofCustomers: features.points, rows: rows)
  }

  private static func sample(of count: Int, with row: Int?) -> [Int] {
    guard count > most else { return Array(0..<count) }
    var generator = SplitMix64(seed: 1)
    var rows = Set(row.map { [$0] } ?? [])
    while rows.count < most { rows.insert(generator.index(below: count)) }
    return rows.sorted()
  }

  /// The place of the followed customer among those drawn.
  var followedIndex: Int? { followed.flatMap { rows.firstIndex(of: $0) } }

  /// Where the customers come from, and how many of them are drawn where not all are.
  var sourceNote: String {
    let all = features.customers.count
    guard rows.count < all else { return features.source.note }
    let (shown, total) = (Double(rows.count), Double(all))
    return
      """
      \(features.source.note). Drawn: \(NumberText.fixed(shown, decimals: 0)) of \
      \(NumberText.fixed(total, decimals: 0)) customers
      """
  }

  /// The diameter of a customer's mark, in units: smaller where there are many.
  var markerSize: Double {
    max(6, min(18, 15 * (200 / Double(max(1, places.count))).squareRoot().squareRoot()))
  }
}
