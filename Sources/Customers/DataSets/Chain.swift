extension DataSet {
  /// Two wide groups, and a row of customers from the inside of one to the inside of the other.
  ///
  /// In the row everybody is nearer to the next than those at the rim of the groups are to anybody: the last
  /// merges of single linkage are with the rim, and the row holds the groups together.
  public static let chain = DataSet(
    name: "chain",
    summary: "two groups joined by a row of customers",
    shows: """
      Single linkage walks along the row from one group into the other and puts nearly all customers into \
      one segment; Ward linkage keeps the groups apart but for a few.
      """,
    call: "frames hierarchical --linkage single -k 2",
    division: { count in
      let links = max(22, count * 12 / 100)
      let rest = count - links
      return [rest - rest / 2, rest / 2, links]
    }
  ) { groups, random in
    let links = Double(groups.count { $0 == 2 })
    var link = 0.0
    return groups.map { group in
      switch group {
      case 0: return low.draw(using: &random)
      case 1: return high.draw(using: &random)
      default:
        link += 1
        let way = 0.12 + 0.76 * (link - 0.5 + 0.3 * (2 * random.uniform() - 1)) / links
        return Place(
          nearIncome: low.income.mean + way * (high.income.mean - low.income.mean) + 2 * random.uniform() - 1,
          spending: low.spending.mean + way * (high.spending.mean - low.spending.mean) + 2 * random.uniform()
            - 1)
      }
    }
  }

  private static let low = Cloud(income: (45, 9), spending: (32, 8), reach: 3)
  private static let high = Cloud(income: (108, 9), spending: (70, 8), reach: 3)
}
