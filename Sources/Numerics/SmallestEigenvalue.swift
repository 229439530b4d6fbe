/// The smallest eigenvalue of a symmetric matrix: for a covariance the variance along its shortest axis.
public func smallestEigenvalue(of matrix: Matrix) -> Double { SymmetricEigen(matrix).values.last ?? 0 }
