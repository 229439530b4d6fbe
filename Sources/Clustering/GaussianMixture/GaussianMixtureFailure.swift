import Numerics

/// Why a run of a Gaussian mixture can't start.
public enum GaussianMixtureFailure: RunRefusal {
  /// There are no rows.
  case noCustomers
  /// There are no columns.
  case noFeatures
  /// Fewer components than one were asked for.
  case componentsBelowOne(Int)
  /// There are fewer different customers than components.
  case tooFewDistinctCustomers(distinct: Int, components: Int)
  /// A number is infinite, not a number, or so large that its square is.
  case unusableNumber(row: Int, feature: Int)
  /// Fewer rounds than one were allowed.
  case maxIterationsBelowOne(Int)
  /// The tolerance is negative, infinite or no number.
  case unusableTolerance(Double)
  /// The regularization is negative, no number, or too large to be added to a variance.
  case unusableRegularization(Double)
  /// Fewer starts than one were asked for.
  case noRestarts(Int)
  /// Responsibilities were given for another number of customers or components.
  case givenResponsibilities(rows: Int, columns: Int, customers: Int, components: Int)
  /// A customer's given responsibilities are negative or don't sum to 1.
  case unusableResponsibilities(row: Int)
}

extension GaussianMixtureFailure {
  public var words: String {
    switch self {
    case .noCustomers: "there are no customers"
    case .noFeatures: Refused.noFeatures
    case .componentsBelowOne(let count): Refused.below(1, count, "components")
    case .tooFewDistinctCustomers(let distinct, let components):
      Refused.distinct(distinct, clusters: components)
    case .unusableNumber(let row, _): Refused.number(row: row)
    case .maxIterationsBelowOne(let count): Refused.below(1, count, "iterations")
    case .unusableTolerance: "the tolerance is no number from 0 on"
    case .unusableRegularization: "the regularization is no number from 0 on, or beyond all variances"
    case .noRestarts(let count): Refused.below(1, count, "starts")
    case .givenResponsibilities(let rows, let columns, let customers, let components):
      """
      there are \(rows) x \(columns) responsibilities for \(customers) customers and \(components) components
      """
    case .unusableResponsibilities(let row):
      "the responsibilities in row \(row + 1) are negative or don't sum to 1"
    }
  }
}

extension GaussianMixture {
  /// Checks everything that could go wrong, so that a run itself can't fail.
  func validate(on points: Matrix) throws(GaussianMixtureFailure) {
    if components < 1 { throw .componentsBelowOne(components) }
    if maxIterations < 1 { throw .maxIterationsBelowOne(maxIterations) }
    if !RunLimits.tolerance.contains(tolerance) { throw .unusableTolerance(tolerance) }
    if !RunLimits.regularization.contains(regularization) { throw .unusableRegularization(regularization) }
    if points.rows == 0 { throw .noCustomers }
    if points.columns == 0 { throw .noFeatures }
    if let at = points.firstUnusableNumber {
      throw .unusableNumber(row: at.row, feature: at.feature)
    }
    if case .given(let responsibilities) = seeding {
      try validate(responsibilities, customers: points.rows)
    }
    let distinct = points.distinctRows(atMost: components)
    if distinct < components { throw .tooFewDistinctCustomers(distinct: distinct, components: components) }
  }

  private func validate(
    _ responsibilities: Matrix, customers: Int
  ) throws(GaussianMixtureFailure) {
    let (rows, columns) = (responsibilities.rows, responsibilities.columns)
    if rows != customers || columns != components {
      throw .givenResponsibilities(rows: rows, columns: columns, customers: customers, components: components)
    }
    for row in 0..<rows {
      let sum = responsibilities[row: row].reduce(0, +)
      if !(responsibilities[row: row].allSatisfy { $0 >= 0 } && (sum - 1).magnitude <= 1e-9) {
        throw .unusableResponsibilities(row: row)
      }
    }
  }
}
