import Customers
import Exploration
import Numerics
import Runs

/// Facts about the customers as they are before any clustering. What is missing is left out and counted.
extension Fact {
  static let exploration: [Fact] = [
    Fact("rows.count", "how many customers the data hold before those with gaps are left out") {
      subject, _ throws(FactMiss) in
      .number(.count(try subject.explored().customerCount))
    },
    Fact("missing.COLUMN", "for how many customers a column has no value") {
      subject, holes throws(FactMiss) in
      .number(.count(try subject.explored(holes, 0).missing))
    },
    Fact("missing.rows", "how many customers lack a value in some column of numbers") {
      subject, _ throws(FactMiss) in
      let (table, rows) = (try subject.explored(), try subject.explored().customerCount)
      return .number(
        .count((0..<rows).count { row in table.features.contains { $0.values[row] == nil } }))
    },
    Fact("skew.COLUMN", "how uneven the tails of a column are: above zero where the right one is longer") {
      subject, holes throws(FactMiss) in
      let (_, values) = try subject.known(holes, 0)
      guard let skew = Summary(values.compactMap { $0 }).skew else {
        throw .nothing(why: "the column is the same for all customers")
      }
      return .number(Quantity(skew, .decimals(2)))
    },
    Fact("outliers.COLUMN", "how many values lie outside Tukey's fences") { subject, holes throws(FactMiss) in
      let (_, values) = try subject.known(holes, 0)
      return .number(.count(TukeyBox(values.compactMap { $0 }).outliers.count))
    },
    fence("fence.low.COLUMN", "the lower one of Tukey's fences") { $0.first - 1.5 * ($0.third - $0.first) },
    fence("fence.high.COLUMN", "the upper one of Tukey's fences") { $0.third + 1.5 * ($0.third - $0.first) },
    Fact("correlation.COLUMN.COLUMN", "Pearson's correlation of two columns") {
      subject, holes throws(FactMiss) in
      guard let r = try subject.correlation(holes).r else {
        throw .nothing(why: "a column is the same for all customers")
      }
      return .number(Quantity(r, .decimals(2)))
    },
    Fact("p.COLUMN.COLUMN", "the p-value of the correlation of two columns, two-sided") {
      subject, holes throws(FactMiss) in
      guard let p = try subject.correlation(holes).p else { throw .nothing(why: "there is no correlation") }
      return .number(Quantity(p, .probability))
    },
    Fact("count.COLUMN.WORD", "how many customers have a word in a column of words") {
      subject, holes throws(FactMiss) in
      let (counts, index) = try subject.kind(holes)
      return .number(.count(counts.counts[index]))
    },
    Fact("share.COLUMN.WORD", "the share of those with a word, of the customers of whom the column is known")
    {
      subject, holes throws(FactMiss) in
      let (counts, index) = try subject.kind(holes)
      return .number(Quantity(Double(counts.counts[index]) / Double(max(1, counts.total)), .percent))
    },
    Fact("ages.BAND", "how many customers are of an age, such as 20-29 or 60-and-over") {
      subject, holes throws(FactMiss) in
      guard let bands = try subject.explored().ageBands else { throw .nothing(why: "there is no age") }
      return .number(.count(bands.counts[try holes.word(0, of: bands.names, "bands")]))
    },
    Fact("mean.COLUMN.COLUMN.WORD", "the mean of a column over those with a word in another column") {
      subject, holes throws(FactMiss) in
      let explored = try subject.explored(holes, 0)
      let category = try subject.category(holes, 1)
      let index = try holes.word(2, of: category.names, "words")
      let values = category.divided(explored.values)[index]
      if values.isEmpty { throw .nothing(why: "no customer has both") }
      return .number(explored.feature.quantity(Summary(values).mean))
    },
    Fact("welch.COLUMN.COLUMN", "the p-value of a difference in means between the two kinds of a column") {
      subject, holes throws(FactMiss) in
      let groups = try subject.category(holes, 1).divided(try subject.explored(holes, 0).values)
      guard groups.count == 2, let test = WelchTest(groups[0], groups[1]) else {
        throw .nothing(why: "it takes a column of two words, and two customers of each")
      }
      return .number(Quantity(test.p, .probability))
    },
    Fact("component.share.COMPONENT", "the share of the variance that a principal component keeps") {
      subject, holes throws(FactMiss) in
      guard let shares = try subject.explored().components?.components.shares else {
        throw .nothing(why: "fewer than two columns vary")
      }
      return .number(Quantity(shares[try holes.index(0, of: shares.count, "components")], .percent))
    },
  ]

  private static func fence(
    _ pattern: String, _ meaning: String, _ place: @escaping @Sendable (Quartiles) -> Double
  ) -> Fact {
    Fact(pattern, meaning) { subject, holes throws(FactMiss) in
      let (feature, values) = try subject.known(holes, 0)
      return .number(feature.quantity(place(Quartiles(values.compactMap { $0 })), .plain))
    }
  }
}

extension FactSubject {
  func explored() throws(FactMiss) -> ExploredTable { try found(run.explored) }

  func explored(_ holes: FactArguments, _ hole: Int) throws(FactMiss) -> ExploredFeature {
    let features = try explored().features
    return features[try holes.column(hole, of: features.map { $0.feature })]
  }

  /// A column of the run's customers; where it has gaps, of all customers in the data.
  func known(_ holes: FactArguments, _ hole: Int) throws(FactMiss) -> (feature: Feature, values: [Double?]) {
    if let column = try? holes.column(hole, in: run.columns) {
      return (run.columns.features[column], run.columns.values.column(column).map { Optional($0) })
    }
    let explored = try explored(holes, hole)
    return (explored.feature, explored.values)
  }

  fileprivate func correlation(_ holes: FactArguments) throws(FactMiss) -> Correlation {
    let (a, b) = (try known(holes, 0).values, try known(holes, 1).values)
    guard a.count == b.count else {
      return Correlation(try explored(holes, 0).values, try explored(holes, 1).values)
    }
    return Correlation(a, b)
  }

  func category(_ holes: FactArguments, _ hole: Int) throws(FactMiss) -> Exploration.Category {
    let categories = try explored().categories
    return categories[try holes.column(hole, ofWords: categories.map { $0.column })]
  }

  fileprivate func kind(_ holes: FactArguments) throws(FactMiss) -> (counts: CategoryCounts, index: Int) {
    let counts = try category(holes, 0).counts
    return (counts, try holes.word(1, of: counts.names, "words"))
  }
}
