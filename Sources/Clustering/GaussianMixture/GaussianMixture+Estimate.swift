import Numerics

extension GaussianMixture {
  /// The components with the weights, means and covariances of the customers by their responsibilities:
  /// the maximization. Bishop 2006, equations 9.24 to 9.27.
  func components(from moments: WeightedMoments, floor: CovarianceFloor) -> [GaussianComponent] {
    let features = moments.means.columns
    let total = moments.masses.reduce(0, +)
    let tied = covariance == .tied ? tiedCovariance(moments, total: total, floor: floor) : nil
    return moments.masses.indices.map { index in
      let shape = tied ?? ownCovariance(moments, index, floor: floor)
      let smallest = shape.smallestEigenvalue
      return GaussianComponent(
        weight: moments.masses[index] / total, mean: Array(moments.means[row: index]),
        covariance: shape.raised.covariance, smallestEigenvalue: smallest,
        effectiveSize: moments.sizes[index],
        collapse: ComponentCollapse(
          smallestEigenvalue: smallest, effectiveSize: moments.sizes[index], raised: shape.raised.by,
          features: features, algorithm: self),
        factor: shape.raised.factor)
    }
  }

  private struct Shape {
    var raised: CovarianceFloor.Raised
    var smallestEigenvalue: Double

    init(_ covariance: Matrix, floor: CovarianceFloor, kind: Covariance) {
      raised = floor.applied(to: covariance, alike: kind == .spherical)
      let matrix = raised.covariance
      smallestEigenvalue =
        kind.isDiagonal
        ? (0..<matrix.rows).map { matrix[$0, $0] }.min() ?? 0 : Numerics.smallestEigenvalue(of: matrix)
    }
  }

  /// The covariance that all components share: the mean of their own, by weight.
  private func tiedCovariance(_ moments: WeightedMoments, total: Double, floor: CovarianceFloor) -> Shape {
    var scatter = Array(repeating: 0.0, count: moments.scatters.columns)
    for index in 0..<moments.scatters.rows {
      for place in scatter.indices { scatter[place] += moments.scatters[index, place] }
    }
    return Shape(
      symmetric(scatter[...], dividedBy: total, features: moments.means.columns), floor: floor,
      kind: covariance)
  }

  private func ownCovariance(_ moments: WeightedMoments, _ index: Int, floor: CovarianceFloor) -> Shape {
    let scatter = moments.scatters[row: index]
    let (mass, features) = (moments.masses[index], moments.means.columns)
    guard covariance.isDiagonal else {
      return Shape(symmetric(scatter, dividedBy: mass, features: features), floor: floor, kind: covariance)
    }
    var variances = scatter.map { $0 / mass + regularization }
    if covariance == .spherical {
      let mean = variances.reduce(0, +) / Double(features)
      variances = variances.map { _ in mean }
    }
    var matrix = Matrix(rows: features, columns: features)
    for feature in 0..<features { matrix[feature, feature] = variances[feature] }
    return Shape(matrix, floor: floor, kind: covariance)
  }

  /// The regularized matrix with this lower triangle, row after row.
  private func symmetric(_ triangle: ArraySlice<Double>, dividedBy mass: Double, features: Int) -> Matrix {
    var matrix = Matrix(rows: features, columns: features)
    var at = triangle.startIndex
    for row in 0..<features {
      for column in 0...row {
        matrix[row, column] = triangle[at] / mass
        matrix[column, row] = matrix[row, column]
        at += 1
      }
      matrix[row, row] += regularization
    }
    return matrix
  }
}
