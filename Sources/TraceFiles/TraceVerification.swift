import Clustering
import Numerics
import Words

/// What a verified trace file holds.
public struct VerifiedTrace: Hashable, Sendable {
  /// As trace files spell it.
  public var algorithm: String
  /// How many there are.
  public var customers: Int
  /// How many each customer has.
  public var features: Int
  /// How many the run has.
  public var steps: Int
}

/// Recomputes a trace file from its points and settings and compares every line.
///
/// Numbers have to agree to a billionth of their size (or of 1, if they are smaller), everything else
/// exactly. Keys that the format does not know are passed over. A digest in the last line, where there is
/// one, has to fit all the text before it.
///
/// - Parameters:
///   - bytes: the file's.
///   - replays: those of the algorithms that are known.
///   - means: the threads and the memory that there are.
/// - Throws: the first fault or disagreement.
public func verifyTrace(
  _ bytes: [UInt8], by replays: [TraceReplay], means: TraceReplay.Means = TraceReplay.Means()
) throws(TraceFailure) -> VerifiedTrace {
  let lines = try TraceLines(bytes)
  let header = try lines.header()
  guard let replay = replays.first(where: { (try? header.algorithm.string()) == $0.algorithm }) else {
    throw lines.fault(in: header.algorithm.fault("the algorithm \(header.algorithm.brief) is not known here"))
  }
  let trace: WrittenTrace
  do throws(JSONNode.Fault) {
    trace = try replay.run(header, means)
  } catch {
    throw lines.fault(in: error)
  }
  try lines.compare(with: trace, customers: header.customers)
  try lines.checkDigest()
  return VerifiedTrace(
    algorithm: replay.algorithm, customers: header.points.rows, features: header.points.columns,
    steps: trace.stepCount)
}

extension TraceLines {
  /// Compares the lines behind the header with those that a run gives.
  fileprivate func compare(with trace: WrittenTrace, customers: [String]) throws(TraceFailure) {
    var index = 1
    for step in 0..<trace.stepCount {
      guard let expected = trace.line(step, customers) else { continue }
      try compare(lineAt: index, with: expected)
      index += 1
    }
    try compare(lineAt: index, with: [("event", JSON.string("finish"))] + trace.finish())
    index += 1
    if index < count {
      throw .disagreement(
        TraceDisagreement(
          line: number(index), value: "end of the run", written: "\(count - index) more lines",
          recomputed: "nothing"))
    }
  }

  private func compare(lineAt index: Int, with expected: [(String, JSON)]) throws(TraceFailure) {
    let written = try node(at: index)
    do throws(TraceDisagreement) {
      try TraceLineComparison(line: number(index)).compare(written, with: expected)
    } catch {
      throw .disagreement(error)
    }
  }
}
