extension DataSet {
  /// Three groups of four at the corners of a triangle with nearly equal sides.
  ///
  /// The first two merge at their distance, the length of one side. Their common centroid lies halfway
  /// along it, nearer to the third group than that: the height of such a triangle is 0.87 to 1 of its side.
  public static let inversion = DataSet(
    name: "inversion",
    summary: "three groups of four at the corners of a triangle",
    shows: """
      With centroid linkage the last merge lies lower than the one before, because the centroid of two \
      merged groups is nearer to the third than they were to each other.
      """,
    call: "frames hierarchical --linkage centroid -k 2",
    sizes: 12...12,
    division: divided(equallyInto: 3)
  ) { groups, random in
    var placed = [0, 0, 0]
    return groups.map { group in
      let (corner, offset) = (corners[group], offsets[placed[group]])
      placed[group] += 1
      return Place(
        income: corner.income + offset.income + random.index(below: 3) - 1,
        spending: corner.spending + offset.spending + random.index(below: 3) - 1)
    }
  }

  private static let corners = [
    Place(income: 48, spending: 24), Place(income: 106, spending: 24), Place(income: 77, spending: 77),
  ]
  /// From a corner to its four customers.
  private static let offsets = [
    Place(income: -9, spending: -3), Place(income: -5, spending: 4), Place(income: 5, spending: -4),
    Place(income: 9, spending: 3),
  ]
}
