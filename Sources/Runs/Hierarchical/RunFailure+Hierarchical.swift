import Clustering
import Words

extension RunFailure {
  /// Why a hierarchical clustering can't run.
  /// - Parameter file: the customers', for messages.
  public init(_ error: HierarchicalFailure, file: String) {
    switch error {
    case .tooFewCustomers(let count):
      self = .data([
        DataProblem(file: file, what: "\(count) customers can't be merged", remedy: "give two or more")
      ])
    case .tooFewDistinctCustomers(let distinct, let clusters):
      self = .tooFewDistinct(distinct, clusters: clusters, file: file)
    case .unusableNumber(let row, _):
      self = .unusableNumber(row: row, file: file)
    case .tooLarge(let customers, let bytes, let limit, let fitting):
      self = .data([
        DataProblem(
          file: file,
          what: """
            the distances between \(customers) customers take \(gigabytes(bytes)), and \(gigabytes(limit)) may be used
            """,
          remedy: """
            take \(fitting) customers at most, or \(HierarchicalSettings.linkage.option) ward, which keeps no distances
            """)
      ])
    case .noFeatures, .clustersBelowOne:
      self = .bug("hierarchical clustering refuses to run")
    }
  }
}

/// A size in words: "1.6 GB".
private func gigabytes(_ bytes: Int) -> String {
  NumberText.rounded(Double(bytes) / 1e9, significant: 2) + " GB"
}
