import Clustering
import Numerics

/// Facts about a run of k-means.
extension Fact {
  static let kMeans: [Fact] = [
    Fact(
      "wcss.ITERATION", "the WCSS after the assignment of an iteration; of the last, what the run ended with"
    ) {
      subject, holes throws(FactMiss) in
      let trace = try subject.kMeans()
      let step = try trace.assignment(holes)
      return .number(subject.wcss(trace.wcss(at: step) ?? 0))
    },
    Fact("wcss.none", "the sum of squared distances to the middle of all customers: the WCSS of one cluster")
    {
      subject, _ throws(FactMiss) in
      _ = try subject.kMeans()
      return .number(subject.wcss(subject.totalSquares))
    },
    Fact("wcss.updated.ITERATION", "the WCSS after the update of an iteration") {
      subject, holes throws(FactMiss) in
      let trace = try subject.kMeans()
      return .number(subject.wcss(trace.wcss(at: try trace.update(holes)) ?? 0))
    },
    Fact("iterations", "how many assignments were made, the last one changes nobody") {
      subject, _ throws(FactMiss) in
      .number(.count(try subject.kMeans().iterations))
    },
    Fact("changed.ITERATION", "how many customers changed their cluster in an assignment") {
      subject, holes throws(FactMiss) in
      let trace = try subject.kMeans()
      guard case .assign(let assignment) = trace.event(at: try trace.assignment(holes)) else {
        return .words("")
      }
      return .number(.count(assignment.changes.count))
    },
    Fact("shift.ITERATION", "how far the centroid that moved most did in an update") {
      subject, holes throws(FactMiss) in
      let trace = try subject.kMeans()
      guard case .update(let update) = trace.event(at: try trace.update(holes)) else { return .words("") }
      return .number(Quantity(update.farthest, unit: subject.run.features.distanceUnit(), .significant(2)))
    },
    Fact("ties.ITERATION", "how many customers were equally near to two centroids in an assignment") {
      subject, holes throws(FactMiss) in
      let trace = try subject.kMeans()
      return .number(.count(trace.tiedCustomers(at: try trace.assignment(holes))))
    },
    Fact("seed.customer.SEED", "the customer that a seed was put on") { subject, holes throws(FactMiss) in
      guard let row = try subject.kMeans().seed(holes).customer else {
        throw .nothing(why: "the seed is on no customer")
      }
      return .names([subject.run.features.customers[row]])
    },
    Fact("seed.chance.SEED", "the chance that this customer was drawn as a seed") {
      subject, holes throws(FactMiss) in
      guard let chance = try subject.kMeans().seed(holes).probability else {
        throw .nothing(why: "nothing was drawn")
      }
      return .number(Quantity(chance, .percent))
    },
    Fact("starts", "how many starts were tried") { subject, _ throws(FactMiss) in
      .number(.count(try subject.kMeans().restarts.count))
    },
    Fact("starts.best", "how many starts reached the best WCSS") { subject, _ throws(FactMiss) in
      .number(.count(try subject.kMeans().restarts.hits))
    },
    Fact("starts.worst", "the worst final WCSS of all starts") { subject, _ throws(FactMiss) in
      .number(subject.wcss(try subject.kMeans().restarts.wcss.max() ?? 0))
    },
    Fact("emptied", "how many times a cluster lost all its customers") { subject, _ throws(FactMiss) in
      let trace = try subject.kMeans()
      return .number(
        .count(
          trace.indices.count { step in
            switch trace.event(at: step) {
            case .relocate, .keep, .drop: true
            case .seed, .assign, .update: false
            }
          }))
    },
  ]
}

extension KMeansTrace {
  fileprivate func assignment(_ holes: FactArguments) throws(FactMiss) -> Int {
    let steps = indices.filter { if case .assign = event(at: $0) { true } else { false } }
    return steps[try holes.index(0, of: steps.count, "iterations")]
  }

  fileprivate func update(_ holes: FactArguments) throws(FactMiss) -> Int {
    let steps = indices.filter { if case .update = event(at: $0) { true } else { false } }
    return steps[try holes.index(0, of: steps.count, "updates")]
  }

  fileprivate func seed(_ holes: FactArguments) throws(FactMiss) -> KMeansStep.Seed {
    let seeds = indices.compactMap { if case .seed(let seed) = event(at: $0) { seed } else { nil } }
    return seeds[try holes.index(0, of: seeds.count, "seeds")]
  }
}

extension FactSubject {
  fileprivate func wcss(_ value: Double) -> Quantity {
    Quantity(value, unit: run.features.distanceUnit("²"), .significant(4))
  }

  /// The squared distances of all customers to their mean, summed.
  fileprivate var totalSquares: Double {
    let points = run.features.points
    return (0..<points.columns).reduce(0) { sum, column in
      let spread = Moments(points.column(column)).standardDeviation
      return sum + Double(points.rows) * spread * spread
    }
  }
}
