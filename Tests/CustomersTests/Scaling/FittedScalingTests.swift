import Customers
import Numerics
import Testing

@Suite struct FittedScalingTests {
  /// Columns of very different units and offsets, some constant, some with few distinct values.
  static func values(_ seed: UInt64) -> Matrix {
    var random = SplitMix64(seed: seed)
    let (rows, columns) = (2 + random.index(below: 30), 1 + random.index(below: 5))
    var values = Matrix(rows: rows, columns: columns)
    for column in 0..<columns {
      let kind = random.index(below: 4)
      let unit = Double(sign: .plus, exponent: random.index(below: 40) - 20, significand: 1)
      let offset = random.index(below: 2) == 0 ? 0 : 1000 * unit * random.normal()
      for row in 0..<rows {
        let draw = kind == 0 ? 1 : kind == 1 ? Double(random.index(below: 2)) : random.normal()
        values[row, column] = offset + unit * draw
      }
    }
    return values
  }

  @Test(arguments: Scaling.allCases) func scalingCanBeUndone(kind: Scaling) {
    for seed in 0..<300 as Range<UInt64> {
      let drawn = Self.values(seed)
      // There are no logarithms of negative numbers.
      let values =
        kind == .log
        ? Matrix(rows: drawn.rows, columns: drawn.columns, values: drawn.values.map { abs($0) }) : drawn
      let scaling = FittedScaling.fitted(kind, to: values)
      let undone = scaling.unscaled(scaling.scaled(values))
      for row in 0..<values.rows {
        for column in 0..<values.columns {
          let size = abs(values[row, column]) + abs(scaling.offsets[column])
          // An error of the logarithm is multiplied by what it is of.
          let most =
            kind == .log ? 16 * (1 + values[row, column]) * max(1, abs(scaling.offsets[column])) : 4 * size
          #expect(abs(undone[row, column] - values[row, column]) <= most * .ulpOfOne, "seed \(seed)")
        }
      }
    }
  }

  @Test func scaledFeaturesHaveTheSpreadTheyShould() {
    for seed in 0..<300 as Range<UInt64> {
      let values = Self.values(seed)
      for kind in Scaling.allCases where kind != .log {
        let scaling = FittedScaling.fitted(kind, to: values)
        let points = scaling.scaled(values)
        for column in 0..<values.columns {
          checkSpread(kind, points.column(column), scaling, column, "seed \(seed), \(kind)")
        }
      }
    }
  }

  private func checkSpread(
    _ kind: Scaling, _ points: [Double], _ scaling: FittedScaling, _ column: Int, _ comment: Comment
  ) {
    let moments = Moments(points)
    let isConstant = scaling.constantFeatures.contains(column)
    switch kind {
    case .none:
      #expect(scaling.offsets[column] == 0 && scaling.spreads[column] == 1, comment)
    case _ where isConstant:
      #expect(points.allSatisfy { abs($0) < 1e-9 } && scaling.spreads[column] == 1, comment)
    case .standard, .log:
      #expect(abs(moments.mean) < 1e-11 && abs(moments.standardDeviation - 1) < 1e-11, comment)
    case .minmax:
      #expect(moments.minimum == 0 && moments.maximum == 1, comment)
    case .robust:
      let quartiles = Quartiles(points)
      let isFlat = scaling.equalQuartileFeatures.contains(column)
      #expect(abs(quartiles.median) < 1e-11, comment)
      #expect(abs(quartiles.third - quartiles.first - (isFlat ? 0 : 1)) < 1e-11, comment)
    }
  }

  /// What scikit-learn's scalers give for the columns 1 2 4 9 and 5 5 5 5.
  @Test func byHand() {
    let values = Matrix([[1, 5], [2, 5], [4, 5], [9, 5]])
    let standard = FittedScaling.fitted(.standard, to: values)
    #expect(standard.offsets == [4, 5] && standard.spreads == [(9.5).squareRoot(), 1])
    #expect(standard.constantFeatures == [1])
    let minmax = FittedScaling.fitted(.minmax, to: values)
    #expect(minmax.offsets == [1, 5] && minmax.spreads == [8, 1])
    let robust = FittedScaling.fitted(.robust, to: values)
    #expect(robust.offsets == [3, 5] && robust.spreads == [3.5, 1])
    #expect(robust.equalQuartileFeatures == [])
    let scaled: [Double] = [-2 / 3.5, -1 / 3.5, 1 / 3.5, 6 / 3.5]
    #expect(robust.scaled(values) == Matrix(scaled.map { [$0, 0] }))
  }

