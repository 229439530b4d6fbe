// The only place that knows of threads. A page in a browser has one, and so no need of locks: there, the same
// work is done one piece after the other.

#if hasFeature(Embedded)
  /// The number of processors that this process may run on.
  func processorCount() -> Int { 1 }

  /// Calls `work` once.
  func onThreads(_ count: Int, _ work: @Sendable () -> Void) { work() }

  /// A value that several threads may read and change, one at a time.
  package final class Guarded<Value: Sendable>: Sendable {
    private nonisolated(unsafe) var value: Value

    package init(_ value: Value) { unsafe self.value = value }

    /// The value, to be read or changed, for as long as `body` runs.
    package func withLock<Result>(_ body: (inout Value) -> Result) -> Result { unsafe body(&value) }
  }
#else
  import Dispatch
  import Glibc
  import Synchronization

  /// The number of processors that this process may run on.
  func processorCount() -> Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Calls `work` so many times, at once as far as there are processors, and returns when all calls have.
  func onThreads(_ count: Int, _ work: @Sendable () -> Void) {
    DispatchQueue.concurrentPerform(iterations: count) { _ in work() }
  }

  /// A value that several threads may read and change, one at a time.
  package final class Guarded<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    package init(_ value: Value) { self.value = Mutex(value) }

    /// The value, to be read or changed, for as long as `body` runs.
    package func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
      value.withLock { body(&$0) }
    }
  }
#endif
