import Customers
import Numerics
import Words

/// Why a file holds no segments that further customers could be put into.
public struct SavedSegmentsFault: Error, Hashable, Sendable {
  /// Where it stands.
  public var position: Position
  /// What is wrong.
  public var what: String
  /// How to mend it.
  public var whatToDo: String
}

extension SavedSegments {
  /// Reads what `ProfilesText` has written.
  public init(reading bytes: [UInt8]) throws(SavedSegmentsFault) {
    do throws(JSONNode.Fault) {
      let root = try JSONReader.read(bytes)
      let format = try root["format"]
      guard try format.string() == profilesFormat else {
        throw format.fault(
          "the format is “\(harmless(try format.string()))”, and \(profilesFormat) was expected")
      }
      try self.init(root)
    } catch {
      throw SavedSegmentsFault(
        position: error.position(in: bytes[...]), what: error.what,
        whatToDo: "take the profiles.json that `clusterwalk segments` writes")
    }
  }

  private init(_ root: JSONNode) throws(JSONNode.Fault) {
    let columns = try root["features"].array { node throws(JSONNode.Fault) in try node.string() }
    if columns.isEmpty { throw try root["features"].fault("there is no feature") }
    let codings = try root["coding"].array("codings", count: columns.count) { node throws(JSONNode.Fault) in
      try FeatureCoding(node)
    }
    let cleanings =
      if let node = try root.object()["cleaning"] {
        try node.array("cleanings", count: columns.count) { node throws(JSONNode.Fault) in
          try FittedCleaning(node)
        }
      } else {
        // Earlier versions did not keep it.
        columns.map { _ in FittedCleaning.none }
      }
    let references = try root["reference"].array("references", count: columns.count) {
      node throws(JSONNode.Fault) in try ReferenceBins(node)
    }
    var entries: [Entry] = []
    for node in try root["segments"].array() { entries.append(try Entry(node, number: entries.count + 1)) }
    if entries.isEmpty { throw try root["segments"].fault("there is no segment") }
    self.init(
      algorithm: try root["algorithm"].string(), columns: columns, codings: codings,
      cleanings: cleanings,
      scaling: try FittedScaling(try root["scaling"], features: columns.count), segments: entries,
      clusters: try Self.clusters(try root["clusters"], segments: entries.count, features: columns.count),
      references: references, reading: try SavedReading(in: root))
  }

  /// Every segment has one cluster, and all clusters are of one kind.
  private static func clusters(
    _ node: JSONNode, segments: Int, features: Int
  ) throws(JSONNode.Fault) -> [Cluster] {
    let clusters = try node.array { node throws(JSONNode.Fault) in
      try Cluster(node, segments: segments, features: features)
    }
    guard clusters.compactMap({ $0.segment }).sorted() == Array(1...segments) else {
      throw node.fault("every segment has to have one cluster here")
    }
    let components = clusters.count { $0.component != nil }
    guard components == 0 || components == clusters.count else {
      throw node.fault("some clusters have a covariance and others have none")
    }
    return clusters
  }
}

extension SavedSegments.Entry {
  fileprivate init(_ node: JSONNode, number: Int) throws(JSONNode.Fault) {
    let found = try node["segment"]
    guard try found.integer(in: 1...Int32.max) == number else {
      throw found.fault("segment \(number) was expected here")
    }
    self.init(
      number: number, name: try node["name"].string(), size: Int(try node["size"].integer(in: 1...Int32.max)))
  }
}

extension SavedSegments.Cluster {
  fileprivate init(_ node: JSONNode, segments: Int, features: Int) throws(JSONNode.Fault) {
    let number = try node["segment"]
    let centroid = try node["centroid"].numbers(count: features)
    var component: GaussianShape?
    if let weight = try node.object()["weight"] {
      component = GaussianShape(
        weight: try weight.positive(), mean: centroid,
        covariance: try Self.covariance(try node["covariance"], features: features))
    }
    self.init(
      segment: number.isNull ? nil : try number.integer(in: 1...segments), centroid: centroid,
      component: component)
  }

  private static func covariance(_ node: JSONNode, features: Int) throws(JSONNode.Fault) -> Matrix {
    let rows = try node.array("rows", count: features) { node throws(JSONNode.Fault) in
      try node.numbers(count: features)
    }
    for row in rows.indices where rows[row][row] <= 0 {
      throw try node.array()[row].fault("a variance has to be positive")
    }
    return Matrix(rows)
  }
}

extension ReferenceBins {
  fileprivate init(_ node: JSONNode) throws(JSONNode.Fault) {
    let edges = try node["edges"].numbers()
    guard zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw try node["edges"].fault("edges have to ascend")
    }
    let counts = try node["counts"].array("counts", count: edges.count + 1) {
      node throws(JSONNode.Fault) in Int(try node.integer(in: 0...Int32.max))
    }
    self.init(edges: edges, counts: counts)
  }
}

extension FittedScaling {
  fileprivate init(_ node: JSONNode, features: Int) throws(JSONNode.Fault) {
    let name = try node["kind"]
    guard let kind = Scaling(rawValue: try name.string()) else {
      throw name.fault("there is no scaling “\(harmless(try name.string()))”")
    }
    let offsets = try node["offsets"].numbers(count: features)
    let spreads = try node["spreads"].numbers(count: features)
    guard let scaling = FittedScaling(kind: kind, offsets: offsets, spreads: spreads) else {
      throw node.fault("spreads have to be positive, and without scaling offsets 0 and spreads 1")
    }
    self = scaling
  }
}

extension JSONNode {
  fileprivate func positive() throws(Fault) -> Double {
    let number = try number()
    if number <= 0 { throw fault("a number above 0 was expected here") }
    return number
  }
}

extension SavedSegments {
  /// Whether a file says of itself that it has the form of `profiles.json`.
  public static func isFormat(of bytes: [UInt8]) -> Bool {
    guard let root = try? JSONReader.read(bytes), let format = try? root["format"].string() else {
      return false
    }
    return format == profilesFormat
  }
}
