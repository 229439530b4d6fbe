import Words

/// Lines of working, with numbers as they are printed.
struct Arithmetic: Sendable {
  /// The decimals of the given numbers.
  let decimals: Int

  /// A number at the start of a line or behind a sign that is not doubled: negative ones in parentheses.
  private func operand(_ value: Double, _ decimals: Int) -> String {
    let text = NumberText.fixed(value, decimals: decimals)
    return value < 0 ? "(\(text))" : text
  }

  /// "(54 − 61)² + (49 − 52)² = 49 + 9 = 58", from numbers with as many decimals each.
  func squares(_ a: [Double], _ b: [Double], decimals bDecimals: Int? = nil) -> String {
    let bDecimals = bDecimals ?? decimals
    let squareDecimals = 2 * max(decimals, bDecimals)
    let differences = zip(a, b).map {
      "(\(NumberText.fixed($0, decimals: decimals)) \(minus) \(operand($1, bDecimals)))²"
    }
    let squares = zip(a, b).map { NumberText.fixed(($0 - $1) * ($0 - $1), decimals: squareDecimals) }
    let sum = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return
      """
      \(differences.joined(separator: " + ")) = \(squares.joined(separator: " + ")) = \
      \(NumberText.fixed(sum, decimals: squareDecimals))
      """
  }

  /// "(1 + 2 + 3) / 3 = 2.00".
  func mean(_ values: [Double]) -> String {
    let terms = values.enumerated().map {
      $0.offset == 0 ? NumberText.fixed($0.element, decimals: decimals) : operand($0.element, decimals)
    }
    let mean = values.reduce(0, +) / Double(values.count)
    return "(\(terms.joined(separator: " + "))) / \(values.count) = \(twoDecimals(mean))"
  }
}

let minus = "\u{2212}"
/// A blank at which no line ends.
let noBreak = "\u{A0}"

/// A number rounded to two decimals, as answers are.
func twoDecimals(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }

/// Whether a number, times a power of ten, lies clearly on one side of where rounding changes.
func isClearlyRounded(_ value: Double, decimals: Int, by room: Double = 0.1) -> Bool {
  let scaled = value.magnitude * [1, 10, 100, 1000][decimals]
  return (scaled - scaled.rounded(.down) - 0.5).magnitude >= room
}

/// The Euclidean distance between two points.
func distance(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
}

/// The index of the smallest number; the first of equals.
func smallestIndex(_ values: [Double]) -> Int {
  values.indices.reduce(0) { values[$1] < values[$0] ? $1 : $0 }
}
