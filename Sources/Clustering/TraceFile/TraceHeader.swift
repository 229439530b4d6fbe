import Numerics

/// The first line of a trace file: the points, and what is needed to repeat the run.
public struct TraceHeader: Decodable, Sendable {
  public let algorithm: String
  public let customers: [String]
  /// customers x features, as the algorithm saw them.
  public let points: Matrix
  public let parameters: Parameters

  /// The settings of any algorithm; those that the algorithm does not have are `nil`.
  public struct Parameters: Decodable, Sendable {
    public let k: Int?
    public let seeding: String?
    public let seed: UInt64?
    public let restarts: Int?
    public let empty: String?
    public let maxIterations: Int?
    public let tolerance: Double?
    /// The first centroids, where they were given.
    public let centroids: [[Double]]?
    public let linkage: String?
    public let covariance: String?
    public let regularization: Double?
    /// The first responsibilities, where they were given.
    public let responsibilities: [[Double]]?
  }

  private enum Key: String, CodingKey {
    case event, format, algorithm, customers, points, parameters
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard try container.decode(String.self, forKey: .event) == "trace" else {
      throw TraceHeaderFault.firstLineIsNoHeader
    }
    let format = try container.decode(String.self, forKey: .format)
    guard format == traceFormat else { throw TraceHeaderFault.otherFormat(format) }
    algorithm = try container.decode(String.self, forKey: .algorithm)
    customers = try container.decode([Identifier].self, forKey: .customers).map { $0.text }
    parameters = try container.decode(Parameters.self, forKey: .parameters)
    let rows = try container.decode([[Double]].self, forKey: .points)
    let columns = rows.first?.count ?? 0
    if let ragged = rows.firstIndex(where: { $0.count != columns }) {
      throw TraceHeaderFault.raggedPoints(row: ragged)
    }
    if rows.count != customers.count {
      throw TraceHeaderFault.otherCounts(points: rows.count, customers: customers.count)
    }
    points = Matrix(rows)
  }
}

/// What is wrong with a header that is good JSON.
enum TraceHeaderFault: Error {
  case firstLineIsNoHeader
  case otherFormat(String)
  case raggedPoints(row: Int)
  case otherCounts(points: Int, customers: Int)
}

/// A customer's id, which other programs may write as a number.
private struct Identifier: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      text = String(number)
    } else {
      text = try container.decode(String.self)
    }
  }
}
