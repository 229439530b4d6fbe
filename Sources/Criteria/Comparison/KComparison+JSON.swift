import Clustering
import Customers
import Words

extension KComparison {
  /// The comparison for other programs: rows and suggestions of the customers, the same of the noise, and
  /// the recommendation.
  public func json(of source: Source) -> JSON {
    let recommendation = recommendation
    let criteria = settings.criteria
    return .object([
      ("source", .string(source.name)), ("synthetic", .bool(source.isSynthetic)),
      ("settings", settings.json),
      ("rows", data.rowsJSON(criteria)), ("suggestions", data.suggestionsJSON(criteria)),
      ("elbows", data.elbowsJSON),
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
          ("rows", noise.rowsJSON(criteria)), ("suggestions", noise.suggestionsJSON(criteria)),
          ("elbows", noise.elbowsJSON),
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
  fileprivate func rowsJSON(_ criteria: [Criterion]) -> JSON {
    let groups = criteria.byMeasure
    return .array(rows.map { $0.json(groups) })
  }

  fileprivate func suggestionsJSON(_ criteria: [Criterion]) -> JSON {
    .object(criteria.map { ($0.key, .optional(suggestion(of: $0))) })
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
  /// Every curve, that of a variant in an object of its measure, and how many components collapsed.
  fileprivate func json(_ groups: [CriterionGroup]) -> JSON {
    let measures = groups.flatMap { group -> [(String, JSON)] in
      let values = group.curves.map { ($0.key, JSON.optional($0.value(self))) }
      return (group.measure.variants == nil ? values : [(group.measure.key, .object(values))])
        + group.measure.members(self)
    }
    let collapsed = GaussianMixture.Covariance.allCases.map { covariance in
      (covariance.rawValue, JSON.optional(mixtures[covariance]?.collapsed))
    }
    return .object([("k", .integer(clusters))] + measures + [("collapsed", .object(collapsed))])
  }
}

extension JSON {
  static func optional(_ value: Double?) -> JSON { value.map { .number($0) } ?? .null }
  static func optional(_ value: Int?) -> JSON { value.map { .integer($0) } ?? .null }
}
