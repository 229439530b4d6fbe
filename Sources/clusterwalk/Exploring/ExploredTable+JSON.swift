import Customers
import Exploration
import Words

extension ExploredTable {
  /// The statistics for other programs. Columns are called as the file calls them; what is undefined is null.
  var json: JSON {
    .object([
      ("source", .object([("name", .string(source.name)), ("synthetic", .bool(source.isSynthetic))])),
      ("audit", audit.json),
      ("leftOut", .array(leftOut.map { $0.json })),
      ("features", .object(features.map { ($0.feature.column, $0.summary.json) })),
      (
        "correlations",
        .array(
          correlations.map { pair in
            .object([
              ("a", .string(features[pair.a].feature.column)),
              ("b", .string(features[pair.b].feature.column)),
              ("r", number(pair.correlation.r)), ("p", number(pair.correlation.p)),
              ("n", .integer(pair.correlation.count)),
            ])
          })
      ),
    ])
  }
}

extension Summary {
  fileprivate var json: JSON {
    .object([
      ("count", .integer(count)), ("mean", .number(mean)), ("sd", number(standardDeviation)),
      ("min", .number(minimum)), ("q1", .number(quartiles.first)), ("median", .number(quartiles.median)),
      ("q3", .number(quartiles.third)), ("max", .number(maximum)), ("skew", number(skew)),
    ])
  }
}

private func number(_ value: Double?) -> JSON { value.map { .number($0) } ?? .null }
