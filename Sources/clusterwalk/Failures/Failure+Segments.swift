import Runs
import Segments

/// What segments, their rules and further customers could be wrong in.
extension Failure {
  init(_ error: ActionTableFailure, file: String) {
    switch error {
    case .form(let errors): self = .badCustomers(errors)
    case .faults(let faults):
      self = .badData(
        faults.map {
          DataProblem(
            file: file, line: $0.position.line, column: $0.position.column, what: $0.what,
            remedy: OptionWords($0.whatToDo))
        })
    }
  }

  init(_ error: SavedSegmentsFault, file: String) {
    self = .badData([
      DataProblem(
        file: file, line: error.position.line, column: error.position.column, what: error.what,
        remedy: OptionWords(error.whatToDo))
    ])
  }

  init(_ error: UnknownWord, file: String) {
    self = .badData([
      DataProblem(
        file: file, line: error.position.line, column: error.position.column, what: error.what,
        remedy: OptionWords(error.whatToDo))
    ])
  }
}
