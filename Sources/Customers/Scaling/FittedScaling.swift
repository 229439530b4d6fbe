import Numerics

/// A scaling with its numbers, feature by feature: scaled = (value - offset) / spread, of `log` with ln(1 +
/// value) for the value. It can be undone.
///
/// The numbers are those of scikit-learn's `StandardScaler`, `MinMaxScaler` and `RobustScaler`.
public struct FittedScaling: Hashable, Sendable {
  /// How it was fitted.
  public let kind: Scaling
  /// What is subtracted from each feature.
  public let offsets: [Double]
  /// What each feature is divided by then.
  public let spreads: [Double]
  /// Features that are the same for all customers; their spread is 1, so that they become 0.
  public let constantFeatures: [Int]
  /// Features that are not constant, but whose quartiles are equal where the quartiles were to be the
  /// spread; it is 1.
  public let equalQuartileFeatures: [Int]

  private init(
    unchecked kind: Scaling, offsets: [Double], spreads: [Double], constantFeatures: [Int],
    equalQuartileFeatures: [Int]
  ) {
    self.kind = kind
    self.offsets = offsets
    self.spreads = spreads
    self.constantFeatures = constantFeatures
    self.equalQuartileFeatures = equalQuartileFeatures
  }

  /// A scaling from the numbers of an earlier one, so that new customers are scaled as the old ones were.
  ///
  /// Nil unless there are as many offsets as spreads, all finite, the spreads positive, and the features
  /// among them; without scaling every offset is 0 and every spread 1.
  public init?(
    kind: Scaling, offsets: [Double], spreads: [Double], constantFeatures: [Int] = [],
    equalQuartileFeatures: [Int] = []
  ) {
    let isUsable =
      offsets.count == spreads.count && offsets.allSatisfy { $0.isFinite }
      && spreads.allSatisfy { $0.isFinite && $0 > 0 }
      && (constantFeatures + equalQuartileFeatures).allSatisfy(offsets.indices.contains)
    let isPlain = offsets.allSatisfy { $0 == 0 } && spreads.allSatisfy { $0 == 1 }
    guard isUsable && (kind != .none || isPlain) else { return nil }
    self.init(
      unchecked: kind, offsets: offsets, spreads: spreads, constantFeatures: constantFeatures,
      equalQuartileFeatures: equalQuartileFeatures)
  }

  /// The scaling of a kind that suits `values`, which have to be finite.
  public static func fitted(_ kind: Scaling, to values: Matrix) -> FittedScaling {
    let fits = (0..<values.columns).map { column in
      ColumnScaling(
        kind, kind == .log ? values.column(column).map { kind.transformed($0) } : values.column(column))
    }
    return FittedScaling(
      unchecked: kind, offsets: fits.map { $0.offset }, spreads: fits.map { $0.spread },
      constantFeatures: fits.indices.filter { fits[$0].isConstant },
      equalQuartileFeatures: fits.indices.filter { fits[$0].hasEqualQuartiles })
  }

  /// Values in original units, scaled; of `log` none below 0.
  public func scaled(_ values: Matrix) -> Matrix {
    mapped(kind == .log ? transformed(values) { kind.transformed($0) } : values) {
      ($0 - $1) / $2
    } careful: {
      clamped(($0 / 2 - $1 / 2) / ($2 / 2))
    }
  }

  /// Scaled points, back in original units.
  public func unscaled(_ points: Matrix) -> Matrix {
    let values = positions(of: points)
    return kind == .log ? transformed(values) { clamped(kind.restored($0)) } : values
  }

  /// Scaled points on straight axes: in original units, and of `log` in ln(1 + x), where equal distances are
  /// equal.
  public func positions(of points: Matrix) -> Matrix {
    mapped(points) {
      $0 * $2 + $1
    } careful: {
      clamped(($0 * ($2 / 2) + $1 / 2) * 2)
    }
  }

  private func transformed(_ matrix: Matrix, _ change: (Double) -> Double) -> Matrix {
    Matrix(rows: matrix.rows, columns: matrix.columns, values: matrix.values.map(change))
  }

  /// Each number with its feature's offset and spread; `careful` where the plain way overflows.
  private func mapped(
    _ matrix: Matrix, plain: (Double, Double, Double) -> Double, careful: (Double, Double, Double) -> Double
  ) -> Matrix {
    guard kind != .none else { return matrix }
    precondition(matrix.columns == offsets.count, "\(matrix.columns) features, scaled were \(offsets.count)")
    var result = matrix.values
    for row in 0..<matrix.rows {
      for column in offsets.indices {
        let index = row * offsets.count + column
        let (number, offset, spread) = (result[index], offsets[column], spreads[column])
        let plain = plain(number, offset, spread)
        result[index] = plain.isFinite ? plain : careful(number, offset, spread)
      }
    }
    return Matrix(rows: matrix.rows, columns: matrix.columns, values: result)
  }
}

/// The scaling of one feature.
private struct ColumnScaling {
  var offset = 0.0
  var spread = 1.0
  var isConstant = false
  var hasEqualQuartiles = false

  init(_ kind: Scaling, _ values: [Double]) {
    guard !values.isEmpty else { return }
    let moments = Moments(values)
    isConstant = moments.isConstant
    switch kind {
    case .none: break
    case .standard, .log:
      offset = moments.mean
      spread = moments.standardDeviation
    case .minmax:
      offset = moments.minimum
      spread = clamped(moments.maximum - moments.minimum)
    case .robust:
      let quartiles = Quartiles(values)
      offset = quartiles.median
      spread = clamped(quartiles.third - quartiles.first)
      hasEqualQuartiles = spread == 0 && !isConstant
    }
    if isConstant || hasEqualQuartiles { spread = 1 }
  }
}

/// The number itself, or the largest there is for what has grown beyond it.
private func clamped(_ number: Double) -> Double {
  min(max(number, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
}
