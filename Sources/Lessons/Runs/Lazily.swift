import Numerics

/// A value that is made when it is first asked for, and then kept: what takes long is only made for lessons
/// that speak of it. The same value each time, or the same reason why there is none.
final class Lazily<Value: Sendable>: Sendable {
  private let make: @Sendable () throws(Refusal) -> Value
  private let made = Guarded<Result<Value, Refusal>?>(nil)

  /// What is made when it is first asked for.
  init(_ make: @escaping @Sendable () throws(Refusal) -> Value) { self.make = make }

  /// What was made; made now if nobody has asked before.
  ///
  /// - Throws: why it can't be made, every time the same.
  func value() throws(Refusal) -> Value {
    // Whoever asks meanwhile waits, so that nothing is made twice.
    let result = made.withLock { made in
      if let known = made { return known }
      let result: Result<Value, Refusal>
      do throws(Refusal) { result = .success(try make()) } catch { result = .failure(error) }
      made = result
      return result
    }
    return try result.get()
  }
}
