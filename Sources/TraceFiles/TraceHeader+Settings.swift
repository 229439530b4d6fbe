import Numerics
import Clustering
import Words

/// What the settings of several algorithms have in common.
extension TraceHeader {
  /// How many starts there were.
  func restarts() throws(JSONNode.Fault) -> Int {
    try parameters.ifThere("restarts")?.integer(in: RunLimits.restarts) ?? 1
  }

  /// Refuses what may take hours to repeat: a file that comes from somebody else must not choose how long its
  /// reader waits.
  ///
  /// - Parameters:
  ///   - starts: how many there are.
  ///   - iterations: the most of one start.
  ///   - work: the multiplications of one iteration, for one customer.
  func checkLength(starts: Int, iterations: Int, work: Double) throws(JSONNode.Fault) {
    let customers = points.rows
    if Double(customers) * work * Double(iterations) * Double(starts) > Self.mostWork {
      throw parameters.fault(
        """
        to repeat the run may take hours: \(NumberText.count(starts, "start")) of up to \
        \(NumberText.count(iterations, "iteration")) for \(NumberText.count(customers, "customer"))
        """)
    }
  }

  /// Multiplications: a thread did about 1e9 in a second where it was measured.
  private static let mostWork = 4e12
}

extension JSONNode {
  /// The seed of a random generator.
  func seed() throws(Fault) -> UInt64 { try integer(in: 0...UInt64.max) }
}
