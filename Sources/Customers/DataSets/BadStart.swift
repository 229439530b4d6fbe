extension DataSet {
  /// Six groups in three pairs, the pairs far apart.
  public static let badStart = DataSet(
    name: "bad-start",
    summary: "six groups in three pairs",
    shows: """
      Most starts from random customers put too many centroids into one pair and too few into another, \
      and the space between is seldom crossed: the run ends in a worse optimum.
      """,
    call: "frames k-means -k 6 --seeding forgy --seed 4 --restarts 1",
    division: divided(equallyInto: 6),
    places: drawn(from: [
      Cloud(income: (30, 4.5), spending: (20, 4), reach: 2.5),
      Cloud(income: (30, 4.5), spending: (42, 4), reach: 2.5),
      Cloud(income: (77, 4.5), spending: (68, 4), reach: 2.5),
      Cloud(income: (77, 4.5), spending: (90, 4), reach: 2.5),
      Cloud(income: (124, 4.5), spending: (20, 4), reach: 2.5),
      Cloud(income: (124, 4.5), spending: (42, 4), reach: 2.5),
    ]))
}
