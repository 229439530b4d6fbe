extension Criterion {
  /// The number of clusters that the longest stretch of heights of the Ward tree gives.
  public static let dendrogramGap = Criterion(
    "dendrogramGap", title: "Longest gap, Ward tree", name: "the longest gap of the Ward tree",
    rewards: """
      The longest gap of the Ward tree rewards the k beyond which merging becomes expensive at once; heights \
      grow toward the root, so that it leans to few clusters.
      """,
    measure: KMeasure(
      "dendrogramGap", title: "Gap in the Ward tree", family: .tree,
      columns: [length.column(.narrow, "Ward gap"), length.column(.references, "height gap")],
      method: { _ in "Ward tree: heights as in ward.D2." }),
    curve: length, rule: .largest)

  private static let length = KMeasure.Curve(
    "dendrogramGap", "the stretch of heights in which a cut of the Ward tree gives k clusters, of",
    .significant(4), narrow: .compact(3)
  ) { $0.dendrogramGap }
}
