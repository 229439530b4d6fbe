import Numerics

/// Runs, each made once however often it is asked for. Equal requests give equal runs, so that nobody can
/// tell that they are kept.
public final class RunBook: Sendable {
  let maker: RunMaker
  private let made = Guarded<[RunRequest: Result<RecordedRun, Refusal>]>([:])

  /// A book without runs yet.
  public init(_ maker: RunMaker) { self.maker = maker }

  /// The run that is asked for; made now if nobody has asked before.
  ///
  /// - Throws: why it can't be made, every time the same.
  public func run(_ request: RunRequest) throws(Refusal) -> RecordedRun {
    if let known = made.withLock({ $0[request] }) { return try known.get() }
    let result: Result<RecordedRun, Refusal>
    do throws(Refusal) {
      result = .success(try maker.record(request))
    } catch {
      result = .failure(error)
    }
    made.withLock { $0[request] = result }
    return try result.get()
  }
}
