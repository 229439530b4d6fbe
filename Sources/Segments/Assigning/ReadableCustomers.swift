import Customers
import Numerics
import Words

/// The customers of a further file who can be put into segments, and those who can't, each with the first
/// reason.
public struct ReadableCustomers: Sendable {
  /// The rows of the table that can be, ascending.
  public let rows: [Int]
  /// Their values, in original units: customers x features.
  public let values: Matrix
  /// The others, in the order of the file.
  public let rejected: [Rejected]

  /// A customer who can't be put into any segment.
  public struct Rejected: Hashable, Sendable {
    /// Where the cell stands that is to blame.
    public let position: Position
    /// The customer's name.
    public let customer: String
    /// What is wrong.
    public let what: String
    /// How to mend it.
    public let whatToDo: String
  }
}

extension SavedSegments {
  /// Reads further customers by the features of the segments.
  ///
  /// - Throws: where a column is missing.
  public func readable(in table: Table) throws(DataErrors) -> ReadableCustomers {
    let places = try table.places(of: neededColumns)
    let readers = zip(codings, cleanings).map { coding, cleaning in
      CellReader(
        coding, cleaning, column: places[neededColumns.firstIndex(of: coding.column) ?? 0], among: codings)
    }
    var (rows, values): ([Int], [Double]) = ([], [])
    var rejected: [ReadableCustomers.Rejected] = []
    let names = table.customerNames
    for row in 0..<table.rowCount {
      var own: [Double] = []
      for reader in readers {
        switch reader.read(row, in: table) {
        case .value(let value) where scaling.kind == .log && value < 0:
          rejected.append(
            reader.rejected(
              row, names[row], in: table, "is below zero, and the segments are scaled by logarithms",
              "correct it"))
        case .value(let value):
          own.append(value)
          continue
        case .missing:
          rejected.append(reader.rejected(row, names[row], in: table, nil, "fill it in"))
        case .unreadable(let what, let whatToDo):
          rejected.append(reader.rejected(row, names[row], in: table, what, whatToDo))
        }
        break
      }
      if own.count == readers.count {
        rows.append(row)
        values += own
      }
    }
    return ReadableCustomers(
      rows: rows, values: Matrix(rows: rows.count, columns: readers.count, values: values), rejected: rejected
    )
  }
}

/// Reads the cells of one column as a feature was read when the segments were made.
private struct CellReader {
  let coding: FeatureCoding
  let cleaning: FittedCleaning
  let column: Int
  /// The number for each word that was there then.
  let known: [String: Double]

  enum Reading {
    case value(Double)
    case missing
    case unreadable(what: String, whatToDo: String)
  }

  init(_ coding: FeatureCoding, _ cleaning: FittedCleaning, column: Int, among all: [FeatureCoding]) {
    self.coding = coding
    self.cleaning = cleaning
    self.column = column
    let pairs: [(String, Double)] =
      switch coding {
      case .numbers, .gender: []
      case .words(_, let words): words.enumerated().map { ($1, Double($0)) }
      case .word(let name, let word):
        all.compactMap { other in
          guard case .word(name, let each) = other else { return nil }
          return (each, each == word ? 1 : 0)
        }
      }
    // Of equal words the first counts.
    known = pairs.reduce(into: [:]) { $0[$1.0] = $0[$1.0] ?? $1.1 }
  }

  /// The value as it was cleaned then: what stood in for a missing one does so again, and fences hold.
  func read(_ row: Int, in table: Table) -> Reading {
    let found = found(row, in: table)
    switch found {
    case .value(let value): return .value(cleaning.fences?.clipped(value) ?? value)
    case .missing: return cleaning.filling(for: coding).map { .value($0) } ?? .missing
    case .unreadable: return found
    }
  }

  private func found(_ row: Int, in table: Table) -> Reading {
    switch coding {
    case .numbers:
      switch table.value(row: row, column: column) {
      case .value(let value): return .value(value)
      case .missing: return .missing
      case .unreadable:
        return .unreadable(
          what: "can’t be read as the segments’ customers were", whatToDo: "write it as it was then")
      }
    case .gender:
      guard let word = table.presentWord(row: row, column: column) else { return .missing }
      if let code = Gender.code(word) { return .value(code) }
      return .unreadable(what: "is neither male nor female", whatToDo: "write it as it was then")
    case .words, .word:
      let text = table.text(row: row, column: column).trimmed
      if let code = known[text] { return .value(code) }
      if table.presentWord(row: row, column: column) == nil { return .missing }
      return .unreadable(
        what: "was no customer’s when the segments were made",
        whatToDo: "leave the customer out, or make the segments again with such customers")
    }
  }

  func rejected(
    _ row: Int, _ customer: String, in table: Table, _ what: String?, _ whatToDo: String
  ) -> ReadableCustomers.Rejected {
    let text = harmless(table.text(row: row, column: column).trimmed)
    let name = harmless(coding.column)
    return ReadableCustomers.Rejected(
      position: table.position(row: row, column: column), customer: customer,
      what: what.map { "“\(text)” for “\(name)” \($0)" } ?? "no value for “\(name)”", whatToDo: whatToDo)
  }
}
