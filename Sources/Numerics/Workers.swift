/// How many threads may work at once, and the ways in which they share work.
///
/// Which thread takes which piece is left to chance, so results are kept by the number of their piece:
/// what comes out is the same with any number of workers.
public struct Workers: Hashable, Sendable {
  /// How many pieces are worked on at once; at least 1.
  public let count: Int

  /// This many workers; one where fewer are asked for.
  public init(_ count: Int) {
    self.count = max(1, count)
  }

  /// One for each processor that is there.
  public static let all = Workers(processorCount())

  /// Works on one thread.
  public static let one = Workers(1)

  /// The results of `work` for the pieces 0 ..< count, in their order.
  ///
  /// `work` is called for several pieces at once and has to be a function of its piece alone.
  public func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    guard self.count > 1 && count > 1 else { return (0..<count).map(work) }
    let results = Guarded<[Result?]>(Array(repeating: nil, count: count))
    let pieces = Guarded(0..<count)
    onThreads(min(self.count, count)) {
      while let piece = pieces.withLock({ $0.popFirst() }) {
        let result = work(piece)
        results.withLock { $0[piece] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
