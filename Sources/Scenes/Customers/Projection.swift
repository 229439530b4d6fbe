import Customers
import Drawing
import Numerics
import Words

/// Which two numbers of a customer are its place in the picture.
public struct Projection: Hashable, Sendable {
  /// What to show.
  public enum Choice: Hashable, Sendable {
    /// Two of the features, by their columns in the features.
    case features(Int, Int)
    /// The first two principal components of the scaled points.
    case components
    /// The two features, if there are just two; one feature, if there is just one; else the components.
    case automatic
  }

  private enum Kind: Hashable, Sendable {
    case pair(Int, Int)
    /// One feature; customers are spread over the other direction so that they can be seen.
    case single
    case components(PrincipalComponents)
  }

  private let kind: Kind
  private let scaling: FittedScaling
  /// What the horizontal axis shows.
  public let xTitle: String
  /// What the vertical axis shows.
  public let yTitle: String
  /// Whether the picture shows all that the algorithm sees, so that distances can be read off it.
  public let isComplete: Bool
  /// What the picture leaves out; `nil` if nothing.
  public let note: String?

  /// The choice, made for these features.
  public init(_ choice: Choice, of features: Features) {
    scaling = features.scaling
    let count = features.features.count
    switch choice {
    case .features(let x, let y): kind = .pair(x, y)
    case .automatic where count == 2: kind = .pair(0, 1)
    case .automatic where count == 1: kind = .single
    case .automatic, .components: kind = .components(PrincipalComponents(of: features.points))
    }
    switch kind {
    case .pair(let x, let y):
      xTitle = features.positionTitle(x)
      yTitle = features.positionTitle(y)
      isComplete = count == 2 && x != y
      note =
        isComplete
        ? nil
        : "Distances count all \(count) features, so here a customer may seem nearer to another centroid."
    case .single:
      xTitle = features.positionTitle(0)
      yTitle = "Height has no meaning: customers are spread so that each is seen"
      isComplete = false
      note = nil
    case .components(let components):
      let shares = components.shares.map { NumberText.percent($0, decimals: 0) }
      xTitle = "First principal component (\(shares[0]) of the variance)"
      yTitle = shares.count > 1 ? "Second principal component (\(shares[1]))" : ""
      isComplete = false
      let kept = NumberText.percent(components.shares.reduce(0, +), decimals: 0)
      note = """
        This view keeps \(kept) of the variance of \(count) features, so a customer may seem nearer to \
        another centroid.
        """
    }
  }

  /// The places of scaled points (rows x features), in the units of the axes.
  public func places(of points: Matrix) -> [Point] {
    switch kind {
    case .pair(let x, let y):
      let values = scaling.positions(of: points)
      return (0..<points.rows).map { Point(values[$0, x], values[$0, y]) }
    case .single:
      let values = scaling.positions(of: points)
      return (0..<points.rows).map { Point(values[$0, 0], 0) }
    case .components(let components):
      let projected = components.projected(points)
      return (0..<points.rows).map {
        Point(projected[$0, 0], components.axes.rows > 1 ? projected[$0, 1] : 0)
      }
    }
  }

  /// The places of customers: as of any points, but spread by row where only one feature is shown.
  func places(ofCustomers points: Matrix, rows: [Int]) -> [Point] {
    let places = places(of: points.selecting(rows: rows))
    guard case .single = kind else { return places }
    return zip(places, rows).map { place, row in
      var generator = SplitMix64(seed: UInt64(row))
      return Point(place.x, 2 * generator.uniform() - 1)
    }
  }

  /// What one of the axes shows of a scaled point: a weighted sum of its features.
  struct Axis: Hashable, Sendable {
    /// One for each feature.
    var loadings: [Double]
    /// The length, in units of the axis, of 1 in the scale of the points.
    var unit: Double
  }

  /// The two axes; the second is `nil` where only one feature is shown.
  func axes(features: Int) -> (x: Axis, y: Axis?) {
    func feature(_ column: Int) -> Axis {
      Axis(
        loadings: (0..<features).map { $0 == column ? 1 : 0 },
        unit: scaling.spreads[column])
    }
    switch kind {
    case .pair(let x, let y): return (feature(x), feature(y))
    case .single: return (feature(0), nil)
    case .components(let components):
      let axes = components.axes.rowArrays.map { Axis(loadings: $0, unit: 1) }
      // Of a single feature there is one component; the picture's height is then nothing.
      return (axes[0], axes.count > 1 ? axes[1] : nil)
    }
  }

  /// The columns of the features along the axes; `nil` where the axes are no features.
  public var columns: (x: Int, y: Int)? { if case .pair(let x, let y) = kind { (x, y) } else { nil } }

  /// Whether its axes are in the features' own units, and not in their logarithms.
  public var isInOwnUnits: Bool { scaling.kind != .log }

  /// What its axes are called on a plot.
  var titles: PlotPanel.Titles {
    PlotPanel.Titles(x: xTitle, y: yTitle, hasVerticalNumbers: hasVerticalAxis)
  }

  /// Whether the second axis has numbers to read.
  var hasVerticalAxis: Bool { if case .single = kind { false } else { true } }
}
