import Customers
import Exploration
import Numerics
import Runs
import Segments

/// Facts about quintile scores, which divide customers without clustering.
extension Fact {
  static let fifths: [Fact] = [
    Fact("fifth.CUSTOMER.COLUMN", "the fifth that a customer's value lies in: 1 the lowest to 5 the highest")
    {
      subject, holes throws(FactMiss) in
      let columns = subject.run.columns
      let row = try holes.customer(0, in: columns)
      return .number(.count(try subject.fifths(holes, 1)[row]))
    },
    Fact("fifth.size.NUMBER.COLUMN", "how many customers lie in a fifth of a column, 1 the lowest") {
      subject, holes throws(FactMiss) in
      let fifth = try holes.index(0, of: 5, "fifths")
      return .number(.count(try subject.fifths(holes, 1).count { $0 == fifth + 1 }))
    },
    Fact("fifth.border.NUMBER.COLUMN", "the border above a fifth of a column, from 1 to 4") {
      subject, holes throws(FactMiss) in
      let border = try holes.index(0, of: 4, "borders")
      let (feature, values) = try subject.complete(holes, 1)
      return .number(feature.quantity(Fifths(values).borders[border], .plain))
    },
    Fact("cells.COLUMN.COLUMN.COLUMN", "how many different triples of fifths the customers have") {
      subject, holes throws(FactMiss) in .number(.count(Set(try subject.cells(holes)).count))
    },
    Fact("cells.largest.COLUMN.COLUMN.COLUMN", "how many customers have the most frequent triple of fifths") {
      subject, holes throws(FactMiss) in
      let cells = try subject.cells(holes)
      let sizes = cells.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
      return .number(.count(sizes.values.max() ?? 0))
    },
    Fact("cells.single.COLUMN.COLUMN.COLUMN", "how many triples of fifths belong to one customer alone") {
      subject, holes throws(FactMiss) in
      let sizes = try subject.cells(holes).reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
      return .number(.count(sizes.values.count { $0 == 1 }))
    },
    Fact(
      "cells.rand.COLUMN.COLUMN.COLUMN", "the adjusted Rand index of the triples of fifths and the segments"
    ) {
      subject, holes throws(FactMiss) in
      let labels = Array(try subject.recording().partition.labels)
      let cells = try subject.cells(holes)
      guard labels.count == cells.count else { throw .nothing(why: "customers were left out of the run") }
      return .number(Quantity(adjustedRandIndex(labels, cells), .decimals(2)))
    },
  ]
}

extension FactSubject {
  /// A column in which no customer misses a value.
  fileprivate func complete(
    _ holes: FactArguments, _ hole: Int
  ) throws(FactMiss) -> (feature: Feature, values: [Double]) {
    let (feature, values) = try known(holes, hole)
    let present = values.compactMap { $0 }
    guard present.count == values.count, !present.isEmpty else {
      throw .nothing(why: "some customers have no value in the column")
    }
    return (feature, present)
  }

  /// The score of every customer in a column.
  fileprivate func fifths(_ holes: FactArguments, _ hole: Int) throws(FactMiss) -> [Int] {
    let values = try complete(holes, hole).values
    let fifths = Fifths(values)
    return values.map { fifths.score($0) }
  }

  /// Every customer's scores in three columns as one number.
  fileprivate func cells(_ holes: FactArguments) throws(FactMiss) -> [Int] {
    let (a, b, c) = (try fifths(holes, 0), try fifths(holes, 1), try fifths(holes, 2))
    guard a.count == b.count, b.count == c.count else {
      throw .nothing(why: "the columns are of other customers")
    }
    return a.indices.map { 100 * a[$0] + 10 * b[$0] + c[$0] }
  }
}
