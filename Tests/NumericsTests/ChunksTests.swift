import Numerics
import Testing

@Suite struct ChunksTests {
  /// Sizes around every border: lanes, chunks, and many in between.
  static let sizes = Array(0...1200) + [8191, 8192, 65_535, 65_536, 1_000_000]

  @Test func chunksCoverEveryRowOnceInOrder() {
    for rows in Self.sizes {
      let chunks = Chunks(rows: rows)
      let covered = (0..<chunks.count).map(chunks.rowRange)
      #expect(covered.first?.lowerBound ?? 0 == 0, "\(rows) rows")
      #expect(covered.last?.upperBound ?? 0 == rows, "\(rows) rows")
      #expect(zip(covered, covered.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }, "\(rows) rows")
      #expect(covered.allSatisfy { !$0.isEmpty }, "\(rows) rows")
    }
  }

  @Test func blocksAreWholeButForTheLast() {
    for rows in Self.sizes {
      let chunks = Chunks(rows: rows)
      #expect(chunks.count <= Chunks.limit)
      #expect((chunks.blocks - 1) * Chunks.lanes < max(rows, 1) && chunks.blocks * Chunks.lanes >= rows)
      for chunk in 0..<chunks.count {
        let (blocks, range) = (chunks.blockRange(chunk), chunks.rowRange(chunk))
        #expect(range.lowerBound == blocks.lowerBound * Chunks.lanes, "\(rows) rows")
        #expect(range.upperBound == min(rows, blocks.upperBound * Chunks.lanes), "\(rows) rows")
      }
    }
  }
}
