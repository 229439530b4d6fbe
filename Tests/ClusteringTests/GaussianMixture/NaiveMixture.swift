import Numerics

@testable import Clustering

/// The textbook's formulas as they stand, in no hurry and with nothing shared with the engine.
enum NaiveMixture {
  /// The logarithm of weight times density, by Gaussian elimination.
  static func logJoint(_ point: ArraySlice<Double>, _ component: GaussianComponent) -> Double {
    let d = component.mean.count
    let gap = zip(point, component.mean).map { $0 - $1 }
    var rows = (0..<d).map { Array(component.covariance[row: $0]) + [gap[$0]] }
    var determinant = 1.0
    for column in 0..<d {
      determinant *= rows[column][column]
      for row in column + 1..<max(d, column + 1) {
        let factor = rows[row][column] / rows[column][column]
        for k in column...d { rows[row][k] -= factor * rows[column][k] }
      }
    }
    var solved = Array(repeating: 0.0, count: d)
    for row in (0..<d).reversed() {
      let rest = (row + 1..<max(d, row + 1)).reduce(rows[row][d]) { $0 - rows[row][$1] * solved[$1] }
      solved[row] = rest / rows[row][row]
    }
    let squared = zip(gap, solved).reduce(0) { $0 + $1.0 * $1.1 }
    return logarithm(component.weight) - 0.5
      * (Double(d) * logarithm(2 * .pi) + logarithm(determinant) + squared)
  }

  /// The responsibilities for a customer, and the logarithm of its density.
  static func expectation(
    _ point: ArraySlice<Double>, _ components: [GaussianComponent]
  ) -> (responsibilities: [Double], logDensity: Double) {
    let joint = components.map { logJoint(point, $0) }
    let largest = joint.max() ?? 0
    let sum = joint.reduce(0) { $0 + exponential($1 - largest) }
    return (joint.map { exponential($0 - largest) / sum }, largest + logarithm(sum))
  }

  /// Weights, means and covariances (always features x features) of customers by their responsibilities.
  static func maximization(
    _ points: Matrix, _ responsibilities: Matrix, _ algorithm: GaussianMixture
  ) -> (weights: [Double], means: [[Double]], covariances: [Matrix]) {
    let (n, d, k) = (points.rows, points.columns, responsibilities.columns)
    let masses = (0..<k).map { j in responsibilities.column(j).reduce(0, +) + 10 * .ulpOfOne }
    let means = (0..<k).map { j in
      (0..<d).map { f in (0..<n).reduce(0) { $0 + responsibilities[$1, j] * points[$1, f] } / masses[j] }
    }
    func covariance(_ j: Int, _ f: Int, _ g: Int) -> Double {
      var sum = 0.0
      for row in 0..<n {
        sum += responsibilities[row, j] * (points[row, f] - means[j][f]) * (points[row, g] - means[j][g])
      }
      return sum / masses[j]
    }
    var covariances = (0..<k).map { j in
      Matrix((0..<d).map { f in (0..<d).map { g in covariance(j, f, g) } })
    }
    if algorithm.covariance == .tied {
      var mean = Matrix(rows: d, columns: d)
      for f in 0..<d {
        for g in 0..<d {
          mean[f, g] = (0..<k).reduce(0) { $0 + masses[$1] * covariances[$1][f, g] } / masses.reduce(0, +)
        }
      }
      covariances = covariances.map { _ in mean }
    }
    for j in 0..<k {
      let trace = (0..<d).reduce(0) { $0 + covariances[j][$1, $1] }
      for f in 0..<d {
        for g in 0..<d where f != g && algorithm.covariance.isDiagonal { covariances[j][f, g] = 0 }
        if algorithm.covariance == .spherical { covariances[j][f, f] = trace / Double(d) }
        covariances[j][f, f] += algorithm.regularization
      }
    }
    return (masses.map { $0 / masses.reduce(0, +) }, means, covariances)
  }
}
