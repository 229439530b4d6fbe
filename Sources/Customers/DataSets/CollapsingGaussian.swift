extension DataSet {
  /// Two round groups, and one whose scores were all cut off at the highest, 100.
  public static let collapsingGaussian = DataSet(
    name: "collapsing-gaussian",
    summary: "two round groups, and big spenders who all reached the highest score",
    shows: """
      The big spenders all score exactly 100, so their component shrinks to a line; its likelihood would \
      grow without limit, and only regularization stops it.
      """,
    call: "frames gmm -k 3",
    division: divided(0.35, 0.15),
    places: drawn(from: [
      Cloud(income: (45, 11), spending: (35, 11), reach: 2.5),
      Cloud(income: (92, 12), spending: (54, 9), reach: 2.5),
      Cloud(income: (112, 9), spending: (100, 0), reach: 2),
    ]))
}
