import Customers
import Numerics

/// A table of customers to be explored, different for every seed: columns of numbers that depend on each
/// other, with gaps, and columns of words.
package struct SampleTable {
  package var seed: UInt64
  package var rows = 60
  package var features = 4
  /// The share of cells that are empty.
  package var missing = 0.1
  package var hasGender = true
  /// Names of columns in turn; more of them get numbers.
  package var names = ["Age", "visits", "basket", "tenure"]
  /// What all numbers are multiplied by.
  package var magnitude = 1.0

  package init(_ seed: UInt64) { self.seed = seed }

  /// The table with some settings changed.
  package func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  /// Names in several scripts, some of them long.
  package static let longNames = [
    "a column name as long as only the export of a shop system makes it", "Μηνιαία έξοδα ανά οικογένεια",
    "年收入（千元）", "x",
  ]

  /// The file.
  package var csv: [UInt8] {
    var generator = SplitMix64(seed: seed)
    let header = ["CustomerID"] + (hasGender ? ["Gender"] : []) + (0..<features).map(name)
    let lines = (1...rows).map { row -> [String] in
      let common = generator.normal()
      let gender = hasGender ? [["Female", "Male"][generator.index(below: 2)]] : []
      let numbers = (0..<features).map { column -> String in
        let value = 40 + 10 * (generator.normal() + common * Double(column % 3))
        // Tenths, so that some customers are alike.
        let written = (value * 10).rounded() / 10 * magnitude
        return row > 3 && generator.uniform() < missing ? "" : "\(written)"
      }
      return ["\(row)"] + gender + numbers
    }
    return Array(CSVWriter().text(header: header, rows: lines).utf8)
  }

  private func name(_ column: Int) -> String {
    let turn = column / names.count
    return names[column % names.count] + (turn > 0 ? " \(turn + 1)" : "")
  }

  /// The file, read.
  package func table() throws -> Table { try Table(parsing: csv, file: "sample.csv") }
}
