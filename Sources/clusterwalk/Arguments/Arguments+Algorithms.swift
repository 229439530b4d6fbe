import Customers
import Runs

extension Arguments {
  /// The algorithm that was chosen; options of the others are refused.
  func chosen(of algorithms: [Algorithm]) throws(UsageError) -> Algorithm {
    let algorithm = try value(of: algorithms.choice)
    try refuseOptions(ofOthersThan: [algorithm], in: algorithms)
    return algorithm
  }

  /// Refuses options that only algorithms have which were not chosen.
  func refuseOptions(ofOthersThan chosen: [Algorithm], in algorithms: [Algorithm]) throws(UsageError) {
    try refuseOptions(
      ofOthersThan: chosen.map(\.name), in: algorithms.map { ($0.name, [$0.group]) })
  }

  /// Reads the options of an algorithm.
  func recorder(of algorithm: Algorithm) throws(UsageError) -> Recorder { try reading(algorithm.prepare) }
}

extension Failure {
  /// A run on customers, with the files of this machine.
  static func recording(_ features: Features, by record: Recorder) throws(Failure) -> Recording {
    try of { () throws(RunFailure) in try record(features, .ofMachine) }
  }
}
