import Clustering
import Numerics

/// Seven customers after an assignment: the two means of the update, and who changes next.
///
/// One cluster has five customers and the other two, so that the means need no more than two decimals.
struct NextCentroid {
  private let drawn: DrawnCustomers
  private let rows: [Int]
  private let points: Matrix
  /// For each customer its cluster before the update and after the next assignment.
  private let before, after: [Int]
  /// After the update.
  private let centroids: [[Double]]

  init?(_ drawn: DrawnCustomers, using generator: inout SplitMix64) {
    guard let rows = drawn.draw(7, apart: 0.12, using: &generator) else { return nil }
    let points = drawn.numbers.selecting(rows: rows)
    let starts = points.selecting(rows: [generator.index(below: 7), generator.index(below: 7)])
    let run = KMeans(clusters: 2, seeding: .given(starts), maxIterations: 2)
    guard let trace = try? run.best(of: 1, on: points, workers: .one) else { return nil }
    // seed, seed, assign, update, assign
    guard trace.count == 5, case .update = trace.event(at: 3) else { return nil }
    let before = Array(trace.labels(at: 2))
    guard [2, 5].contains(before.count { $0 == 0 }) else { return nil }
    self.drawn = drawn
    self.rows = rows
    self.points = points
    self.before = before
    after = Array(trace.finalLabels)
    centroids = trace.centroids(at: 3).rowArrays
  }

  /// The exercise; nil unless exactly one customer changes, and clearly.
  func exercise() -> Exercise? {
    let changed = before.indices.filter { before[$0] != after[$0] }
    guard changed.count == 1, let customer = changed.first else { return nil }
    let margins = before.indices.map { row in
      let distances = centroids.map { distance(Array(points[row: row]), $0) }.sorted()
      return 1 - distances[0] / distances[1]
    }
    let difficulty = Difficulty(
      margin: margins[customer], operations: 26, digits: points.values.map(drawn.units.digits).max() ?? 0)
    guard Exercise.Kind.nextCentroid.band().contains(difficulty), (margins.min() ?? 0) >= 0.05,
      distances(of: customer).allSatisfy({ isClearlyRounded($0, decimals: 2, by: 0.02) })
    else { return nil }
    return Exercise(
      kind: .nextCentroid,
      statement: """
        After an assignment of k-means, seven customers belong to two clusters. The update comes next: every \
        centroid goes to the mean of its cluster's customers. Then everyone is assigned again.
        """,
      givens: [.table(table), .scatter(scatter)], parts: [update, change(of: customer)],
      wrongWays: wrongWays, difficulty: difficulty)
  }

  private func distances(of row: Int) -> [Double] {
    centroids.map { distance(Array(points[row: row]), $0) }
  }

  private var table: GivenTable {
    GivenTable(
      columns: ["customer", "in the data", "cluster"] + drawn.units.titles,
      rows: rows.indices.map { row in
        [letter(row), drawn.name(rows[row]), "\(before[row] + 1)"]
          + points[row: row].map(drawn.units.text)
      }, words: 2)
  }

  private var scatter: GivenScatter {
    GivenScatter(
      xTitle: drawn.units.titles[0], yTitle: drawn.units.titles[1],
      marks: rows.indices.map {
        GivenScatter.Mark(name: letter($0), x: points[$0, 0], y: points[$0, 1], cluster: before[$0] + 1)
      })
  }

  private var update: Exercise.Part {
    let arithmetic = Arithmetic(decimals: drawn.units.decimals)
    let working = centroids.indices.map { cluster in
      let members = before.indices.filter { before[$0] == cluster }
      let means = (0..<2).map { column in arithmetic.mean(members.map { points[$0, column] }) }
      return "centroid \(cluster + 1): \(means.joined(separator: "; "))"
    }
    let answers = centroids.enumerated().map {
      "centroid \($0 + 1): (\($1.map(twoDecimals).joined(separator: ", ")))"
    }
    return Exercise.Part(
      "Compute both centroids after the update, and draw them into the plot.",
      answer: answers.joined(separator: "; "), working: working, points: 4, lines: 3)
  }

  private func change(of row: Int) -> Exercise.Part {
    let arithmetic = Arithmetic(decimals: drawn.units.decimals)
    let point = Array(points[row: row])
    let distances = distances(of: row)
    let working = centroids.indices.map { cluster in
      """
      to centroid \(cluster + 1): \(arithmetic.squares(point, centroids[cluster], decimals: 2)), its root \
      is \(twoDecimals(distances[cluster]))
      """
    }
    return Exercise.Part(
      """
      In the next assignment one customer changes its cluster. Find it in the plot, and show it by its \
      distances to both centroids.
      """,
      answer:
        """
        customer \(letter(row)) goes to cluster \(after[row] + 1): \
        \(distances.map(twoDecimals).joined(separator: " and "))
        """,
      working: working, points: 3, lines: 3)
  }

  /// What comes out where all customers are divided by instead of the cluster's.
  private var wrongWays: [String] {
    let sums = centroids.indices.map { cluster in
      (0..<2).map { column in
        before.indices.filter { before[$0] == cluster }.reduce(0) { $0 + points[$1, column] } / 7
      }
    }
    let list = sums.map { "(\($0.map(twoDecimals).joined(separator: ", ")))" }.joined(separator: " and ")
    return [
      """
      Dividing by all seven customers instead of the cluster's gives \(list): every centroid is the mean of \
      its own customers only.
      """
    ]
  }
}
