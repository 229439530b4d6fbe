import Numerics

extension HierarchicalTrace: ReplayableTrace {
  public init(replaying header: TraceHeader, workers: Workers) throws(TraceFault) {
    guard let name = header.parameters.linkage, let linkage = Hierarchical.Linkage(rawValue: name) else {
      throw TraceFault(what: "the linkage is missing or unknown")
    }
    let algorithm = Hierarchical(linkage: linkage, clusters: header.parameters.k ?? 1)
    do {
      self = try algorithm.trace(on: header.points)
    } catch {
      throw TraceFault(what: "the run can't be repeated: \(error)")
    }
  }
}
