import Customers
import Numerics

/// The principal components of standardized features, over the customers of whom all of them are known.
public struct ExploredComponents: Hashable, Sendable {
  /// The features that take part: those that are not the same for all these customers.
  public let features: [Int]
  /// The rows of the customers that take part.
  public let rows: [Int]
  /// All components; the axes hold a loading for each of `features`, a unit vector for each component.
  public let components: PrincipalComponents
  /// Customers x components, the coordinates of `rows`.
  public let scores: Matrix

  /// The components of columns of equal length; nil where fewer than two features vary over three customers.
  public init?(_ columns: [[Double?]]) {
    let count = columns.first?.count ?? 0
    let rows = (0..<count).filter { row in columns.allSatisfy { $0[row] != nil } }
    guard rows.count > 2 else { return nil }
    func values(_ column: Int) -> [Double] { rows.compactMap { columns[column][$0] } }
    let features = columns.indices.filter { !Moments(values($0)).isConstant }
    guard features.count > 1 else { return nil }
    let kept = features.map(values)
    let matrix = Matrix(
      rows: rows.count, columns: features.count,
      values: rows.indices.flatMap { row in kept.map { $0[row] } })
    let points = FittedScaling.fitted(.standard, to: matrix).scaled(matrix)
    components = PrincipalComponents(of: points, count: features.count)
    scores = components.projected(points)
    self.features = features
    self.rows = rows
  }

  /// How strongly a feature correlates with a component: its loading times the component's standard
  /// deviation, in the unit of the (population) SD that the features were divided by.
  public func correlation(component: Int, feature: Int) -> Double {
    let n = Double(rows.count)
    return components.axes[component, feature] * (components.variances[component] * (n - 1) / n).squareRoot()
  }
}
