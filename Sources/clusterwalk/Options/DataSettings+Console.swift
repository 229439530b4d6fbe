import Customers
import Exploration
import Runs

extension DataSettings {
  /// Reads the customers and prepares them; remarks on what was changed and on what else there is to know.
  func load(_ console: Console, isClustered: Bool = true) throws(Failure) -> Prepared {
    let prepared = try Failure.of { () throws(RunFailure) in
      try load(.ofMachine, isClustered: isClustered)
    }
    for remark in prepared.remarks(isClustered: isClustered) { console.remark(remark) }
    return prepared
  }
}

extension SurveySettings {
  /// Reads and describes the customers.
  func load() throws(Failure) -> ExploredTable {
    try Failure.of { () throws(RunFailure) in try data.survey(.ofMachine) }
  }
}
