import Customers
import Exploration
import Runs

extension DataSettings {
  /// Reads the customers and prepares them; remarks on what was changed and on what else there is to know.
  func load(_ console: Console, isClustered: Bool = true) throws(Failure) -> Prepared {
    let prepared = try Failure.of { () throws(RunFailure) in
      try load(.remarking(on: console), isClustered: isClustered)
    }
    for remark in prepared.remarks(isClustered: isClustered) { console.remark(remark) }
    return prepared
  }
}

extension SurveySettings {
  /// Reads and describes the customers.
  func load(_ console: Console) throws(Failure) -> ExploredTable {
    try Failure.of { () throws(RunFailure) in try data.survey(.remarking(on: console)) }
  }
}

extension InputFiles {
  /// The files of this machine; what there is to know of how they were read is said.
  static func remarking(on console: Console) -> InputFiles {
    var files = InputFiles.ofMachine
    files.remark = { console.remark($0) }
    return files
  }
}
