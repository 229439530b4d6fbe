import Clustering

extension RunFailure {
  /// Why a hierarchical clustering can't run.
  /// - Parameter file: the customers', for messages.
  public init(_ error: HierarchicalFailure, file: String) {
    switch error {
    case .tooFewCustomers:
      self = .data([
        DataProblem(file: file, what: error.words, remedy: "give two or more")
      ])
    case .tooFewDistinctCustomers(let distinct, let clusters):
      self = .tooFewDistinct(distinct, clusters: clusters, file: file)
    case .unusableNumber(let row, _):
      self = .unusableNumber(row: row, file: file)
    case .tooLarge(_, _, _, let fitting):
      self = .data([
        DataProblem(
          file: file, what: error.words,
          remedy: """
            take \(fitting) customers at most, or \(HierarchicalSettings.linkage.option) ward, which keeps \
            no distances
            """)
      ])
    case .noFeatures, .clustersBelowOne:
      self = .bug("hierarchical clustering refuses to run")
    }
  }
}
