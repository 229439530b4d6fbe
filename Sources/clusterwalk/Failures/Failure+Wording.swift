import Runs

extension Failure {
  /// The lines that tell the user, for standard error.
  func lines(verb: String?) -> [String] {
    let command = (["clusterwalk"] + (verb.map { [$0] } ?? [])).joined(separator: " ")
    func sentence(_ words: String) -> String { "\(command): error: \(words)" }
    return switch self {
    case .usage(let error): [sentence(error.words), "see \(command) --help"]
    case .badCustomers(let errors): errors.lines
    case .badData(let problems): problems.map(\.text)
    case .checkFailed(let problem): [problem.text]
    case .badLessons(let errors, _): errors.flatMap(\.lines)
    case .noInput(let path, let reason): [sentence("\(path): \(reason)")]
    case .cannotCreate(let path, let reason): [sentence("can't write \(path): \(reason)")]
    case .inputOutput(let path, let reason): [sentence("\(path): \(reason)")]
    case .unavailable(let words): [sentence(words)]
    case .bug(let words): [sentence("\(words); this is a bug of clusterwalk, please report it")]
    }
  }
}

extension Failure {
  /// The same in one sentence, without the command in front: for those who are in the midst of it.
  var reason: String {
    switch self {
    case .usage(let error): error.words
    case .badCustomers(let errors): RunFailure.customers(errors).reason(.call)
    case .badData(let problems): RunFailure.data(problems).reason(.call)
    case .checkFailed(let problem): RunFailure.data([problem]).reason(.call)
    case .badLessons(let errors, _): errors.first?.lines.first ?? "the lesson can't be read"
    case .noInput(let path, let reason), .inputOutput(let path, let reason):
      RunFailure.noInput(path: path, reason: reason).reason(.call)
    case .cannotCreate(let path, let reason): "can't write \(path): \(reason)"
    case .unavailable(let words), .bug(let words): words
    }
  }
}

extension DataProblem {
  /// `FILE:LINE:COLUMN: error: what; what to do`, as compilers and editors know it.
  var text: String {
    let address = [file] + [line, column].compactMap { $0 }.map(String.init)
    return "\(address.joined(separator: ":")): error: \(what); \(remedy.text(.call))"
  }
}
