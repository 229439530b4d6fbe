import Numerics

/// A partition of the customers: for each one the number of its cluster, counted from 0.
///
/// A customer that has not been assigned yet has the label `Labels.none`.
public struct Labels: RandomAccessCollection, Hashable, Sendable {
  /// The label of a customer that belongs to no cluster yet.
  public static let none = -1

  public let count: Int
  /// Eight labels at a time, as the kernels read them; lanes past the end are 0.
  private(set) var blocks: [SIMD8<Int32>]

  /// Labels of customers none of whom has been assigned.
  public init(unassigned count: Int) {
    self.count = count
    blocks = Array(repeating: SIMD8(repeating: Int32(Self.none)), count: Chunks(rows: count).blocks)
    for lane in count..<blocks.count * Chunks.lanes { self[padding: lane] = 0 }
  }

  /// Labels from any whole numbers.
  public init(_ labels: some Collection<Int>) {
    self.init(unassigned: labels.count)
    for (row, label) in labels.enumerated() { self[row] = label }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(row: Int) -> Int {
    get {
      precondition(row >= 0 && row < count, "no customer \(row) of \(count)")
      return Int(blocks[row / Chunks.lanes][row % Chunks.lanes])
    }
    set {
      precondition(row >= 0 && row < count, "no customer \(row) of \(count)")
      blocks[row / Chunks.lanes][row % Chunks.lanes] = Int32(truncatingIfNeeded: newValue)
    }
  }

  private subscript(padding lane: Int) -> Int32 {
    get { blocks[lane / Chunks.lanes][lane % Chunks.lanes] }
    set { blocks[lane / Chunks.lanes][lane % Chunks.lanes] = newValue }
  }

  /// The labels after some of them have changed.
  public mutating func apply(_ changes: [LabelChange]) {
    for change in changes { self[Int(change.row)] = Int(change.to) }
  }

  /// How many customers each of the clusters 0 ..< clusters has.
  public func sizes(clusters: Int) -> [Int] {
    var sizes = Array(repeating: 0, count: clusters)
    for label in self where label != Self.none { sizes[label] += 1 }
    return sizes
  }
}

/// One customer that went from one cluster to another.
///
/// A recording keeps these instead of whole partitions: late in a run few customers move, so a run of a
/// million customers fits in memory.
public struct LabelChange: Hashable, Sendable {
  /// The customer's row, counted from 0.
  public var row: Int32
  /// The cluster left, or `Labels.none`.
  public var from: Int32
  /// The cluster entered.
  public var to: Int32

  /// A customer that goes from one cluster to another.
  public init(row: Int, from: Int, to: Int) {
    self.row = Int32(row)
    self.from = Int32(from)
    self.to = Int32(to)
  }
}
