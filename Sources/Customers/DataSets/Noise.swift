extension DataSet {
  /// Customers spread evenly over all incomes and scores, as many in every 25th of the square, so that no
  /// seed gathers groups by chance.
  public static let noise = DataSet(
    name: "noise",
    summary: "customers spread evenly, without any groups",
    shows: """
      There are no groups, yet k-means draws borders, the WCSS falls with every further cluster and its \
      curve bends as if it had an elbow.
      """,
    call: "frames k-means -k 4",
    division: divided(equallyInto: 25)
  ) { groups, random in
    groups.map { cell in
      let column = (Double(cell % 5) + random.uniform()) / 5
      let row = (Double(cell / 5) + random.uniform()) / 5
      return Place(nearIncome: 15 + 125 * column, spending: 1 + 99 * row)
    }
  }
}
