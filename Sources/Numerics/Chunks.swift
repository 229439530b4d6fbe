/// The fixed division of rows into chunks that sums are taken over.
///
/// A floating-point sum depends on its order. Every large sum here is taken within chunks, and the
/// chunks' sums are added in order, so that it has the same bits however many threads share the chunks.
public struct Chunks: Hashable, Sendable {
  /// The number of rows that a kernel handles at once.
  public static let lanes = 8
  /// The most chunks.
  public static let limit = 64

  /// How many rows are cut.
  public let rows: Int
  /// Blocks of `lanes` rows; the last may be partly filled.
  public let blocks: Int
  /// How many chunks there are; at most `limit`.
  public let count: Int

  /// The chunks of this many rows.
  public init(rows: Int) {
    self.rows = rows
    blocks = (rows + Self.lanes - 1) / Self.lanes
    count = min(Self.limit, blocks)
  }

  /// The blocks of one chunk.
  public func blockRange(_ chunk: Int) -> Range<Int> {
    chunk * blocks / count..<(chunk + 1) * blocks / count
  }

  /// The rows of one chunk.
  public func rowRange(_ chunk: Int) -> Range<Int> {
    let blocks = blockRange(chunk)
    return blocks.lowerBound * Self.lanes..<min(rows, blocks.upperBound * Self.lanes)
  }

  /// Whether there are so many rows that sharing them among threads is worth its cost.
  public var deserveThreads: Bool { rows >= 8192 }
}
