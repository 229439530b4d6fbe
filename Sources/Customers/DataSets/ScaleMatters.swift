extension DataSet {
  /// Two groups by their scores, the same in income, which is in dollars instead of thousands of them.
  public static let scaleMatters = DataSet(
    name: "scale-matters",
    summary: "two groups by score, with the income in dollars",
    shows: """
      Unscaled, a thousand dollars of income weigh as much as a thousand points of the score, so k-means \
      sees only income; with --scale standard it finds the two groups.
      """,
    call: "frames k-means -k 2 --scale none",
    income: .dollars,
    division: divided(equallyInto: 2),
    places: drawn(from: [
      Cloud(income: (70, 17), spending: (27, 7), reach: 2.5),
      Cloud(income: (70, 17), spending: (77, 7), reach: 2.5),
    ]))
}
