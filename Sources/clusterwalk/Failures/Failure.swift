import Customers
import Lessons

/// Why a verb could not do what it was asked to: the facts.
enum Failure: Error, Hashable, Sendable {
  /// An option that turned out wrong once the data were known.
  case usage(UsageError)
  /// What is wrong with customers' data.
  case badCustomers(DataErrors)
  /// What is wrong with any other data, or with customers' data for what is asked of them.
  case badData([Problem])
  /// A check that was asked for found this.
  case checkFailed(Problem)
  /// What is wrong with lessons; `isCheck` where that is what was asked.
  case badLessons([LessonErrors], isCheck: Bool)
  case noInput(path: String, reason: String)
  case cannotCreate(path: String, reason: String)
  case inputOutput(path: String, reason: String)
  case bug(String)

  /// Something wrong at a place of a file.
  struct Problem: Hashable, Sendable {
    let file: String
    /// Counted from 1; nil where it is the file as a whole.
    var line: Int?
    var column: Int?
    let what: String
    let remedy: String
  }

  var exitCode: ExitCode {
    switch self {
    case .usage: .wrongUsage
    case .badCustomers, .badData: .badData
    case .checkFailed: .checkFailed
    case .badLessons(_, let isCheck): isCheck ? .checkFailed : .badData
    case .noInput: .noInput
    case .cannotCreate: .cannotCreate
    case .inputOutput: .inputOutput
    case .bug: .bug
    }
  }
}
