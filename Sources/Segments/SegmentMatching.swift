import Clustering

/// Which segments of one partition are called what in another: by whom they share.
///
/// The pair of segments that share most customers is matched first, then the next of those left; of equals
/// the one with the lower numbers. Segments without a partner get the numbers after the last.
public struct SegmentMatching: Hashable, Sendable {
  /// The number of each label of the matched partition.
  public let numbers: [Int]

  /// Numbers for the labels 0 ..< clusters of a partition, given the segment numbers of another.
  ///
  /// - Parameters:
  ///   - labels: the partition to be numbered.
  ///   - clusters: how many labels there are.
  ///   - reference: for every customer the number of its segment in the other partition.
  public init(_ labels: Labels, clusters: Int, to reference: [Int]) {
    let most = reference.max() ?? 0
    var shared = Array(repeating: Array(repeating: 0, count: most + 1), count: clusters)
    for (label, number) in zip(labels, reference) where label != Labels.none { shared[label][number] += 1 }
    var pairs: [(label: Int, number: Int, count: Int)] = []
    for label in 0..<clusters {
      for number in 1..<max(1, most) + 1 where number <= most && shared[label][number] > 0 {
        pairs.append((label, number, shared[label][number]))
      }
    }
    pairs.sort { ($1.count, $0.number, $0.label) < ($0.count, $1.number, $1.label) }
    var numbers: [Int?] = Array(repeating: nil, count: clusters)
    var taken: Set<Int> = []
    for pair in pairs where numbers[pair.label] == nil && !taken.contains(pair.number) {
      numbers[pair.label] = pair.number
      taken.insert(pair.number)
    }
    var next = most + 1
    self.numbers = numbers.map { number in
      defer { if number == nil { next += 1 } }
      return number ?? next
    }
  }
}

/// How far two partitions of the same customers agree: 1 for the same partition, about 0 for chance.
///
/// Hubert and Arabie, "Comparing partitions", 1985, doi:10.1007/BF01908075.
public func adjustedRandIndex(_ a: some Collection<Int>, _ b: some Collection<Int>) -> Double {
  precondition(a.count == b.count, "partitions of \(a.count) and \(b.count) customers")
  func pairs(_ counts: some Sequence<Int>) -> Double {
    counts.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
  }
  var both: [[Int]: Int] = [:]
  var (first, second): ([Int: Int], [Int: Int]) = ([:], [:])
  for (x, y) in zip(a, b) {
    both[[x, y], default: 0] += 1
    first[x, default: 0] += 1
    second[y, default: 0] += 1
  }
  // Sums of whole numbers: exact, whatever the order of the dictionary.
  let (together, inFirst, inSecond) = (pairs(both.values), pairs(first.values), pairs(second.values))
  let all = pairs([a.count])
  let expected = all > 0 ? inFirst * inSecond / all : 0
  let greatest = (inFirst + inSecond) / 2
  return greatest == expected ? 1 : (together - expected) / (greatest - expected)
}
