import Words

extension Criterion {
  /// The largest number of clusters that are all highly stable: how finely customers can be divided into
  /// clusters that come back.
  public static let stability = Criterion(
    "stability", title: "Bootstrap stability", name: "bootstrap stability",
    rewards: """
      Bootstrap stability asks which clusters come back when the customers are drawn anew, and takes the \
      finest division of the range that does; what belongs together may be cut in the same place again and \
      again, and clusters of noise come back, too.
      """,
    measure: KMeasure(
      "stability", title: "Bootstrap stability", family: .repetition, details: [least],
      columns: [mean.column(.narrow, "stable"), mean.column(.partitions, "stability")],
      members: { row in
        [("stabilityOfClusters", .array((row.stability?.clusters ?? []).map { .optional($0) }))]
      },
      method: { settings in
        """
        Stability: \(NumberText.count(settings.bootstraps, "bootstrap")), the mean Jaccard similarity of \
        each segment to the most similar new one.
        """
      }),
    curve: mean,
    rule: .own { sweep in sweep.rows.last { ($0.stability?.least ?? 0) >= Stability.high }?.clusters })

  private static let mean = KMeasure.Curve("stability", "the mean bootstrap stability, of", .decimals(2)) {
    $0.stability?.mean
  }

  private static let least = KMeasure.Curve(
    "stability.least", "the stability of the least stable cluster, of", .decimals(2)
  ) { $0.stability?.least }
}
