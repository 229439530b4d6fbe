import Numerics
import Testing

@Suite struct WorkersTests {
  @Test func resultsStandInTheOrderOfTheirPieces() {
    for workers in [1, 2, 3, 8] {
      for count in [0, 1, 2, 7, 100, 300] {
        // Early pieces take longest, so that they finish last.
        let results = Workers(workers).map(count) { piece in
          (0..<(count - piece)).reduce(piece) { value, _ in value ^ 1 ^ 1 }
        }
        #expect(results == Array(0..<count), "\(workers) workers, \(count) pieces")
      }
    }
  }

  @Test func thereIsAlwaysOneWorker() {
    #expect(Workers(0).count == 1)
    #expect(Workers(-3).count == 1)
    #expect(Workers.all.count >= 1)
  }

  /// Reading and writing are one act: no count is lost.
  @Test func oneThreadAtATimeChangesWhatIsGuarded() {
    let count = Guarded(0)
    _ = Workers(8).map(64) { _ in
      for _ in 0..<1000 { count.withLock { $0 += 1 } }
    }
    #expect(count.withLock { $0 } == 64_000)
  }
}
