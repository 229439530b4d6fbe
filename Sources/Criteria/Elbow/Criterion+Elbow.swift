import Words

extension Criterion {
  /// The elbow of the WCSS over the range.
  public static let elbow = Criterion(
    "elbow", title: "Elbow of the WCSS", name: "the elbow",
    rewards: """
      The elbow is where more clusters begin to lower the WCSS much less; it depends on the range that is \
      drawn, and points without clusters have one too.
      """,
    measure: .wcss, curve: .wcss, rule: .own { $0.kneedle?.elbow?.clusters })
}

extension KMeasure.Curve {
  fileprivate static let wcss = KMeasure.Curve(
    "wcss", "the WCSS of", .significant(4), narrow: .compact(5), unit: .squaredDistance,
    undefined: "there are too few different customers"
  ) { $0.wcss }
}

extension KMeasure {
  fileprivate static let wcss = KMeasure(
    "wcss", title: "WCSS", family: .curve, hasChord: true,
    columns: [
      Curve.wcss.column(.narrow, "WCSS", isMarked: false),
      Column(.narrow, "elbow", isMarked: true) { sweep in
        sweep.depths.map { $0.map { NumberText.fixed($0, decimals: 2) } }
      },
      Curve.wcss.column(.partitions, "WCSS"),
      Column(.partitions, "starts") { sweep in
        sweep.rows.map { $0.partition.map { "\($0.hits) of \($0.restarts)" } }
      },
      Column(.references, "elbow up to k") { sweep in
        sweep.elbowsUpTo { $0.elbow.map { String($0.clusters) } ?? "none" }
      },
      Column(.references, "stands out") { sweep in
        sweep.elbowsUpTo { NumberText.percent($0.deepest.prominence, decimals: 0) }
      },
    ],
    members: { row in
      [("restarts", .optional(row.partition?.restarts)), ("hits", .optional(row.partition?.hits))]
    },
    method: { _ in
      "Elbow: the deepest point below the chord, the simplest form of Kneedle (Satopää and others 2011)."
    })
}

extension KSweep {
  /// How far the WCSS lies below the chord, for every row.
  fileprivate var depths: [Double?] {
    guard let kneedle else { return rows.map { _ in nil } }
    return rows.map { row in
      kneedle.range.contains(row.clusters) ? kneedle.depths[row.clusters - kneedle.range.lowerBound] : nil
    }
  }

  /// Words about the curve that ends with each row; `nil` where it is none.
  fileprivate func elbowsUpTo(_ words: (Kneedle) -> String) -> [String?] {
    var found: [Int: String] = [:]
    for curve in kneedlesByUpperEnd { found[curve.range.upperBound] = words(curve) }
    return rows.map { found[$0.clusters] }
  }
}
