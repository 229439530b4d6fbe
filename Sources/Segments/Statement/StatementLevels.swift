import Customers
import Numerics

/// The SELECT itself, level by level: cells as text, values, scaled values, distances, the segment.
///
/// Two levels are named twice, in `EXISTS`. That changes nothing but how databases work: SQLite and
/// PostgreSQL then compute such a level once a row, instead of again in every place where its columns stand.
struct StatementLevels {
  let saved: SavedSegments
  let features: [StatementColumn]
  let columns: KeptColumns

  private var indices: Range<Int> { features.indices }

  /// The clusters that have a segment, in the order of labels.
  private var filled: [(number: Int, cluster: SavedSegments.Cluster)] {
    saved.clusters.compactMap { cluster in cluster.segment.map { ($0, cluster) } }
  }

  /// With a semicolon and a line end.
  var text: String {
    var levels = [
      level("texts", from: "customers", texts), level("values", from: own("texts"), values),
      level("scaled", from: own("values"), isNamedTwice: true, scaled),
    ]
    if saved.isMixture { levels.append(level("whitened", from: own("scaled"), whitened)) }
    let last = own(saved.isMixture ? "whitened" : "scaled")
    levels.append(level("measured", from: last, squares + costs))
    let (segment, measured) = (own("segment"), own("measured"))
    let names = cases { SQLWords.text($0.name) }
    let squares = cases { own("square", $0.number) }
    return """
      SELECT
      \(kept)  \(segment) AS segment,
        CASE \(segment)\(names)
        END AS segment_name,
        SQRT(CASE \(segment)\(squares)
        END) AS distance
      FROM (
        WITH \(levels.joined(separator: ",\n  "))
        SELECT \(measured).*,
          \(nearest) AS \(segment)
        FROM \(measured) WHERE EXISTS (SELECT 1 FROM \(measured))
      ) AS \(own("placed"));

      """
  }

  /// What there is for each segment.
  private func cases(_ value: (SavedSegments.Entry) -> String) -> String {
    saved.segments.map { "\n    WHEN \($0.number) THEN \(value($0))" }.joined()
  }

  private var kept: String { columns.kept.map { "  \(SQLWords.name($0)),\n" }.joined() }

  /// A name of the statement's own.
  private func own(_ word: String) -> String { "\(columns.prefix)_\(word)" }
  private func own(_ word: String, _ number: Int) -> String { "\(own(word))_\(number)" }

  /// All columns of another level, and further ones.
  private func level(
    _ name: String, from source: String, isNamedTwice: Bool = false, _ added: [(name: String, value: String)]
  ) -> String {
    let lines = added.map { ",\n      \($0.value) AS \($0.name)" }.joined()
    let twice = isNamedTwice ? " WHERE EXISTS (SELECT 1 FROM \(source))" : ""
    return """
      \(own(name)) AS (
          SELECT \(source).*\(lines)
          FROM \(source)\(twice)
        )
      """
  }

  private typealias Column = (name: String, value: String)

  private var texts: [Column] { indices.map { (own("text", $0 + 1), features[$0].text) } }

  private var values: [Column] {
    indices.map { (own("value", $0 + 1), features[$0].value(from: own("text", $0 + 1))) }
  }

  private var scaled: [Column] {
    indices.map { index in
      var value = own("value", index + 1)
      if let fences = saved.cleanings[index].fences {
        let (low, high) = (SQLWords.number(fences.lower), SQLWords.number(fences.upper))
        value =
          "CASE WHEN \(value) < \(low) THEN \(low) WHEN \(value) > \(high) THEN \(high) ELSE \(value) END"
      }
      let scaling = saved.scaling
      if scaling.kind == .log { value = "CASE WHEN \(value) >= 0 THEN LN(1.0E0 + \(value)) END" }
      if scaling.kind != .none {
        let (offset, spread) = (scaling.offsets[index], scaling.spreads[index])
        value = "(\(value) - \(SQLWords.number(offset))) / \(SQLWords.number(spread))"
      }
      return (own("scaled", index + 1), value)
    }
  }

  /// Of each component the distances along its axes, in standard deviations: L⁻¹ (x - mean), L being the
  /// Cholesky factor of its covariance.
  private var whitened: [Column] {
    filled.flatMap { number, cluster -> [Column] in
      guard let component = cluster.component else { return [] }
      let inverse = component.inverseFactor
      return indices.map { row in
        let terms = (0...row).filter { inverse[row, $0] != 0 }.map { column in
          SQLWords.number(inverse[row, column]) + " * " + difference(column, from: component.mean)
        }
        return (own("axis", number) + "_\(row + 1)", terms.joined(separator: " + "))
      }
    }
  }

  /// To each centroid, in scaled units.
  private var squares: [Column] {
    filled.map { number, cluster in
      let terms = indices.map { index in
        let difference = difference(index, from: cluster.centroid)
        return "\(difference) * \(difference)"
      }
      return (own("square", number), terms.joined(separator: " + "))
    }
  }

  /// -2 ln (weight times density), less what all components share.
  private var costs: [Column] {
    filled.compactMap { number, cluster in
      guard let component = cluster.component else { return nil }
      let terms = indices.map { index in
        let axis = own("axis", number) + "_\(index + 1)"
        return "\(axis) * \(axis)"
      }
      return (
        own("cost", number), (terms + [SQLWords.number(component.peakCost)]).joined(separator: " + ")
      )
    }
  }

  private func difference(_ index: Int, from center: [Double]) -> String {
    "(\(own("scaled", index + 1)) - \(SQLWords.number(center[index])))"
  }

  /// The first segment, in the order of labels, that no later one undercuts; null without a value.
  private var nearest: String {
    let costs = filled.map { own(saved.isMixture ? "cost" : "square", $0.number) }
    var cases = ["WHEN \(costs[0]) IS NULL THEN NULL"]
    for index in costs.indices.dropLast() {
      let conditions = costs[(index + 1)...].map { "\(costs[index]) <= \($0)" }
      cases.append("WHEN \(conditions.joined(separator: " AND ")) THEN \(filled[index].number)")
    }
    cases.append("ELSE \(filled[costs.count - 1].number)")
    return "CASE" + cases.map { "\n        \($0)" }.joined() + "\n      END"
  }
}
