import Customers
import Numerics
import Words

/// A recorded run that can be written as a trace file: what each algorithm adds to the common form.
public protocol WritableTrace: Sendable {
  /// The algorithm as the command line spells it.
  static var algorithmName: String { get }
  /// customers x features, as the algorithm saw them.
  var points: Matrix { get }
  /// What is needed to repeat the run.
  var parameters: [(String, JSON)] { get }
  /// How many steps there are.
  var stepCount: Int { get }
  /// The line of one step; `nil` where the step says nothing that the next one does not.
  func line(at index: Int, customers: [String]) -> [(String, JSON)]?
  /// What the last line adds to the event's name.
  var finish: [(String, JSON)] { get }
}

/// The lines of a trace file, made one at a time: a header, a line a step, and how it ended.
///
/// The last line carries a digest of everything before it, so that a change that recomputing can't see
/// (a customer's name, a digit far behind the point) is found as well.
public struct TraceText: Sequence, Sendable {
  private let trace: WrittenTrace
  private let features: Features

  /// The lines of a trace on these features.
  public init(_ trace: some WritableTrace, of features: Features) {
    self.trace = WrittenTrace(trace)
    self.features = features
  }

  public func makeIterator() -> AnyIterator<String> {
    var digest = Digest()
    var index = -1
    return AnyIterator {
      while index < trace.stepCount {
        defer { index += 1 }
        if index < 0 { return digest.passing(JSON.object(header).text + "\n") }
        if let line = trace.line(index, features.customers) {
          return digest.passing(JSON.object(line).text + "\n")
        }
      }
      guard index == trace.stepCount else { return nil }
      index += 1
      return digest.closing([("event", .string("finish"))] + trace.finish())
    }
  }

  private var header: [(String, JSON)] {
    [
      ("event", .string("trace")),
      ("format", .string(traceFormat)),
      ("algorithm", .string(trace.algorithm)),
      ("source", .string(features.source.name)),
      ("synthetic", .bool(features.source.isSynthetic)),
      ("features", .array(features.features.map { .string($0.column) })),
      ("scaling", .string(features.scaling.kind.rawValue)),
      ("offsets", .numbers(features.scaling.offsets)),
      ("spreads", .numbers(features.scaling.spreads)),
      ("customers", .array(features.customers.map { .string($0) })),
      ("points", .rows(trace.points.rowArrays)),
      ("parameters", .object(trace.parameters)),
    ]
  }
}

/// The name and version of the form of trace files.
public let traceFormat = "clusterwalk-trace/1"
