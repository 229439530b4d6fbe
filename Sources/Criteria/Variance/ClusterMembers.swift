import Clustering
import Numerics

/// Who belongs to which cluster of a partition in which everyone belongs to one.
struct ClusterMembers: Hashable, Sendable {
  /// For each label the rows of its customers, ascending.
  let members: [[Int]]
  let customers: Int

  init(_ labels: Labels) {
    var members: [[Int]] = Array(repeating: [], count: (labels.max() ?? -1) + 1)
    for (row, label) in labels.enumerated() {
      precondition(label >= 0, "customer \(row) belongs to no cluster")
      members[label].append(row)
    }
    self.members = members
    customers = labels.count
  }

  var sizes: [Int] { members.map { $0.count } }

  /// How many labels have customers.
  var count: Int { members.count { !$0.isEmpty } }

  /// Whether there are clusters to be told apart, and customers within them to be told apart too.
  var areComparable: Bool { count > 1 && count < customers }

  /// The means of the clusters that have customers, with those customers, in the order of their labels.
  func centroids(_ points: Matrix) -> [(mean: [Double], members: [Int])] {
    members.filter { !$0.isEmpty }.map { (points.mean(ofRows: $0), $0) }
  }
}

extension Matrix {
  /// The mean of some of the rows; there has to be one.
  func mean(ofRows chosen: some Collection<Int>) -> [Double] {
    var sums = Array(repeating: 0.0, count: columns)
    for row in chosen {
      for column in 0..<columns { sums[column] += self[row, column] }
    }
    return sums.map { $0 / Double(chosen.count) }
  }
}
