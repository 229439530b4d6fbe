import Synchronization

/// Runs, each made once however often it is asked for. Equal requests give equal runs, so that nobody can
/// tell that they are kept.
public final class RunBook: Sendable {
  public let workshop: any Workshop
  private let made = Mutex<[RunRequest: Result<RecordedRun, Refusal>]>([:])

  public init(_ workshop: any Workshop) { self.workshop = workshop }

  public func run(_ request: RunRequest) throws(Refusal) -> RecordedRun {
    if let known = made.withLock({ $0[request] }) { return try known.get() }
    let result: Result<RecordedRun, Refusal>
    do throws(Refusal) {
      result = .success(try workshop.record(request))
    } catch {
      result = .failure(error)
    }
    made.withLock { $0[request] = result }
    return try result.get()
  }
}
