import Customers
import Runs
import Segments

/// Facts about what is known of the final segments beyond their size: against all customers, and against each
/// other.
extension Fact {
  static let profiles: [Fact] = [
    Fact("name.SEGMENT", "what a segment is called, by rule") { subject, holes throws(FactMiss) in
      .words(try subject.profile(holes).name)
    },
    measure("mean.SEGMENT.COLUMN", "the mean of a column over a segment") { $0.mean },
    measure("median.SEGMENT.COLUMN", "the middle value of a column in a segment", .plain) {
      $0.quartiles.median
    },
    measure("spread.SEGMENT.COLUMN", "the standard deviation of a column in a segment, n in the divisor") {
      $0.standardDeviation
    },
    measure("min.SEGMENT.COLUMN", "the smallest value of a column in a segment", .plain) { $0.minimum },
    measure("max.SEGMENT.COLUMN", "the largest value of a column in a segment", .plain) { $0.maximum },
    measure("qlow.SEGMENT.COLUMN", "the value that a quarter of a segment lies below", .plain) {
      $0.quartiles.first
    },
    measure("qhigh.SEGMENT.COLUMN", "the value that a quarter of a segment lies above", .plain) {
      $0.quartiles.third
    },
    Fact("index.SEGMENT.COLUMN", "a segment's mean against that of all customers, which is 100") {
      subject, holes throws(FactMiss) in
      guard let index = try subject.measure(holes).index else {
        throw .nothing(why: "the mean of all customers is not above zero")
      }
      return .number(Quantity(index, .decimals(0)))
    },
    Fact("difference.SEGMENT.COLUMN", "how far a segment's mean lies from that of all, in SD of all") {
      subject, holes throws(FactMiss) in
      guard let difference = try subject.measure(holes).differenceSD else {
        throw .nothing(why: "the column has no values")
      }
      return .number(Quantity(difference, unit: "SD", .decimals(1)))
    },
    Fact("share.SEGMENT.COLUMN.WORD", "the share of those with a word in a segment") {
      subject, holes throws(FactMiss) in
      .number(Quantity(try subject.kind(holes).share, .percent))
    },
    Fact("index.SEGMENT.COLUMN.WORD", "that share against the one among all customers, which is 100") {
      subject, holes throws(FactMiss) in
      let kind = try subject.kind(holes)
      guard kind.shareOfAll > 0 else { throw .nothing(why: "no customer has the word") }
      return .number(Quantity(kind.share / kind.shareOfAll * 100, .decimals(0)))
    },
    Fact("medoid.SEGMENT", "the customer who is nearest to all others of a segment") {
      subject, holes throws(FactMiss) in
      let row = try subject.profile(holes).medoid.row
      return .names([try subject.described().profiles.customer(row)])
    },
    Fact("medoid.SEGMENT.COLUMN", "what a column says of that customer") { subject, holes throws(FactMiss) in
      let row = try subject.profile(holes).medoid.row
      let columns = subject.run.columns
      let column = try holes.column(1, in: columns)
      return .number(columns.quantity(columns.values[row, column], column: column, .plain))
    },
    Fact("rival.SEGMENT", "the number of the segment whose centroid is nearest") {
      subject, holes throws(FactMiss) in
      .number(.count(try subject.rival(holes).number))
    },
    Fact("rival.distance.SEGMENT", "the distance between the two centroids") {
      subject, holes throws(FactMiss) in
      let unit = subject.run.features.distanceUnit()
      return .number(Quantity(try subject.rival(holes).distance, unit: unit, .significant(3)))
    },
    Fact("border.SEGMENT", "how many customers of a segment lie near a border") {
      subject, holes throws(FactMiss) in
      .number(.count(try subject.profile(holes).nearBorder))
    },
    Fact("margin.CUSTOMER", "how much farther the next centroid is from a customer than its own") {
      subject, holes throws(FactMiss) in
      let row = try holes.customer(0, in: subject.run.features)
      guard let margin = try subject.described().profiles.placements[row].margin else {
        throw .nothing(why: "there is only one segment")
      }
      return .number(Quantity(margin, unit: subject.run.features.distanceUnit(), .significant(3)))
    },
    Fact("stability.SEGMENT", "how far a segment comes back when customers are drawn anew: 1 is always") {
      subject, holes throws(FactMiss) in
      let label = try subject.profile(holes).segment.label
      let found = try subject.found(subject.run.stability)
      guard found.indices.contains(label), let stability = found[label] else {
        throw .nothing(why: "the customers can't be clustered when they are drawn anew")
      }
      return .number(Quantity(stability, .decimals(2)))
    },
    Fact("small.count", "how many segments have too few customers for firm figures, 60 at the most") {
      subject, _ throws(FactMiss) in
      .number(.count(try subject.described().profiles.count { $0.caution != nil }))
    },
    Fact("caution.SEGMENT", "what a segment's size lets one say, in words") {
      subject, holes throws(FactMiss) in
      .words(try subject.profile(holes).caution?.words ?? "over 60 customers: enough for firm figures")
    },
  ]

  private static func measure(
    _ pattern: String, _ meaning: String, _ form: Quantity.Form = .significant(3),
    _ statistic: @escaping @Sendable (Summary) -> Double
  ) -> Fact {
    Fact(pattern, meaning) { subject, holes throws(FactMiss) in
      let measure = try subject.measure(holes)
      guard let summary = measure.segment else { throw .nothing(why: "the column has no values here") }
      return .number(measure.feature.quantity(statistic(summary), form))
    }
  }
}

extension FactSubject {
  func described() throws(FactMiss) -> DescribedSegments {
    _ = try recording()
    return try found(run.segments)
  }

  func profile(_ holes: FactArguments, _ hole: Int = 0) throws(FactMiss) -> Profile {
    let profiles = try described().profiles
    return profiles[try holes.index(hole, of: profiles.count, "segments")]
  }

  fileprivate func measure(_ holes: FactArguments) throws(FactMiss) -> MeasureProfile {
    let measures = try profile(holes).measures
    return measures[try holes.column(1, of: measures.map { $0.feature })]
  }

  fileprivate func kind(_ holes: FactArguments) throws(FactMiss) -> CategoryProfile.Value {
    let categories = try profile(holes).categories
    let category = categories[try holes.column(1, ofWords: categories.map { $0.column })]
    return category.values[try holes.word(2, of: category.values.map { $0.name }, "words")]
  }

  fileprivate func rival(_ holes: FactArguments) throws(FactMiss) -> Rival {
    guard let rival = try profile(holes).rival else { throw .nothing(why: "there is only one segment") }
    return rival
  }
}
