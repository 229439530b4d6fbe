import Customers
import Numerics

/// Customers of a scene to be tested, different for every seed. Their names hold no digits, so that every
/// digit of a sentence is a number of the run.
package struct SampleCustomers {
  package var seed: UInt64
  package var count = 60
  package var features = 2
  /// The least length of the names of customers and of columns.
  package var customerNameLength = 0
  package var columnNameLength = 6
  package var scaling = Scaling.standard
  /// Whether values are whole numbers below 6, so that distances tie and customers coincide.
  package var isGrid = false
  /// What all values are multiplied by.
  package var magnitude = 1.0

  package init(_ seed: UInt64) { self.seed = seed }

  /// The customers with some settings changed.
  package func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  package var made: Features {
    let columns = (0..<features).map { column -> Feature in
      let name = ["annual income", "spending", "age", "visits", "basket", "returns"][column % 6]
      return Feature(column: padded(name, to: columnNameLength))
    }
    return Features(
      features: columns, customers: (0..<count).map { padded(letters($0), to: customerNameLength) },
      values: isGrid ? grid : blobs, scaling: scaling,
      source: Source(name: "made for a test", isSynthetic: true))
  }

  private var blobs: Matrix {
    var generator = SplitMix64(seed: seed)
    let middles = (0..<5).map { _ in (0..<features).map { _ in 100 * generator.uniform() } }
    let values = (0..<count).flatMap { _ in
      middles[generator.index(below: 5)].map { ($0 + 9 * generator.normal()) * magnitude }
    }
    // There are no logarithms of negative numbers.
    return Matrix(
      rows: count, columns: features, values: scaling == .log ? values.map { $0.magnitude } : values)
  }

  private var grid: Matrix {
    var generator = SplitMix64(seed: seed)
    return Matrix(
      rows: count, columns: features,
      values: (0..<count * features).map { _ in Double(generator.index(below: 6)) * magnitude })
  }

  private func padded(_ name: String, to length: Int) -> String {
    var result = name
    while result.count < length { result += " of the westernmost" }
    return result
  }

  /// A name of letters only, another one for every number.
  private func letters(_ number: Int) -> String {
    var rest = number
    var result = ""
    repeat {
      result = String(Character(Unicode.Scalar(UInt8(97 + rest % 26)))) + result
      rest /= 26
    } while rest > 0
    return "c" + result
  }
}
