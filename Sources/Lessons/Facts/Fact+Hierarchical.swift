import Clustering
import Exploration

/// Facts about a hierarchical clustering.
extension Fact {
  static let hierarchical: [Fact] = [
    Fact("merges", "how many merges there were") { subject, _ throws(FactMiss) in
      .number(.count(try subject.hierarchical().merges.count))
    },
    Fact("height.MERGE", "the height of a merge") { subject, holes throws(FactMiss) in
      .number(subject.height(try subject.merge(holes).height))
    },
    Fact("height.undone.MERGE", "the height of a merge counted from the root: 1 is the last merge") {
      subject, holes throws(FactMiss) in
      let merges = try subject.hierarchical().merges
      let index = try holes.index(0, of: merges.count, "merges")
      return .number(subject.height(merges[merges.count - 1 - index].height))
    },
    Fact("merge.customers.MERGE", "the customers of the cluster that a merge made") {
      subject, holes throws(FactMiss) in
      let dendrogram = try subject.hierarchical().dendrogram
      let node = dendrogram.leafCount + (try subject.merge(holes).index)
      return .names(dendrogram.members(of: node).map { subject.run.features.customers[$0] })
    },
    Fact("merge.size.MERGE", "how many customers the cluster that a merge made has") {
      subject, holes throws(FactMiss) in
      .number(.count(try subject.merge(holes).size))
    },
    Fact("tied.MERGE", "how many pairs were equally near at a merge, the merged one included") {
      subject, holes throws(FactMiss) in
      .number(.count(try subject.merge(holes).tied))
    },
    Fact("tied", "how many merges had a tie") { subject, _ throws(FactMiss) in
      .number(.count(try subject.hierarchical().merges.count { $0.tied > 1 }))
    },
    Fact("inversions", "how many merges lie lower than one they are built on") {
      subject, _ throws(FactMiss) in
      .number(.count(try subject.hierarchical().dendrogram.inversions.count))
    },
    Fact("gap.clusters", "how many clusters a cut in the longest gap between merges gives") {
      subject, _ throws(FactMiss) in
      .number(.count(try subject.largestGap().clusters))
    },
    Fact("gap.length", "how long the longest gap between merges is") { subject, _ throws(FactMiss) in
      .number(subject.height(try subject.largestGap().length))
    },
    Fact("cophenetic.CUSTOMER.CUSTOMER", "the height at which two customers came into one cluster") {
      subject, holes throws(FactMiss) in
      let a = try holes.customer(0, in: subject.run.features)
      let b = try holes.customer(1, in: subject.run.features)
      return .number(subject.height(try subject.hierarchical().dendrogram.copheneticDistance(a, b)))
    },
    Fact("cophenetic", "the correlation of the tree's distances with the customers' own") {
      subject, _ throws(FactMiss) in
      let trace = try subject.hierarchical()
      let tree = trace.dendrogram.copheneticDistances()
      var (own, made): ([Double], [Double]) = ([], [])
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

extension FactSubject {
  fileprivate func merge(_ holes: FactArguments) throws(FactMiss) -> Merge {
    let merges = try hierarchical().merges
    return merges[try holes.index(0, of: merges.count, "merges")]
  }

  fileprivate func largestGap() throws(FactMiss) -> Dendrogram.Gap {
    guard let gap = try hierarchical().dendrogram.largestGap else {
      throw .nothing(why: "there is only one merge")
    }
    return gap
  }

  fileprivate func height(_ value: Double) -> Quantity {
    Quantity(value, unit: run.features.distanceUnit(), .significant(3))
  }
}
