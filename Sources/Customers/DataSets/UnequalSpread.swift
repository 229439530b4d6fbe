extension DataSet {
  /// A wide group and a tight one at its edge, about as large.
  public static let unequalSpread = DataSet(
    name: "unequal-spread",
    summary: "a wide group and a tight one beside it",
    shows: """
      k-means puts its border halfway between the two middles and so cuts into the wide group; a \
      mixture with full covariances learns how far each group spreads.
      """,
    call: "frames compare --algorithms k-means,gmm -k 2",
    division: divided(0.45),
    places: drawn(from: [
      Cloud(income: (58, 19), spending: (44, 17), reach: 2.5),
      Cloud(income: (94, 4), spending: (62, 3.5), reach: 2),
    ]))
}
