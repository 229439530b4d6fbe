import Cairo
import Runs
import TraceFiles

/// What the other parts of the program could not do, as the command line tells it.
extension Failure {
  init(_ error: RenderError) {
    self = error == .noFonts ? .noInput(path: "fonts", reason: error.description) : .bug(error.description)
  }

  init(_ error: TraceFault, file: String) {
    self = .badData([
      DataProblem(
        file: file, line: error.position.line, column: error.position.column, what: error.what,
        remedy: OptionWords(error.whatToDo))
    ])
  }

  init(_ error: TraceDisagreement, file: String) {
    self = .checkFailed(
      DataProblem(
        file: file, line: error.line, column: 1, what: "\(error.value) is \(error.written)",
        remedy: OptionWords("recomputed from the points it is \(error.recomputed)")))
  }
}
