import Numerics

/// How much of some work is done, counted by several threads and reported as a share that never falls.
final class SharedProgress: Sendable {
  private let total: Double
  private let report: @Sendable (Double) -> Void
  private let done = Guarded(0.0)

  init(total: Double, report: @escaping @Sendable (Double) -> Void) {
    self.total = total
    self.report = report
  }

  /// Counts finished work, and reports the share of all, 0 to 1.
  func advance(by work: Double) {
    done.withLock { done in
      done += work
      report(min(1, done / total))
    }
  }
}
