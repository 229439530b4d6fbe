import Clustering
import Words

extension TraceReplay {
  /// Of hierarchical clustering.
  public static let hierarchical = TraceReplay { header, means throws(JSONNode.Fault) in
    let algorithm = try Hierarchical(header.parameters)
    return try header.repeating { () throws(HierarchicalFailure) in
      try algorithm.trace(on: header.points, memoryLimit: means.memory)
    }
  }
}

extension Hierarchical {
  /// Reads the settings of a run.
  fileprivate init(_ parameters: JSONNode) throws(JSONNode.Fault) {
    self.init(linkage: try parameters["linkage"].word())
    if let clusters = try parameters.ifThere("k") {
      self.clusters = try clusters.integer(in: RunLimits.clusters)
    }
  }
}
