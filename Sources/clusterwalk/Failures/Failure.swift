import Customers
import Lessons
import Runs

/// Why a verb could not do what it was asked to: the facts.
enum Failure: Error, Hashable, Sendable {
  /// An option that turned out wrong once the data were known.
  case usage(UsageError)
  /// What is wrong with customers' data.
  case badCustomers(DataErrors)
  /// What is wrong with any other data, or with customers' data for what is asked of them.
  case badData([DataProblem])
  /// A check that was asked for found this.
  case checkFailed(DataProblem)
  /// What is wrong with lessons; `isCheck` where that is what was asked.
  case badLessons([LessonErrors], isCheck: Bool)
  case noInput(path: String, reason: String)
  case cannotCreate(path: String, reason: String)
  case inputOutput(path: String, reason: String)
  /// A program that is needed is not there; the words say how to get it, and how to do without.
  case unavailable(String)
  case bug(String)

  var exitCode: ExitCode {
    switch self {
    case .usage: .wrongUsage
    case .badCustomers, .badData: .badData
    case .checkFailed: .checkFailed
    case .badLessons(_, let isCheck): isCheck ? .checkFailed : .badData
    case .noInput: .noInput
    case .cannotCreate: .cannotCreate
    case .inputOutput: .inputOutput
    case .unavailable: .unavailable
    case .bug: .bug
    }
  }
}

extension Failure {
  init(_ failure: RunFailure) {
    switch failure {
    case .setting(let error): self = .usage(.setting(error))
    case .customers(let errors): self = .badCustomers(errors)
    case .data(let problems): self = .badData(problems)
    case .noInput(let path, let reason): self = .noInput(path: path, reason: reason)
    case .cannotCreate(let path, let reason): self = .cannotCreate(path: path, reason: reason)
    case .inputOutput(let path, let reason): self = .inputOutput(path: path, reason: reason)
    case .bug(let words): self = .bug(words)
    }
  }

  /// The result of work that fails where customers' data are wrong.
  static func ofCustomers<Result>(_ work: () throws(DataErrors) -> Result) throws(Failure) -> Result {
    do throws(DataErrors) { return try work() } catch { throw .badCustomers(error) }
  }

  /// The result of work that fails as runs do.
  static func of<Result>(_ work: () throws(RunFailure) -> Result) throws(Failure) -> Result {
    do throws(RunFailure) { return try work() } catch { throw Failure(error) }
  }
}
