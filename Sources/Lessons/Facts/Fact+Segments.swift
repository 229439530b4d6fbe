import Clustering
import Customers
import Numerics
import Runs
import Segments

/// Facts about the final segments, whichever algorithm made them.
extension Fact {
  static let segments: [Fact] = [
    Fact("clusters", "how many clusters were asked for") { subject, _ throws(FactMiss) in
      .number(.count(try subject.recording().clusters))
    },
    Fact("segments.count", "how many segments came out") { subject, _ throws(FactMiss) in
      .number(.count(try subject.segmentation().segments.count))
    },
    Fact("sizes.SEGMENT", "how many customers a segment has; first is the largest") {
      subject, holes throws(FactMiss) in
      .number(.count(try holes.segment(0, of: try subject.segmentation()).size))
    },
    Fact("share.SEGMENT", "a segment's share of all customers") { subject, holes throws(FactMiss) in
      .number(Quantity(try holes.segment(0, of: try subject.segmentation()).share, .percent))
    },
    Fact("number.SEGMENT", "a segment's number, to name it by its place: last is the smallest") {
      subject, holes throws(FactMiss) in
      .number(.count(try holes.segment(0, of: try subject.segmentation()).number))
    },
    Fact("centroid.SEGMENT.FEATURE", "the mean of a feature over a segment") {
      subject, holes throws(FactMiss) in
      let segment = try holes.segment(0, of: try subject.segmentation())
      let column = try holes.column(1, in: subject.run.features)
      return .number(subject.run.features.quantity(segment.means[column], column: column))
    },
    Fact("segment.CUSTOMER", "the number of the segment that a customer is in") {
      subject, holes throws(FactMiss) in
      let row = try holes.customer(0, in: subject.run.features)
      return .number(.count(try subject.numbers()[row]))
    },
  ]

  static let comparisons: [Fact] = [
    Fact("ari.RUN", "the adjusted Rand index with another run: 1 is the same partition") {
      subject, holes throws(FactMiss) in
      let other = try subject.compared(holes[0])
      return .number(
        Quantity(adjustedRandIndex(try subject.recording().partition.labels, other.labels), .decimals(2)))
    },
    Fact(
      "moved.RUN",
      "how many customers are in another segment than in another run, segments matched by whom they share"
    ) {
      subject, holes throws(FactMiss) in
      let other = try subject.compared(holes[0])
      let own = try subject.numbers()
      let matched = SegmentMatching(other.labels, clusters: other.clusters, to: own).numbers
      return .number(.count(zip(own, other.labels).count { $0 != matched[$1] }))
    },
  ]
}

extension FactSubject {
  /// For every customer the number of its segment.
  func numbers() throws(FactMiss) -> [Int] {
    let partition = try recording().partition
    let numbers = SegmentNumbers(
      of: partition.labels, clusters: partition.clusters, points: run.features.points
    ).numbers
    return partition.labels.map { numbers[$0] ?? 0 }
  }

  func compared(_ name: String) throws(FactMiss) -> FittedPartition {
    guard let found = other(name)?.recording?.partition else {
      throw .nothing(why: "there is no other run of this name")
    }
    let labels = try recording().partition.labels
    guard found.labels.count == labels.count else {
      throw .nothing(why: "the two runs are of different customers")
    }
    return found
  }
}
