extension DataSet {
  /// Four groups in the corners and nobody in the middle, where the means of random groups lie.
  public static let emptiedCluster = DataSet(
    name: "emptied-cluster",
    summary: "four groups around an empty middle",
    shows: """
      Started from the means of random groups, all centroids lie in the empty middle, where some are \
      nearest to no customer: they go to the farthest customers instead.
      """,
    call: "frames k-means -k 8 --seeding random-partition --restarts 1",
    division: divided(equallyInto: 4),
    places: drawn(from: [
      Cloud(income: (38, 7), spending: (25, 6), reach: 2.5),
      Cloud(income: (38, 7), spending: (77, 6), reach: 2.5),
      Cloud(income: (110, 7), spending: (25, 6), reach: 2.5),
      Cloud(income: (110, 7), spending: (77, 6), reach: 2.5),
    ]))
}
