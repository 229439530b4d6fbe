/// A table of numbers: a row for every observation, a column for every feature.
///
/// Values lie row after row in one array. A matrix may have no rows, but keeps its number of columns.
public struct Matrix: Hashable, Sendable {
  /// How many observations there are.
  public let rows: Int
  /// How many features there are.
  public let columns: Int
  /// The numbers, row after row; `rows * columns` of them.
  public private(set) var values: [Double]

  /// A matrix of one repeated number.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(rows: rows, columns: columns, values: Array(repeating: value, count: rows * columns))
  }

  /// A matrix from its numbers, row after row. The count has to be `rows * columns`.
  public init(rows: Int, columns: Int, values: [Double]) {
    precondition(values.count == rows * columns, "\(values.count) values for \(rows) x \(columns)")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// A matrix from its rows, which have to be equally long.
  public init(_ rows: [[Double]]) {
    self.init(rows: rows.count, columns: rows.first?.count ?? 0, values: rows.flatMap { $0 })
  }

  /// The number in a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  /// The numbers of one row.
  public subscript(row row: Int) -> ArraySlice<Double> {
    get { values[row * columns..<(row + 1) * columns] }
    set { values.replaceSubrange(row * columns..<(row + 1) * columns, with: newValue) }
  }

  /// The numbers of one column.
  public func column(_ column: Int) -> [Double] {
    (0..<rows).map { self[$0, column] }
  }

  /// The rows as arrays.
  public var rowArrays: [[Double]] { (0..<rows).map { Array(self[row: $0]) } }

  /// The matrix of some of the rows, in the order given.
  public func selecting(rows chosen: [Int]) -> Matrix {
    Matrix(rows: chosen.count, columns: columns, values: chosen.flatMap { self[row: $0] })
  }

  /// The matrix of some of the columns, in the order given.
  public func selecting(columns chosen: [Int]) -> Matrix {
    var result = Matrix(rows: rows, columns: chosen.count)
    for row in 0..<rows {
      for (target, source) in chosen.enumerated() { result[row, target] = self[row, source] }
    }
    return result
  }
}

/// The squared Euclidean distance between two rows of the same length.
public func squaredDistance(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Double {
  zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
}
