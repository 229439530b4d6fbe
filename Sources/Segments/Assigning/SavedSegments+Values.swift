import Customers
import Numerics
import Words

/// A cell of further customers that the segments know nothing of, or a column of another kind.
public struct UnknownWord: Error, Hashable, Sendable {
  /// Where it stands.
  public var position: Position
  /// What is wrong.
  public var what: String
  /// How to mend it.
  public var whatToDo: String
}

extension SavedSegments {
  /// The columns that further customers have to have, each once.
  public var neededColumns: [String] {
    var needed: [String] = []
    for coding in codings where !needed.contains(coding.column) { needed.append(coding.column) }
    return needed
  }

  /// Further customers by the features of the segments, in original units.
  ///
  /// - Parameter prepared: the customers with `neededColumns` for features, in this order.
  public func values(of prepared: Prepared) throws(UnknownWord) -> Matrix {
    var values = Matrix(rows: prepared.rows.count, columns: codings.count)
    for (column, coding) in codings.enumerated() {
      let read = try reader(of: coding, in: prepared)
      for customer in prepared.rows.indices { values[customer, column] = try read(customer) }
    }
    return values
  }

  private typealias Reader = (_ customer: Int) throws(UnknownWord) -> Double

  private func reader(of coding: FeatureCoding, in prepared: Prepared) throws(UnknownWord) -> Reader {
    switch coding {
    case .numbers(let name): return try numberReader(name, .numbers, "numbers", in: prepared)
    case .gender(let name): return try numberReader(name, .gender, "male and female", in: prepared)
    case .words(let name, let words):
      return try wordReader(name, words.enumerated().map { ($1, Double($0)) }, in: prepared)
    case .word(let name, let word):
      let known = codings.compactMap { other -> (String, Double)? in
        guard case .word(name, let each) = other else { return nil }
        return (each, each == word ? 1 : 0)
      }
      return try wordReader(name, known, in: prepared)
    }
  }

  /// The numbers of a column, where they come from its cells in the way they did.
  private func numberReader(
    _ name: String, _ coding: Feature.Coding, _ kind: String, in prepared: Prepared
  ) throws(UnknownWord) -> Reader {
    let features = prepared.features
    guard let place = try? prepared.table.names.place(of: name),
      let column = features.features.firstIndex(where: { $0.place == place && $0.coding == coding })
    else { throw otherKind(name, kind, in: prepared) }
    return { customer in features.values[customer, column] }
  }

  private func wordReader(
    _ name: String, _ numbers: [(String, Double)], in prepared: Prepared
  ) throws(UnknownWord) -> Reader {
    // Of equal words the first counts.
    let known = numbers.reduce(into: [String: Double]()) { $0[$1.0] = $0[$1.0] ?? $1.1 }
    guard let column = try? prepared.table.names.place(of: name) else {
      throw otherKind(name, "words", in: prepared)
    }
    return { customer throws(UnknownWord) in
      let row = prepared.rows[customer]
      let text = prepared.table.text(row: row, column: column).trimmed
      if let code = known[text] { return code }
      throw UnknownWord(
        position: prepared.table.position(row: row, column: column),
        what: "no customer had “\(harmless(text))” for “\(harmless(name))” when the segments were made",
        whatToDo: "leave the customer out, or make the segments again with such customers")
    }
  }

  private func otherKind(_ name: String, _ kind: String, in prepared: Prepared) -> UnknownWord {
    UnknownWord(
      position: prepared.table.headerPosition,
      what: "“\(harmless(name))” does not hold \(kind), as it did when the segments were made",
      whatToDo: "write it as it was written then")
  }
}
