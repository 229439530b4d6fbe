import Customers
import Numerics
import Words

/// The two features that are computed with by hand, as numbers short enough for paper.
///
/// Whole numbers in the original units where those have at most three digits and the two features spread
/// about alike; else SDs from the mean, to one decimal. Whichever it is, every given number is exactly what
/// is printed, and the algorithms get the printed numbers.
public struct PaperUnits: Hashable, Sendable {
  /// The customers' own units, or standard deviations from the mean.
  public enum Kind: Hashable, Sendable {
    /// The customers' own units, in whole numbers.
    case original
    /// Standard deviations from the mean, to one decimal.
    case standardized
  }

  /// Which units they are.
  public let kind: Kind
  /// The two features.
  public let features: [Feature]
  /// customers x 2, as printed.
  public let values: Matrix
  /// How many decimals a printed number has.
  public var decimals: Int { kind == .original ? 0 : 1 }

  /// The least number of different values of a feature.
  static let leastDistinct = 8

  /// The first two features that tell customers apart.
  public init(_ all: Features) throws(ExerciseFailure) {
    let columns = all.features.indices.map { Column(all.values.column($0)) }
    let usable = columns.indices.filter { columns[$0].isUsable }
    guard usable.count >= 2 else {
      throw .tooFewFeatures(usable: usable.map { all.features[$0].column })
    }
    let pair = Array(usable.prefix(2))
    let spreads = pair.map { columns[$0].moments.standardDeviation }
    let isAlike = max(spreads[0], spreads[1]) <= 3 * min(spreads[0], spreads[1])
    let isOriginal = isAlike && pair.allSatisfy { columns[$0].isShort }
    kind = isOriginal ? .original : .standardized
    features = pair.map { all.features[$0] }
    let printed = pair.map { isOriginal ? columns[$0].whole : columns[$0].standardized }
    values = Matrix(
      rows: all.values.rows, columns: 2,
      values: all.values.rowIndices.flatMap { row in printed.map { $0[row] } })
  }

  private struct Column {
    let moments: Moments
    let whole: [Double]
    let standardized: [Double]

    init(_ values: [Double]) {
      let moments = Moments(values)
      self.moments = moments
      whole = values.map { $0.rounded() }
      let spread = moments.standardDeviation
      // Zero, not minus zero.
      standardized = values.map { spread > 0 ? (($0 - moments.mean) / spread * 10).rounded() / 10 + 0 : 0 }
    }

    var isUsable: Bool {
      !moments.isConstant && standardized.allSatisfy { $0.isFinite }
        && Set(standardized).count >= PaperUnits.leastDistinct
    }

    /// Whether whole numbers of one to three digits are close enough.
    var isShort: Bool { moments.minimum >= 0 && moments.maximum < 999.5 && moments.standardDeviation >= 5 }
  }
}

extension PaperUnits {
  /// The heads of the columns: "Annual income (k$)", or with what it is measured in once standardized.
  public var titles: [String] {
    features.map { feature in
      kind == .original
        ? harmless(feature.axisTitle, limit: 36) : "\(harmless(feature.title, limit: 30)) (SD)"
    }
  }

  /// What the numbers are, in a sentence.
  public var sentence: String {
    switch kind {
    case .original: "The numbers to compute with are in the original units, rounded to whole numbers."
    case .standardized:
      """
      The numbers to compute with are standardized: how many standard deviations (SD) a customer lies above \
      the mean of all customers, or below it where negative, rounded to one decimal.
      """
    }
  }

  /// A number as printed.
  func text(_ value: Double) -> String { NumberText.fixed(value, decimals: decimals) }

  /// The nearest number that can be printed.
  func rounded(_ value: Double) -> Double {
    kind == .original ? value.rounded() : (value * 10).rounded() / 10 + 0
  }

  /// The digits of a number as printed.
  func digits(_ value: Double) -> Int { text(value).count { $0.isNumber } }
}

extension Matrix {
  var rowIndices: Range<Int> { 0..<rows }
}
