import Numerics

extension DataSet {
  /// Two long rows side by side, a short row in line with a cloud, a second cloud, and a few customers: each
  /// linkage finds something else nearest.
  ///
  /// The middles of the long rows are nearest, but their customers are not: half of them are far along the
  /// other row. From the short row to the first cloud the mean distance is smaller, from cloud to cloud the
  /// largest. The few cost Ward linkage least, as they are few. To complete linkage half of both long rows is
  /// smaller than one of them.
  public static let fourLinkages = DataSet(
    name: "four-linkages",
    summary: "rows and clouds that every linkage joins otherwise",
    shows: """
      Cut into five, centroid linkage joins the two long rows, average linkage the short row and the cloud \
      in line with it, Ward linkage the few customers and a cloud, and complete linkage cuts across both \
      long rows.
      """,
    call: "frames hierarchical --linkage complete -k 5",
    division: divided(0.25, 0.22, 0.13, 0.13, 0.02)
  ) { groups, random in
    let sizes = parts.indices.map { part in groups.count { $0 == part } }
    var placed = parts.map { _ in 0 }
    return groups.map { group in
      defer { placed[group] += 1 }
      switch parts[group] {
      case .cloud(let cloud): return cloud.draw(using: &random)
      case .row(let row):
        let way = (Double(placed[group]) + random.uniform()) / Double(sizes[group]) - 0.5
        return Place(
          nearIncome: row.income + row.along.income * way + 3 * random.uniform() - 1.5,
          spending: row.spending + row.along.spending * way + 3 * random.uniform() - 1.5)
      }
    }
  }

  private enum Part {
    case row(Row)
    case cloud(Cloud)
  }

  /// A row of customers at even steps: its middle, and from its first to its last.
  private struct Row {
    let income: Double
    let spending: Double
    let along: (income: Double, spending: Double)
  }

  private static let parts: [Part] = [
    .row(Row(income: 25, spending: 28, along: (0, 46))),
    .row(Row(income: 46, spending: 28, along: (0, 46))),
    .row(Row(income: 42, spending: 86, along: (17, 0))),
    .cloud(Cloud(income: (65, 1.5), spending: (86, 1.5), reach: 2)),
    .cloud(Cloud(income: (90, 1.5), spending: (77, 1.5), reach: 2)),
    .cloud(Cloud(income: (107, 1.5), spending: (41, 1.5), reach: 2)),
  ]
}
