import Customers
import FoundationEssentials
import Numerics
import Words

/// A recording that can be made again from what a trace file says of it.
public protocol ReplayableTrace: WritableTrace {
  /// Repeats the run.
  /// - Throws: `TraceFault` where the settings are missing or can't be run.
  init(replaying header: TraceHeader, workers: Workers) throws(TraceFault)
}

/// Why a file is no trace that could be repeated.
public struct TraceFault: Error, Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  public var what: String
  public var whatToDo: String

  public init(line: Int = 1, what: String, whatToDo: String = "write it again with `clusterwalk trace`") {
    self.line = line
    self.what = what
    self.whatToDo = whatToDo
  }
}

/// The first place where a trace file says something else than its points give.
public struct TraceDisagreement: Error, Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// The event of the line and the value in it, as in `assign: labels[3]`.
  public var value: String
  public var written: String
  public var recomputed: String
}

/// What a verified trace file holds.
public struct VerifiedTrace: Hashable, Sendable {
  public var algorithm: String
  public var customers: Int
  public var features: Int
  public var steps: Int
}

/// Recomputes a trace file from its points and settings and compares every line.
///
/// Numbers have to agree to a billionth of their size (or of 1, if they are smaller), everything else
/// exactly. Keys that the format does not know are passed over. A digest in the last line, where there is
/// one, has to fit all the text before it.
/// - Throws: `TraceFault` or `TraceDisagreement`.
public func verifyTrace(
  _ bytes: [UInt8], by replays: [TraceReplay], workers: Workers = .all
) throws -> VerifiedTrace {
  let lines = try TraceLines(bytes)
  let header = try lines.header()
  guard let known = replays.first(where: { $0.algorithm == header.algorithm }) else {
    throw TraceFault(what: "the algorithm \(JSON.string(header.algorithm).brief) is not known here")
  }
  let trace = try known.replay(header, workers)
  try compare(trace, with: lines, customers: header.customers)
  try lines.checkDigest()
  return VerifiedTrace(
    algorithm: header.algorithm, customers: header.points.rows, features: header.points.columns,
    steps: trace.stepCount)
}

private func compare(_ trace: WrittenTrace, with lines: TraceLines, customers: [String]) throws {
  var number = 2
  for index in 0..<trace.stepCount {
    guard let expected = trace.line(index, customers) else { continue }
    try TraceLineComparison(line: number).compare(try lines.value(at: number), with: expected)
    number += 1
  }
  let finish = [("event", JSON.string("finish"))] + trace.finish()
  try TraceLineComparison(line: number).compare(try lines.value(at: number), with: finish)
  if number < lines.count {
    throw TraceDisagreement(
      line: number + 1, value: "end of the run", written: "\(lines.count - number) more lines",
      recomputed: "nothing")
  }
}
