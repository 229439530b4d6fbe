import Numerics
import Testing

@Suite struct MatrixTests {
  let matrix = Matrix([[1, 2, 3], [4, 5, 6]])

  @Test func elementsLieRowAfterRow() {
    #expect(matrix.values == [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 4)
    #expect(Array(matrix[row: 1]) == [4, 5, 6])
    #expect(matrix.column(2) == [3, 6])
    #expect(matrix.rowArrays == [[1, 2, 3], [4, 5, 6]])
  }

  @Test func elementsAndRowsCanBeReplaced() {
    var changed = matrix
    changed[0, 1] = 9
    changed[row: 1] = [7, 8, 0]
    #expect(changed == Matrix([[1, 9, 3], [7, 8, 0]]))
  }

  @Test func rowsAndColumnsAreChosenInTheOrderGiven() {
    #expect(matrix.selecting(rows: [1, 0, 1]) == Matrix([[4, 5, 6], [1, 2, 3], [4, 5, 6]]))
    #expect(matrix.selecting(columns: [2, 0]) == Matrix([[3, 1], [6, 4]]))
    #expect(matrix.selecting(rows: []) == Matrix(rows: 0, columns: 3))
    #expect(matrix.selecting(columns: []) == Matrix(rows: 2, columns: 0))
  }

  @Test func choosingRowsAndColumnsInEitherOrderIsTheSame() {
    for seed in 0..<50 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let (rows, columns) = (1 + random.index(below: 9), 1 + random.index(below: 9))
      let matrix = Matrix(
        rows: rows, columns: columns, values: (0..<rows * columns).map { _ in random.uniform() })
      let someRows = (0..<4).map { _ in random.index(below: rows) }
      let someColumns = (0..<4).map { _ in random.index(below: columns) }
      #expect(
        matrix.selecting(rows: someRows).selecting(columns: someColumns)
          == matrix.selecting(columns: someColumns).selecting(rows: someRows), "seed \(seed)")
    }
  }

  @Test func squaredDistanceIsThatOfPythagoras() {
    #expect(squaredDistance([0, 0], [3, 4]) == 25)
    #expect(squaredDistance(matrix[row: 0], matrix[row: 1]) == 27)
  }
}