  @Test(arguments: Scaling.allCases.filter { $0 != .log }) func theLargestNumbersStayNumbers(kind: Scaling) {
    let huge = Double.greatestFiniteMagnitude
    let tiny = Double.leastNonzeroMagnitude
    let columns: [[Double]] = [
      [huge, -huge, huge, -huge], [huge, huge, huge, huge], [huge, 0, 1, -huge],
      [tiny, 2 * tiny, 0, 3 * tiny],
      [0, 1e-300, 2e-300, huge], [huge, -huge, 0, 0],
    ]
    for column in columns {
      let values = Matrix(rows: 4, columns: 1, values: column)
      let scaling = FittedScaling.fitted(kind, to: values)
      let points = scaling.scaled(values)
      #expect(scaling.offsets[0].isFinite && scaling.spreads[0].isFinite && scaling.spreads[0] > 0)
      #expect(!points.values.contains { !$0.isFinite }, "\(column)")
      #expect(!scaling.unscaled(points).values.contains { !$0.isFinite }, "\(column)")
    }
  }

  @Test func newValuesAreScaledAsTheOldWere() {
    let scaling = FittedScaling.fitted(.minmax, to: Matrix([[0], [10]]))
    #expect(scaling.scaled(Matrix([[15], [-5]])).values == [1.5, -0.5])
    #expect(scaling.unscaled(Matrix([[2]])).values == [20])
  }

  /// What is stored of a scaling scales new customers as the old ones were.
  @Test(arguments: Scaling.allCases.filter { $0 != .log }) func aScalingComesBackFromItsNumbers(kind: Scaling)
    throws
  {
    for seed in 0..<100 as Range<UInt64> {
      let values = Self.values(seed)
      let fitted = FittedScaling.fitted(kind, to: values)
      let stored = try #require(
        FittedScaling(
          kind: kind, offsets: fitted.offsets, spreads: fitted.spreads,
          constantFeatures: fitted.constantFeatures, equalQuartileFeatures: fitted.equalQuartileFeatures))
      #expect(stored == fitted, "seed \(seed)")
      let names = (0..<values.columns).map { Feature(column: "x\($0)") }
      let customers = (0..<values.rows).map { "\($0)" }
      let half = Features(
        features: names, customers: [customers[1]], values: values.selecting(rows: [1]), fitted: stored,
        source: testSource)
      let all = Features(
        features: names, customers: customers, values: values, scaling: kind, source: testSource)
      #expect(half.points == all.points.selecting(rows: [1]) && half.scaling == all.scaling, "seed \(seed)")
    }
  }

  @Test func numbersThatAreNoScaling() {
    #expect(FittedScaling(kind: .standard, offsets: [1, -2], spreads: [3, 4], constantFeatures: [1]) != nil)
    #expect(FittedScaling(kind: .none, offsets: [0], spreads: [1]) != nil)
    #expect(FittedScaling(kind: .standard, offsets: [1], spreads: [3, 4]) == nil)
    #expect(FittedScaling(kind: .standard, offsets: [.nan], spreads: [1]) == nil)
    #expect(FittedScaling(kind: .minmax, offsets: [0], spreads: [0]) == nil)
    #expect(FittedScaling(kind: .minmax, offsets: [0], spreads: [.infinity]) == nil)
    #expect(FittedScaling(kind: .robust, offsets: [0], spreads: [-1]) == nil)
    #expect(FittedScaling(kind: .robust, offsets: [0], spreads: [1], equalQuartileFeatures: [1]) == nil)
    #expect(FittedScaling(kind: .none, offsets: [1], spreads: [1]) == nil)
    #expect(FittedScaling(kind: .none, offsets: [0], spreads: [2]) == nil)
  }
}
