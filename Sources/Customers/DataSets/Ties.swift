extension DataSet {
  /// Twelve customers at the crossings of a grid. The seed only puts the rows in another order.
  public static let ties = DataSet(
    name: "ties",
    summary: "customers on a grid, their rows in the order that the seed gives",
    shows: """
      Many pairs of clusters are equally near, so the order of the rows decides which of them merge: \
      with another seed the same customers end up in other segments.
      """,
    call: "frames hierarchical --linkage complete -k 3",
    sizes: 12...12, variation: .order,
    division: divided(equallyInto: 12)
  ) { _, _ in
    (0..<12).map { Place(income: 45 + 15 * ($0 % 4), spending: 35 + 15 * ($0 / 4)) }
  }
}
