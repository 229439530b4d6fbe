extension DataSet {
  /// A wide group of four in five customers, and two small ones beside each other.
  public static let unequalSizes = DataSet(
    name: "unequal-sizes",
    summary: "one large group and two small ones",
    shows: """
      k-means splits the large group and joins the two small ones, because that makes the WCSS smaller \
      than the groups themselves do.
      """,
    call: "frames k-means -k 3",
    division: divided(0.1, 0.1),
    places: drawn(from: [
      Cloud(income: (52, 13), spending: (42, 14), reach: 2.5),
      Cloud(income: (114, 5), spending: (84, 4), reach: 2),
      Cloud(income: (114, 5), spending: (56, 4), reach: 2),
    ]))
}
