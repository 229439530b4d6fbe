import Customers
import Numerics
import Words

/// Why a file holds no segments that further customers could be put into.
public struct SavedSegmentsFault: Error, Hashable, Sendable {
  public var position: Position
  public var what: String
  public var whatToDo: String
}

extension SavedSegments {
  /// Reads what `ProfilesText` has written.
  public init(reading bytes: [UInt8]) throws(SavedSegmentsFault) {
    do throws(JSONNode.Fault) {
      let root = try JSONReader.read(bytes)
      let format = try root["format"]
      guard try format.string() == profilesFormat else {
        throw JSONNode.Fault(
          position: format.position,
          what: "the format is “\(harmless(try format.string()))”, and \(profilesFormat) was expected")
      }
      try self.init(root)
    } catch {
      throw SavedSegmentsFault(
        position: error.position, what: error.what,
        whatToDo: "take the profiles.json that `clusterwalk segments` writes")
    }
  }

  private init(_ root: JSONNode) throws(JSONNode.Fault) {
    var columns: [String] = []
    for node in try root["features"].array() { columns.append(try node.string()) }
    var codings: [FeatureCoding] = []
    for node in try root["coding"].array() { codings.append(try FeatureCoding(node)) }
    if codings.count != columns.count {
      throw JSONNode.Fault(
        position: try root["coding"].position,
        what: "a list of \(columns.count) codings was expected here, found \(codings.count)")
    }
    var entries: [Entry] = []
    for node in try root["segments"].array() { entries.append(try Entry(node, number: entries.count + 1)) }
    if entries.isEmpty {
      throw JSONNode.Fault(position: try root["segments"].position, what: "there is no segment")
    }
    var clusters: [Cluster] = []
    for node in try root["clusters"].array() {
      clusters.append(try Cluster(node, segments: entries.count, features: columns.count))
    }
    try Self.check(clusters, segments: entries.count, at: try root["clusters"].position)
    var references: [ReferenceBins] = []
    for node in try root["reference"].array() { references.append(try ReferenceBins(node)) }
    if references.count != columns.count {
      throw JSONNode.Fault(
        position: try root["reference"].position,
        what: "a list of \(columns.count) references was expected here, found \(references.count)")
    }
    self.init(
      algorithm: try root["algorithm"].string(), columns: columns, codings: codings,
      scaling: try FittedScaling(try root["scaling"], features: columns.count), segments: entries,
      clusters: clusters, references: references)
  }

  /// Every segment has one cluster, and all clusters are of one kind.
  private static func check(
    _ clusters: [Cluster], segments: Int, at position: Position
  ) throws(JSONNode.Fault) {
    let numbers = clusters.compactMap { $0.segment }
    guard numbers.sorted() == Array(1...segments) else {
      throw JSONNode.Fault(position: position, what: "every segment has to have one cluster here")
    }
    let components = clusters.count { $0.component != nil }
    guard components == 0 || components == clusters.count else {
      throw JSONNode.Fault(position: position, what: "some clusters have a covariance and others have none")
    }
  }
}

extension SavedSegments.Entry {
  fileprivate init(_ node: JSONNode, number: Int) throws(JSONNode.Fault) {
    let found = try node["segment"]
    guard try found.integer(in: 1...Int(Int32.max)) == number else {
      throw JSONNode.Fault(position: found.position, what: "segment \(number) was expected here")
    }
    self.init(
      number: number, name: try node["name"].string(), size: try node["size"].integer(in: 1...Int(Int32.max)))
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
    let rows = try node.array()
    if rows.count != features {
      throw JSONNode.Fault(
        position: node.position, what: "a list of \(features) rows was expected here, found \(rows.count)")
    }
    var matrix = Matrix(rows: features, columns: features)
    for (row, numbers) in rows.enumerated() {
      let values = try numbers.numbers(count: features)
      guard values[row] > 0 else {
        throw JSONNode.Fault(position: numbers.position, what: "a variance has to be positive")
      }
      matrix[row: row] = values[...]
    }
    return matrix
  }
}

extension ReferenceBins {
  fileprivate init(_ node: JSONNode) throws(JSONNode.Fault) {
    let edges = try node["edges"].numbers()
    guard zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw JSONNode.Fault(position: try node["edges"].position, what: "edges have to ascend")
    }
    var counts: [Int] = []
    for count in try node["counts"].array() { counts.append(try count.integer(in: 0...Int(Int32.max))) }
    guard counts.count == edges.count + 1 else {
      throw JSONNode.Fault(
        position: try node["counts"].position,
        what: "a list of \(edges.count + 1) counts was expected here, found \(counts.count)")
    }
    self.init(edges: edges, counts: counts)
  }
}

extension FittedScaling {
  fileprivate init(_ node: JSONNode, features: Int) throws(JSONNode.Fault) {
    let name = try node["kind"]
    guard let kind = Scaling(rawValue: try name.string()) else {
      throw JSONNode.Fault(
        position: name.position, what: "there is no scaling “\(harmless(try name.string()))”")
    }
    let offsets = try node["offsets"].numbers(count: features)
    let spreads = try node["spreads"].numbers(count: features)
    guard let scaling = FittedScaling(kind: kind, offsets: offsets, spreads: spreads) else {
      throw JSONNode.Fault(
        position: node.position,
        what: "spreads have to be positive, and without scaling offsets 0 and spreads 1")
    }
    self = scaling
  }
}

extension JSONNode {
  fileprivate func positive() throws(Fault) -> Double {
    let number = try number()
    if number <= 0 { throw Fault(position: position, what: "a number above 0 was expected here") }
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
