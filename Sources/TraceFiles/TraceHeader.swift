import Clustering
import Numerics
import Words

/// The first line of a trace file: the points, and what is needed to repeat the run.
public struct TraceHeader: Sendable {
  /// The algorithm as trace files spell it, and where that stands.
  let algorithm: JSONNode
  /// Their ids.
  public let customers: [String]
  /// customers x features, as the algorithm saw them.
  public let points: Matrix
  /// The settings of the run, an object.
  public let parameters: JSONNode

  init(_ node: JSONNode) throws(JSONNode.Fault) {
    guard case .object(let pairs) = node.value, (try? pairs["event"]?.string()) == "trace" else {
      throw node.fault("the first line is no trace header")
    }
    let format = try node["format"]
    guard try format.string() == traceFormat else {
      throw format.fault("the format is \(format.brief), and \(traceFormat) was expected")
    }
    algorithm = try node["algorithm"]
    parameters = try node["parameters"]
    _ = try parameters.object()
    customers = try node["customers"].array { node throws(JSONNode.Fault) in try node.identifier() }
    let points = try node["points"]
    self.points = try points.matrix()
    if self.points.rows != customers.count {
      throw points.fault("there are \(self.points.rows) points for \(customers.count) customers")
    }
  }

  /// Repeats a run; what makes that impossible is a fault of the settings.
  public func repeating<Trace, Refusal: RunRefusal>(
    _ run: () throws(Refusal) -> Trace
  ) throws(JSONNode.Fault) -> Trace {
    do throws(Refusal) {
      return try run()
    } catch {
      throw parameters.fault("the run can't be repeated: \(error.words)")
    }
  }
}

extension JSONNode {
  /// Rows of numbers, all as long as the first, or as long as they are said to be.
  func matrix(columns: Int? = nil) throws(Fault) -> Matrix {
    let rows = try array()
    let columns = if let columns { columns } else { try rows.first?.array().count ?? 0 }
    var values: [Double] = []
    for row in rows { values += try row.numbers(count: columns) }
    return Matrix(rows: rows.count, columns: columns, values: values)
  }

  /// A customer's id, which other programs may write as a number.
  fileprivate func identifier() throws(Fault) -> String {
    switch value {
    case .whole: brief
    default: try string()
    }
  }

  /// One of a few words.
  func word<Word: CaseIterable & RawRepresentable<String>>() throws(Fault) -> Word {
    let text = try string()
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map { $0.rawValue }
    throw fault("one of \(known.joined(separator: ", ")) was expected here, found \(brief)")
  }

  /// The value of a key that need not be there; null is as good as nothing.
  func ifThere(_ key: String) throws(Fault) -> JSONNode? {
    guard let node = try object()[key], !node.isNull else { return nil }
    return node
  }
}
