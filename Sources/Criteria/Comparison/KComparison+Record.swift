import Clustering
import Numerics
import Words

/// A comparison as it is carried to where it would take long to be made again: what was found, and nothing
/// that is quickly worked out from it.
extension KComparison {
  /// What was found, exactly.
  public var record: JSON {
    .object([("data", .array(data.rows.map { $0.record })), ("noise", .array(noise.rows.map { $0.record }))])
  }

  /// A comparison from its record.
  ///
  /// - Parameters:
  ///   - settings: those that it was made with.
  ///   - points: customers x features, those that it was made on.
  ///   - record: what `record` gave.
  /// - Throws: that the record is none, or of other settings or points.
  public init(of settings: ChoosingK, on points: Matrix, record: JSONNode) throws(JSONNode.Fault) {
    let control = UniformBox(around: points).points(points.rows, seed: settings.seed)
    self.init(
      settings: settings, data: try KSweep(settings, points, try record["data"]),
      noise: try KSweep(settings, control, try record["noise"]))
  }
}

extension KSweep {
  fileprivate init(_ settings: ChoosingK, _ points: Matrix, _ record: JSONNode) throws(JSONNode.Fault) {
    let nodes = try record.array("numbers of clusters", count: settings.range.count) { $0 }
    var rows: [Row] = []
    for (clusters, node) in zip(settings.range, nodes) {
      rows.append(try Row(clusters, on: points, record: node))
    }
    self.init(points: points, rows: rows)
  }
}

extension KSweep.Row {
  fileprivate var record: JSON {
    .object([
      ("partition", partition.map { $0.record } ?? .null),
      ("measured", .object(measured.keys.sorted().map { ($0, .number(measured[$0] ?? 0)) })),
      ("gap", gap.map { .numbers([$0.logWCSS, $0.expected, $0.error]) } ?? .null),
      (
        "stability",
        stability.map {
          .object([("clusters", .array($0.clusters.map { .optional($0) })), ("of", .integer($0.bootstraps))])
        } ?? .null
      ),
      (
        "mixtures",
        .object(
          GaussianMixture.Covariance.allCases.compactMap { kind in
            mixtures[kind].map { (kind.rawValue, $0.record) }
          })
      ),
      ("dendrogramGap", .optional(dendrogramGap)),
    ])
  }

  fileprivate init(_ clusters: Int, on points: Matrix, record: JSONNode) throws(JSONNode.Fault) {
    self.init(clusters: clusters)
    if let node = try record.present("partition") {
      let partition = try KPartition(clusters, on: points, record: node)
      self.partition = partition
      silhouette = Silhouette(of: partition.labels, points: points)
    }
    for (key, node) in try record["measured"].object() { measured[key] = try node.number() }
    if let node = try record.present("gap") {
      let numbers = try node.numbers(count: 3)
      gap = GapStatistic(logWCSS: numbers[0], expected: numbers[1], error: numbers[2])
    }
    if let node = try record.present("stability") {
      stability = Stability(
        clusters: try node["clusters"].array { node throws(JSONNode.Fault) in
          node.isNull ? nil : try node.number()
        }, bootstraps: try node["of"].integer(in: 0...Int.max))
    }
    let fits = try record["mixtures"].object()
    for kind in GaussianMixture.Covariance.allCases {
      if let node = fits[kind.rawValue] { mixtures[kind] = try MixtureFit(record: node) }
    }
    if let node = try record.present("dendrogramGap") { dendrogramGap = try node.number() }
  }
}

extension KPartition {
  fileprivate var record: JSON {
    .object([
      ("labels", .integers(labels)), ("centroids", .rows(centroids.rowArrays)), ("wcss", .number(wcss)),
      ("restarts", .integer(restarts)), ("hits", .integer(hits)),
    ])
  }

  fileprivate init(_ clusters: Int, on points: Matrix, record: JSONNode) throws(JSONNode.Fault) {
    let labels = try record["labels"].array("labels", count: points.rows) { node throws(JSONNode.Fault) in
      try node.integer(in: 0...clusters - 1)
    }
    let centroids = try record["centroids"].array("centroids", count: clusters) {
      node throws(JSONNode.Fault) in try node.numbers(count: points.columns)
    }
    let restarts = try record["restarts"].integer(in: 0...Int.max)
    self.init(
      labels: Labels(labels), centroids: Matrix(centroids), wcss: try record["wcss"].number(),
      restarts: restarts, hits: try record["hits"].integer(in: 0...restarts))
  }
}

extension MixtureFit {
  fileprivate var record: JSON {
    .object([
      ("logLikelihood", .number(logLikelihood)), ("bic", .number(bic)), ("aic", .number(aic)),
      ("collapsed", .integer(collapsed)),
    ])
  }

  fileprivate init(record: JSONNode) throws(JSONNode.Fault) {
    self.init(
      logLikelihood: try record["logLikelihood"].number(), bic: try record["bic"].number(),
      aic: try record["aic"].number(), collapsed: try record["collapsed"].integer(in: 0...Int.max))
  }
}

extension JSONNode {
  /// The value of a key; nil where it is null.
  fileprivate func present(_ key: String) throws(Fault) -> JSONNode? {
    let node = try self[key]
    return node.isNull ? nil : node
  }
}
