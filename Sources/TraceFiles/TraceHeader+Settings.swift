import Clustering
import Words

/// What the settings of several algorithms have in common.
extension TraceHeader {
  /// How many starts there were.
  func restarts() throws(JSONNode.Fault) -> Int {
    try parameters.ifThere("restarts")?.integer(in: RunLimits.restarts) ?? 1
  }
}

extension JSONNode {
  /// The seed of a random generator.
  func seed() throws(Fault) -> UInt64 { try integer(in: 0...UInt64.max) }
}
