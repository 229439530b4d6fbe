import Purchases
import Runs

/// What is wrong with a file of purchases.
extension Failure {
  /// - Parameters:
  ///   - error: what was found.
  ///   - file: as messages call it.
  ///   - call: the one that was made, for others to be made of it.
  init(_ error: PurchaseFaults, file: String, call: String) {
    self = .badData(
      error.faults.map { fault in
        DataProblem(
          file: file, line: fault.position?.line, column: fault.position?.column, what: fault.what,
          remedy: OptionWords(fault.whatToDo(call: call, file: file)))
      })
  }
}
