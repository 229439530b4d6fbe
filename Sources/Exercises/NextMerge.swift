import Clustering
import Numerics
import Words

/// Five customers and the table of their distances: the first merge, the new distances by complete linkage,
/// and the second merge, which the new cluster takes part in.
struct NextMerge {
  private let drawn: DrawnCustomers
  private let rows: [Int]
  private let points: Matrix
  private let merges: [Merge]
  private static let count = 5

  init?(_ drawn: DrawnCustomers, using generator: inout SplitMix64) {
    guard let rows = drawn.draw(Self.count, apart: 0.12, using: &generator) else { return nil }
    points = drawn.numbers.selecting(rows: rows)
    guard let trace = try? Hierarchical(linkage: .complete).trace(on: points) else { return nil }
    self.drawn = drawn
    self.rows = rows
    merges = trace.merges
  }

  /// The two customers of the first merge.
  private var pair: [Int] { [merges[0].left, merges[0].right] }
  private var others: [Int] { (0..<Self.count).filter { !pair.contains($0) } }
  /// The customer that joins the pair at the second merge.
  private var third: Int { merges[1].left }
  private var pairName: String { pair.map(letter).joined() }
  private var decimals: Int { drawn.units.decimals + 1 }

  private func between(_ a: Int, _ b: Int) -> Double {
    distance(Array(points[row: a]), Array(points[row: b]))
  }
  private func text(_ distance: Double) -> String { NumberText.fixed(distance, decimals: decimals) }
  /// The distances of a customer to the two of the pair.
  private func toPair(_ other: Int) -> [Double] { pair.map { between($0, other) } }

  /// The exercise; nil where the second merge leaves the pair out, or a merge is too near to call or too
  /// easy.
  func exercise() -> Exercise? {
    guard merges[1].right == Self.count else { return nil }
    let first = (0..<Self.count).flatMap { a in (0..<a).map { between(a, $0) } }.sorted()
    let among = others.flatMap { a in others.filter { $0 < a }.map { between(a, $0) } }
    let second = (others.map { toPair($0).max() ?? 0 } + among).sorted()
    let margins = [first, second].map { 1 - $0[0] / $0[1] }
    let difficulty = Difficulty(
      margin: margins.min() ?? 0, operations: others.count,
      digits: first.map { text($0).count { $0.isNumber } }.max() ?? 0)
    let band = Exercise.Kind.nextMerge.band()
    guard band.contains(difficulty), margins.allSatisfy(band.margin.contains) else { return nil }
    return Exercise(
      kind: .nextMerge,
      statement: """
        The table holds the Euclidean distances between five customers, each of them still a cluster of its \
        own. They are merged by complete linkage: the distance between two clusters is the largest \
        distance between a customer of one and a customer of the other.
        """,
      givens: [.table(table)], parts: [firstMerge, newDistances, secondMerge], wrongWays: [singleLinkage],
      difficulty: difficulty)
  }

  private var table: GivenTable {
    let lines = rows.indices.map { row in
      [letter(row), drawn.name(rows[row])]
        + (0..<Self.count - 1).map { column in column < row ? text(between(row, column)) : "" }
    }
    return GivenTable(
      columns: ["customer", "in the data"] + (0..<Self.count - 1).map { "to \(letter($0))" }, rows: lines,
      words: 2)
  }

  private var firstMerge: Exercise.Part {
    Exercise.Part(
      "Which two customers merge first, and at which height?",
      answer: "\(pair.map(letter).joined(separator: " and ")), at \(text(merges[0].height))",
      working: ["the smallest number of the table"], points: 2, lines: 1)
  }

  private var newDistances: Exercise.Part {
    let working = others.map { other in
      let both = toPair(other).map(text)
      return
        """
        \(pairName) to \(letter(other)): the larger of \(both[0]) and \(both[1]), \
        \(text(toPair(other).max() ?? 0))
        """
    }
    let answers = others.map { "to \(letter($0)) \(text(toPair($0).max() ?? 0))" }
    return Exercise.Part(
      "How far is the new cluster from each of the other three customers?",
      answer: answers.joined(separator: ", "), working: working, points: 3, lines: 3)
  }

  private var secondMerge: Exercise.Part {
    let among = others.flatMap { a in
      others.filter { $0 < a }.map { "\(letter($0)) to \(letter(a)) \(text(between($0, a)))" }
    }
    return Exercise.Part(
      "Which two clusters merge next, and at which height?",
      answer: "\(pairName) and \(letter(third)), at \(text(merges[1].height))",
      working: ["the smallest of the new distances and of those left: \(among.joined(separator: ", "))"],
      points: 2, lines: 1)
  }

  /// What comes out where the smaller distance is taken for the larger.
  private var singleLinkage: String {
    guard let trace = try? Hierarchical(linkage: .single).trace(on: points) else { return "" }
    let merge = trace.merges[1]
    let name = merge.right == Self.count ? pairName : letter(merge.right)
    return """
      Taking the smaller of the two distances is single linkage: \(letter(merge.left)) and \(name) would \
      merge next, at \(text(merge.height)).
      """
  }
}
