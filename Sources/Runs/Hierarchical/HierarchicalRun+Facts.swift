import Clustering
import Exploration

/// Facts about a hierarchical clustering.
extension HierarchicalRun {
  public static let facts: [RunFact<HierarchicalRun>] = [
    RunFact("merges", "how many merges there were") { run, _ throws(FactMiss) in
      .number(.count(run.trace.merges.count))
    },
    RunFact("height.MERGE", "the height of a merge") { run, holes throws(FactMiss) in
      .number(run.height(try run.merge(holes).height))
    },
    RunFact("height.undone.MERGE", "the height of a merge counted from the root: 1 is the last merge") {
      run, holes throws(FactMiss) in
      let merges = run.trace.merges
      let index = try holes.index(0, of: merges.count, "merges")
      return .number(run.height(merges[merges.count - 1 - index].height))
    },
    RunFact("merge.customers.MERGE", "the customers of the cluster that a merge made") {
      run, holes throws(FactMiss) in
      let dendrogram = run.trace.dendrogram
      let node = dendrogram.leafCount + (try run.merge(holes).index)
      return .names(dendrogram.members(of: node).map { run.features.customers[$0] })
    },
    RunFact("merge.size.MERGE", "how many customers the cluster that a merge made has") {
      run, holes throws(FactMiss) in
      .number(.count(try run.merge(holes).size))
    },
    RunFact("tied.MERGE", "how many pairs were equally near at a merge, the merged one included") {
      run, holes throws(FactMiss) in
      .number(.count(try run.merge(holes).tied))
    },
    RunFact("tied", "how many merges had a tie") { run, _ throws(FactMiss) in
      .number(.count(run.trace.merges.count { $0.tied > 1 }))
    },
    RunFact("inversions", "how many merges lie lower than one they are built on") {
      run, _ throws(FactMiss) in
      .number(.count(run.trace.dendrogram.inversions.count))
    },
    RunFact("gap.clusters", "how many clusters a cut in the longest gap between merges gives") {
      run, _ throws(FactMiss) in
      .number(.count(try run.largestGap().clusters))
    },
    RunFact("gap.length", "how long the longest gap between merges is") { run, _ throws(FactMiss) in
      .number(run.height(try run.largestGap().length))
    },
    RunFact("cophenetic.CUSTOMER.CUSTOMER", "the height at which two customers came into one cluster") {
      run, holes throws(FactMiss) in
      let a = try holes.customer(0, in: run.features)
      let b = try holes.customer(1, in: run.features)
      return .number(run.height(run.trace.dendrogram.copheneticDistance(a, b)))
    },
    RunFact("cophenetic", "the correlation of the tree's distances with the customers' own") {
      run, _ throws(FactMiss) in
      let trace = run.trace
      let tree = trace.dendrogram.copheneticDistances()
      var (own, made): ([Double?], [Double?]) = ([], [])
      for a in 0..<trace.points.rows {
        for b in 0..<a {
          let squared = zip(trace.points[row: a], trace.points[row: b]).reduce(0) {
            $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
          }
          own.append(squared.squareRoot())
          made.append(tree[a, b])
        }
      }
      guard let r = Correlation(own, made).r else { throw .nothing(why: "all distances are the same") }
      return .number(Quantity(r, .decimals(2)))
    },
  ]
}

extension HierarchicalRun {
  fileprivate func merge(_ holes: FactArguments) throws(FactMiss) -> Merge {
    let merges = trace.merges
    return merges[try holes.index(0, of: merges.count, "merges")]
  }

  fileprivate func largestGap() throws(FactMiss) -> Dendrogram.Gap {
    guard let gap = trace.dendrogram.largestGap else {
      throw .nothing(why: "there is only one merge")
    }
    return gap
  }

  fileprivate func height(_ value: Double) -> Quantity {
    Quantity(value, unit: features.distanceUnit(), .significant(3))
  }
}
