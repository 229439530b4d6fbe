extension Chunks {
  /// The results of `work` for all chunks: for each on its own where that is worth sharing among threads,
  /// else for all of them at once.
  ///
  /// `work` has to treat each of the chunks it is given on its own, so that it makes no difference.
  @inlinable
  public func pieces<Result: Sendable>(
    _ workers: Workers, _ work: @Sendable (_ chunks: Range<Int>) -> Result
  ) -> [Result] {
    if deserveThreads && workers.count > 1 { return workers.map(count) { work($0..<$0 + 1) } }
    return [work(0..<count)]
  }
}
