extension DataSet {
  /// Two groups, seven customers in a row from one to the other, and one customer off on its own.
  public static let chain = DataSet(
    name: "chain",
    summary: "two groups joined by a row of customers",
    shows: """
      Single linkage walks over the row from one group into the other and leaves a single customer as \
      the second segment; Ward linkage keeps the groups apart.
      """,
    call: "frames hierarchical --linkage single -k 2",
    division: { count in
      let rest = count - links - 1
      return [rest - rest / 2, rest / 2, links, 1]
    }
  ) { groups, random in
    var link = 0
    return groups.map { group in
      switch group {
      case 0: return low.draw(using: &random)
      case 1: return high.draw(using: &random)
      case 2:
        link += 1
        let way = 0.2 + 0.6 * Double(link - 1) / Double(links - 1)
        return Place(
          nearIncome: low.income.mean + way * (high.income.mean - low.income.mean) + 2 * random.uniform() - 1,
          spending: low.spending.mean + way * (high.spending.mean - low.spending.mean) + 2 * random.uniform()
            - 1)
      default: return Place(income: 48, spending: 84)
      }
    }
  }

  private static let links = 7
  private static let low = Cloud(income: (38, 6), spending: (32, 4), reach: 2)
  private static let high = Cloud(income: (112, 6), spending: (70, 4), reach: 2)
}
