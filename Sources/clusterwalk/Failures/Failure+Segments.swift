import Runs
import Segments

/// What segments, their rules and further customers could be wrong in.
extension Failure {
  init(_ error: SavedSegmentsFault, file: String) {
    self = .badData([
      DataProblem(
        file: file, line: error.position.line, column: error.position.column, what: error.what,
        remedy: OptionWords(error.whatToDo))
    ])
  }
}
