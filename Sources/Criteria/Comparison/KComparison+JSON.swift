import Clustering
import Customers
import Words

extension KComparison {
  /// The comparison for other programs: rows and suggestions of the customers, the same of the noise, and
  /// the recommendation.
  public func json(of source: Source) -> JSON {
    let recommendation = recommendation
    return .object([
      ("source", .string(source.name)), ("synthetic", .bool(source.isSynthetic)),
      ("settings", settings.json),
      ("rows", data.rowsJSON), ("suggestions", data.suggestionsJSON), ("elbows", data.elbowsJSON),
      (
        "recommendation",
        .object([
          ("clusters", .optional(recommendation.clusters)),
          ("sentences", .array(recommendation.sentences.map { .string($0) })),
        ])
      ),
      (
        "noise",
        .object([
          ("rows", noise.rowsJSON), ("suggestions", noise.suggestionsJSON), ("elbows", noise.elbowsJSON),
        ])
      ),
    ])
  }
}

extension ChoosingK {
  fileprivate var json: JSON {
    .object([
      ("range", .integers([range.lowerBound, range.upperBound])), ("seed", .unsigned(seed)),
      ("restarts", .integer(restarts)), ("references", .integer(references)),
      ("bootstraps", .integer(bootstraps)),
    ])
  }
}

extension KSweep {
  fileprivate var rowsJSON: JSON { .array(rows.map { $0.json }) }

  fileprivate var suggestionsJSON: JSON {
    .object(Criterion.all.map { ($0.key, .optional(suggestion(of: $0))) })
  }

  /// The elbow for every upper end of the range.
  fileprivate var elbowsJSON: JSON {
    .array(
      kneedlesByUpperEnd.map { curve in
        .object([
          ("to", .integer(curve.range.upperBound)), ("elbow", .optional(curve.elbow?.clusters)),
          ("deepest", .integer(curve.deepest.clusters)), ("prominence", .number(curve.deepest.prominence)),
        ])
      })
  }
}

extension KSweep.Row {
  fileprivate var json: JSON {
    .object([
      ("k", .integer(clusters)), ("wcss", .optional(wcss)), ("restarts", .optional(partition?.restarts)),
      ("hits", .optional(partition?.hits)), ("silhouette", .optional(silhouette?.mean)),
      ("calinskiHarabasz", .optional(calinskiHarabasz)), ("daviesBouldin", .optional(daviesBouldin)),
      ("gap", .optional(gap?.gap)), ("gapError", .optional(gap?.error)),
      ("stability", .optional(stability?.mean)),
      ("stabilityOfClusters", .array((stability?.clusters ?? []).map { .optional($0) })),
      ("dendrogramGap", .optional(dendrogramGap)),
      ("bic", byCovariance { .number($0.bic) }), ("aic", byCovariance { .number($0.aic) }),
      ("collapsed", byCovariance { .integer($0.collapsed) }),
    ])
  }

  private func byCovariance(_ value: (MixtureFit) -> JSON) -> JSON {
    .object(
      GaussianMixture.Covariance.allCases.map { ($0.rawValue, mixtures[$0].map(value) ?? .null) })
  }
}

extension JSON {
  fileprivate static func optional(_ value: Double?) -> JSON { value.map { .number($0) } ?? .null }
  fileprivate static func optional(_ value: Int?) -> JSON { value.map { .integer($0) } ?? .null }
}
