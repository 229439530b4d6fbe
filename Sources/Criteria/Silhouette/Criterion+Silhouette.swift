extension Criterion {
  /// The number of clusters with the largest mean silhouette.
  public static let silhouette = Criterion(
    "silhouette", title: "Silhouette", name: "the silhouette",
    rewards: """
      The silhouette rewards clusters that are dense and far from their nearest neighbor, every customer \
      counting the same; long or nested clusters score low.
      """,
    measure: KMeasure(
      "silhouette", title: "Mean silhouette", family: .separation,
      columns: [mean.column(.narrow, "silh"), mean.column(.partitions, "silhouette")],
      method: { _ in "Silhouette: Rousseeuw 1987; a customer alone in its segment counts 0." }),
    curve: mean, rule: .largest)

  private static let mean = KMeasure.Curve("silhouette", "the mean silhouette, of", .decimals(3)) {
    $0.silhouette?.mean
  }
}
