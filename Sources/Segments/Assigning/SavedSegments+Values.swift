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
    case .numbers(let name):
      let numbers = prepared.numbers
      guard let column = numbers.features.index(of: name) else {
        throw otherKind(name, "numbers", in: prepared)
      }
      return { customer in numbers.values[customer, column] }
    case .gender(let name):
      let features = prepared.features
      guard let column = features.features.index(of: name),
        features.features[column].unit == FeatureCoding.genderUnit
      else { throw otherKind(name, "male and female", in: prepared) }
      return { customer in features.values[customer, column] }
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

  private func wordReader(
    _ name: String, _ numbers: [(String, Double)], in prepared: Prepared
  ) throws(UnknownWord) -> Reader {
    // Of equal words the first counts.
    let known = numbers.reduce(into: [String: Double]()) { $0[$1.0] = $0[$1.0] ?? $1.1 }
    guard let column = prepared.table.columns.map({ Feature(column: $0) }).index(of: name) else {
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

extension [Feature] {
  /// The place of the feature that a name means: as the file spells it first.
  fileprivate func index(of name: String) -> Int? {
    firstIndex { $0.column == name } ?? firstIndex { $0.isCalled(name) }
  }
}
