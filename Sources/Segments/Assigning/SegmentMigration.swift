import Words

/// Who moved from which segment to which between two files of the same segments.
///
/// Customers are the same where their names are; who stands in one file only is new, or gone.
public struct SegmentMigration: Hashable, Sendable {
  /// The segments by their numbers and names.
  public let segments: [SavedSegments.Entry]
  /// Row i, column j: how many of segment i + 1 before are in segment j + 1 now.
  public let moves: [[Int]]
  /// Of each segment, how many of now were not there before.
  public let newcomers: [Int]
  /// Of each segment, how many of before are not there now.
  public let gone: [Int]

  /// - Parameters:
  ///   - segments: those that both were put into.
  ///   - before: the customers of the earlier file, with the numbers of their segments; 0 for none.
  ///   - after: the customers of now, with those of theirs. No customer stands there twice.
  public init(
    of segments: [SavedSegments.Entry], from before: [String: Int],
    to after: [(customer: String, segment: Int)]
  ) {
    var moves = Array(repeating: Array(repeating: 0, count: segments.count), count: segments.count)
    var newcomers = Array(repeating: 0, count: segments.count)
    var gone = newcomers
    var rest = before
    for (customer, segment) in after {
      if let earlier = rest.removeValue(forKey: customer), earlier > 0 {
        moves[earlier - 1][segment - 1] += 1
      } else {
        newcomers[segment - 1] += 1
      }
    }
    for segment in rest.values where segment > 0 { gone[segment - 1] += 1 }
    self.segments = segments
    self.moves = moves
    self.newcomers = newcomers
    self.gone = gone
  }

  /// How many are in the segment that they were in.
  public var stayed: Int { segments.indices.reduce(0) { $0 + moves[$1][$1] } }
  /// How many are in another one.
  public var moved: Int { moves.reduce(0) { $0 + $1.reduce(0, +) } - stayed }

  /// The most frequent move to another segment, of equals the first; nil where nobody moved.
  public var largestMove: (from: Int, to: Int, count: Int)? {
    var largest: (from: Int, to: Int, count: Int)?
    for from in segments.indices {
      for to in segments.indices where from != to && moves[from][to] > (largest?.count ?? 0) {
        largest = (from + 1, to + 1, moves[from][to])
      }
    }
    return largest
  }
}

extension SegmentMigration {
  /// What happened, a sentence each.
  public var sentences: [String] {
    let both = stayed + moved
    guard both > 0 else { return ["No customer stands in both files, so nobody can have moved."] }
    let share = NumberText.percent(Double(stayed) / Double(both), decimals: 0)
    var sentences = [
      "Of \(NumberText.count(both, "customer")) in both files "
        + "\(NumberText.fixed(Double(stayed), decimals: 0)) (\(share)) \(stayed == 1 ? "is" : "are") "
        + "where they were, and "
        + "\(NumberText.fixed(Double(moved), decimals: 0)) moved."
    ]
    if let move = largestMove {
      let (from, to) = (segments[move.from - 1], segments[move.to - 1])
      sentences.append(
        "The largest group, \(NumberText.fixed(Double(move.count), decimals: 0)), moved from "
          + "segment \(from.number), \(from.name), to segment \(to.number), \(to.name).")
    }
    let (new, left) = (newcomers.reduce(0, +), gone.reduce(0, +))
    if new > 0 {
      sentences.append(
        "\(NumberText.count(new, "customer")) of now \(new == 1 ? "was" : "were") in no segment before.")
    }
    if left > 0 {
      sentences.append(
        "\(NumberText.count(left, "customer")) of before \(left == 1 ? "is" : "are") not in the file of now.")
    }
    return sentences
  }

  /// The whole as JSON: numbers of segments are those of the profiles.
  public var json: JSON {
    .object([
      ("format", .string("clusterwalk-migration/1")),
      ("stayed", .integer(stayed)), ("moved", .integer(moved)),
      ("new", .integer(newcomers.reduce(0, +))), ("gone", .integer(gone.reduce(0, +))),
      (
        "segments",
        .array(
          segments.enumerated().map { index, entry in
            .object([
              ("segment", .integer(entry.number)), ("name", .string(entry.name)),
              ("to", .integers(moves[index])), ("gone", .integer(gone[index])),
              ("new", .integer(newcomers[index])),
            ])
          })
      ),
    ])
  }
}
