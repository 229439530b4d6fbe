import Customers
import Numerics
import Runs

/// Facts about the customers, whatever becomes of them.
extension Fact {
  static let customers: [Fact] = [
    Fact("customers.count", "how many customers there are") { subject, _ throws(FactMiss) in
      .number(.count(subject.run.features.customers.count))
    },
    Fact("features.count", "how many features are clustered") { subject, _ throws(FactMiss) in
      .number(.count(subject.run.features.features.count))
    },
    Fact("source", "where the customers come from") { subject, _ throws(FactMiss) in
      .words(subject.run.features.source.words)
    },
    column("mean.COLUMN", "the mean of a column") { Moments($0).mean },
    column("sd.COLUMN", "the standard deviation of a column, n - 1 in the divisor") { values in
      let n = Double(values.count)
      return Moments(values).standardDeviation * (n / max(1, n - 1)).squareRoot()
    },
    column("spread.COLUMN", "the standard deviation that scaling divides by, n in the divisor") {
      Moments($0).standardDeviation
    },
    column("min.COLUMN", "the smallest value of a column", .plain) { Moments($0).minimum },
    column("max.COLUMN", "the largest value of a column", .plain) { Moments($0).maximum },
    column("median.COLUMN", "the middle value of a column", .plain) { Quartiles($0).median },
    column("qlow.COLUMN", "the value that a quarter of a column lies below", .plain) { Quartiles($0).first },
    column("qhigh.COLUMN", "the value that a quarter of a column lies above", .plain) { Quartiles($0).third },
    Fact("value.CUSTOMER.COLUMN", "what a column says of a customer") { subject, holes throws(FactMiss) in
      let columns = subject.run.columns
      let row = try holes.customer(0, in: columns)
      let column = try holes.column(1, in: columns)
      return .number(columns.quantity(columns.values[row, column], column: column, .plain))
    },
    Fact("scaled.CUSTOMER.FEATURE", "a customer's scaled value, as distances see it") {
      subject, holes throws(FactMiss) in
      let features = subject.run.features
      let row = try holes.customer(0, in: features)
      let value = features.points[row, try holes.column(1, in: features)]
      return .number(Quantity(value, unit: features.distanceUnit(), .decimals(2)))
    },
    Fact("distance.CUSTOMER.CUSTOMER", "the distance of two customers") { subject, holes throws(FactMiss) in
      let features = subject.run.features
      let a = features.points[row: try holes.customer(0, in: features)]
      let b = features.points[row: try holes.customer(1, in: features)]
      let squared = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      return .number(Quantity(squared.squareRoot(), unit: features.distanceUnit(), .significant(3)))
    },
    Fact("gap.CUSTOMER.CUSTOMER.COLUMN", "by how much two customers differ in a column") {
      subject, holes throws(FactMiss) in
      let columns = subject.run.columns
      let (a, b) = (try holes.customer(0, in: columns), try holes.customer(1, in: columns))
      let column = try holes.column(2, in: columns)
      let gap = (columns.values[a, column] - columns.values[b, column]).magnitude
      return .number(columns.quantity(gap, column: column, .plain))
    },
  ]

  private static func column(
    _ pattern: String, _ meaning: String, _ form: Quantity.Form = .significant(3),
    _ statistic: @escaping @Sendable ([Double]) -> Double
  ) -> Fact {
    Fact(pattern, meaning) { subject, holes throws(FactMiss) in
      let (feature, values) = try subject.known(holes, 0)
      return .number(feature.quantity(statistic(values.compactMap { $0 }), form))
    }
  }
}
