import Clustering
import Customers
import Numerics
import Words

/// Facts about a run of k-means.
extension KMeansRun {
  public static let facts: [RunFact<KMeansRun>] = [
    RunFact(
      "wcss.ITERATION", "the WCSS after the assignment of an iteration; of the last, what the run ended with"
    ) {
      run, holes throws(FactMiss) in
      let trace = run.trace
      let step = try trace.assignment(holes)
      return .number(run.wcss(trace.wcss(at: step) ?? 0))
    },
    RunFact(
      "wcss.none", "the sum of squared distances to the middle of all customers: the WCSS of one cluster"
    ) {
      run, _ throws(FactMiss) in
      return .number(run.wcss(run.totalSquares))
    },
    RunFact("wcss.updated.ITERATION", "the WCSS after the update of an iteration") {
      run, holes throws(FactMiss) in
      let trace = run.trace
      return .number(run.wcss(trace.wcss(at: try trace.update(holes)) ?? 0))
    },
    RunFact("iterations", "how many assignments were made, the last one changes nobody") {
      run, _ throws(FactMiss) in
      .number(.count(run.trace.iterations))
    },
    RunFact("changed.ITERATION", "how many customers changed their cluster in an assignment") {
      run, holes throws(FactMiss) in
      let trace = run.trace
      guard case .assign(let assignment) = trace.event(at: try trace.assignment(holes)) else {
        return .words("")
      }
      return .number(.count(assignment.changes.count))
    },
    RunFact("shift.ITERATION", "how far the centroid that moved most did in an update") {
      run, holes throws(FactMiss) in
      let trace = run.trace
      guard case .update(let update) = trace.event(at: try trace.update(holes)) else { return .words("") }
      return .number(Quantity(update.farthest, unit: run.features.distanceUnit(), .significant(2)))
    },
    RunFact("ties.ITERATION", "how many customers were equally near to two centroids in an assignment") {
      run, holes throws(FactMiss) in
      let trace = run.trace
      return .number(.count(trace.tiedCustomers(at: try trace.assignment(holes))))
    },
    RunFact("seed.customer.SEED", "the customer that a seed was put on") { run, holes throws(FactMiss) in
      guard let row = try run.trace.seed(holes).customer else {
        throw .nothing(why: "the seed is on no customer")
      }
      return .names([run.features.customers[row]])
    },
    RunFact("seed.chance.SEED", "the chance that this customer was drawn as a seed") {
      run, holes throws(FactMiss) in
      guard let chance = try run.trace.seed(holes).probability else {
        throw .nothing(why: "nothing was drawn")
      }
      return .number(Quantity(chance, .percent))
    },
    RunFact("starts", "how many starts were tried") { run, _ throws(FactMiss) in
      .number(.count(run.trace.restarts.count))
    },
    RunFact("starts.best", "how many starts reached the best WCSS") { run, _ throws(FactMiss) in
      .number(.count(run.trace.restarts.hits))
    },
    RunFact("starts.worst", "the worst final WCSS of all starts") { run, _ throws(FactMiss) in
      .number(run.wcss(run.trace.restarts.wcss.max() ?? 0))
    },
    RunFact("emptied", "how many times a cluster lost all its customers") { run, _ throws(FactMiss) in
      let trace = run.trace
      return .number(
        .count(
          trace.indices.count { step in
            switch trace.event(at: step) {
            case .relocate, .keep, .drop: true
            case .seed, .assign, .update: false
            }
          }))
    },
    RunFact(
      "moves.better", "how many customers would lower the final WCSS if they alone changed their cluster"
    ) { run, _ throws(FactMiss) in
      .number(.count(run.trace.betterMoves.count))
    },
    RunFact("move.customer", "the one of them who would lower it most") { run, _ throws(FactMiss) in
      guard let move = run.bestMove else { throw .nothing(why: "no customer's move alone lowers the WCSS") }
      return .names([run.features.customers[move.customer]])
    },
    RunFact("move.said", "in a sentence who would lower it most and by how much, or that nobody would") {
      run, _ throws(FactMiss) in
      .words(run.bestMoveSentence)
    },
  ]
}

extension KMeansRun {
  /// The move of one customer that would lower the final WCSS most; the first of equals.
  private var bestMove: SingleMove? {
    trace.betterMoves.reduce(nil) { best, move in
      if let best, best.gain >= move.gain { best } else { move }
    }
  }

  private var bestMoveSentence: String {
    guard let move = bestMove else { return "Here no customer's move alone would lower the WCSS." }
    let numbers = SegmentNumbers(
      of: trace.finalLabels, clusters: trace.finalCentroids.rows, points: trace.points
    ).numbers
    let (before, after) = NumberText.pair(trace.wcss, trace.wcss - move.gain, significant: 5)
    let segments = [move.from, move.to].map { numbers[$0].map { "segment \($0)" } ?? "the empty cluster" }
    return
      """
      Customer \(features.customers[move.customer]) is nearest to the centroid of \(segments[0]), \
      yet in \(segments[1]) the WCSS would be \(after) instead of \(before).
      """
  }
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

extension KMeansRun {
  fileprivate func wcss(_ value: Double) -> Quantity {
    Quantity(value, unit: features.distanceUnit("²"), .significant(4))
  }

  /// The squared distances of all customers to their mean, summed.
  fileprivate var totalSquares: Double {
    let points = features.points
    return (0..<points.columns).reduce(0) { sum, column in
      let spread = Moments(points.column(column)).standardDeviation
      return sum + Double(points.rows) * spread * spread
    }
  }
}
