import Clustering
import Numerics

/// Two customers and three centroids: which is nearest, by their distances.
struct NearestCentroid {
  private let drawn: DrawnCustomers
  private let rows: [Int]
  private let points: [[Double]]
  private let centroids: [[Double]]
  /// For each customer its distance to each centroid.
  private let distances: [[Double]]
  /// For each customer the nearest centroid, as k-means finds it.
  private let nearest: [Int]

  /// How many centroids are compared, of so many segments.
  static func centroids(of clusters: Int) -> Int { min(3, clusters) }

  init?(_ drawn: DrawnCustomers, using generator: inout SplitMix64) {
    guard let rows = drawn.draw(2, apart: 0.2, using: &generator) else { return nil }
    let segments = generator.shuffled(Array(1...drawn.clusters)).prefix(Self.centroids(of: drawn.clusters))
    let centroids = segments.map(drawn.printedMean)
    let points = rows.map { Array(drawn.numbers[row: $0]) }
    guard Set(centroids).count == centroids.count, Set(points + centroids).count == 2 + centroids.count
    else { return nil }
    // The centroids stand among the points so that there are no fewer customers than clusters.
    let run = KMeans(clusters: centroids.count, seeding: .given(Matrix(centroids)), maxIterations: 1)
    guard let trace = try? run.best(of: 1, on: Matrix(points + centroids), workers: .one) else { return nil }
    self.drawn = drawn
    self.rows = rows
    self.points = points
    self.centroids = centroids
    distances = points.map { point in centroids.map { distance(point, $0) } }
    nearest = Array(trace.finalLabels.prefix(2))
  }

  /// The exercise; nil where one of the two is too near to call or too easy, or both answers are the same.
  func exercise() -> Exercise? {
    let margins = distances.map { distances in
      let sorted = distances.sorted()
      return 1 - sorted[0] / sorted[1]
    }
    let difficulty = Difficulty(
      margin: margins.min() ?? 0, operations: 2 * centroids.count * 6,
      digits: (points + centroids).joined().map(drawn.units.digits).max() ?? 0)
    let band = Exercise.Kind.nearestCentroid.band(centroids: centroids.count)
    guard band.contains(difficulty), margins.allSatisfy(band.margin.contains), nearest[0] != nearest[1],
      distances.joined().allSatisfy({ isClearlyRounded($0, decimals: 2, by: 0.02) })
    else { return nil }
    return Exercise(
      kind: .nearestCentroid,
      statement: """
        The table holds two customers and \(centroids.count) centroids. In an assignment of k-means every \
        customer goes to its nearest centroid, by Euclidean distance.
        """,
      givens: [
        .table(table), .formula("distance = √((difference in one feature)² + (difference in the other)²)"),
      ],
      parts: rows.indices.map(part), wrongWays: wrongWays, difficulty: difficulty)
  }

  private var table: GivenTable {
    GivenTable(
      columns: ["customer", "in the data"] + drawn.units.titles,
      rows: rows.indices.map {
        [letter($0), drawn.name(rows[$0])] + points[$0].map(drawn.units.text)
      }
        + centroids.enumerated().map {
          ["centroid\(noBreak)\($0 + 1)", "mean of a segment"] + $1.map(drawn.units.text)
        },
      words: 2)
  }

  private func part(_ customer: Int) -> Exercise.Part {
    let arithmetic = Arithmetic(decimals: drawn.units.decimals)
    let working = centroids.indices.map { index in
      """
      to centroid \(index + 1): \(arithmetic.squares(points[customer], centroids[index])), its root is \
      \(twoDecimals(distances[customer][index]))
      """
    }
    let list = distances[customer].map(twoDecimals).joined(separator: ", ")
    return Exercise.Part(
      """
      Compute the distances of customer \(letter(customer)) to the \(centroids.count) centroids. Which \
      centroid does it go to?
      """,
      answer: "\(list); centroid \(nearest[customer] + 1)", working: working, points: 4,
      lines: centroids.count + 1)
  }

  /// What comes out where differences are added instead of their squares.
  private var wrongWays: [String] {
    rows.indices.map { customer in
      let sums = centroids.map { zip(points[customer], $0).reduce(0) { $0 + ($1.0 - $1.1).magnitude } }
      let wrong = smallestIndex(sums)
      let list = sums.map(drawn.units.text).joined(separator: ", ")
      let end =
        wrong == nearest[customer]
        ? "the same centroid, by the wrong distances" : "centroid \(wrong + 1), which is wrong"
      return "Adding the differences without squaring gives \(list) for customer \(letter(customer)): \(end)."
    }
  }
}
