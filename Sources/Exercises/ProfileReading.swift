import Clustering
import Customers
import Numerics
import Words

/// The segments of the run in a table: a share, an index, and two differences in SD that are compared.
struct ProfileReading {
  private struct Column {
    let feature: Feature
    let all: Moments
    let means: [Double]
    let decimals: Int

    func text(_ value: Double) -> String { NumberText.fixed(value, decimals: decimals) }

    /// A number as printed.
    func printed(_ value: Double) -> Double {
      let power: Double = [1, 10, 100, 1000][decimals]
      return (value * power).rounded() / power + 0
    }

    /// How far a segment's mean lies above that of all, in SDs.
    func difference(_ segment: Int) -> Double { (means[segment] - all.mean) / all.standardDeviation }
    func printedDifference(_ segment: Int) -> Double {
      (printed(means[segment]) - printed(all.mean)) / printed(all.standardDeviation)
    }
    func index(_ segment: Int) -> Double { 100 * means[segment] / all.mean }
    func printedIndex(_ segment: Int) -> Double { 100 * printed(means[segment]) / printed(all.mean) }
  }

  private let drawn: DrawnCustomers
  private let columns: [Column]
  private let sizes: [Int]
  /// Segments and columns that are asked about, from 0.
  private let shareOf, indexOf, differenceOf: Int
  private let indexColumn: Int
  private let compared: [Int]
  /// Whether means are so far above zero that a ratio of them means something.
  private let hasIndex: Bool
  private static let mostColumns = 4

  init?(_ drawn: DrawnCustomers, using generator: inout SplitMix64) {
    let members = (1...drawn.clusters).map(drawn.members)
    let columns = Array(Self.columns(of: drawn, members).prefix(Self.mostColumns))
    guard columns.count >= 2, members.allSatisfy({ !$0.isEmpty }) else { return nil }
    let positive = columns.indices.filter { columns[$0].all.minimum >= 0 }
    let choices = positive.isEmpty ? Array(columns.indices) : positive
    self.drawn = drawn
    self.columns = columns
    sizes = members.map { $0.count }
    shareOf = generator.index(below: members.count)
    indexOf = generator.index(below: members.count)
    differenceOf = generator.index(below: members.count)
    compared = generator.shuffled(Array(columns.indices)).prefix(2).sorted()
    hasIndex = !positive.isEmpty
    indexColumn = choices[generator.index(below: choices.count)]
  }

  /// The features whose numbers fit a table.
  private static func columns(of drawn: DrawnCustomers, _ members: [[Int]]) -> [Column] {
    drawn.features.features.indices.compactMap { index in
      let values = drawn.features.values.column(index)
      let all = Moments(values)
      guard !all.isConstant, (0.01..<1e6).contains(all.standardDeviation),
        max(all.maximum.magnitude, all.minimum.magnitude) < 1e7
      else { return nil }
      return Column(
        feature: drawn.features.features[index], all: all,
        means: members.map { rows in rows.isEmpty ? 0 : Moments(rows.map { values[$0] }).mean },
        decimals: min(3, NumberText.decimals(of: all.standardDeviation, significant: 3)))
    }
  }

  func exercise() -> Exercise? {
    let differences = compared.map { columns[$0].printedDifference(differenceOf) }
    let difficulty = Difficulty(
      margin: (differences[0].magnitude - differences[1].magnitude).magnitude, operations: 8,
      digits: table.rows.joined().map { $0.count { $0.isNumber } }.max() ?? 0)
    guard Exercise.Kind.profile.band().contains(difficulty), agrees else { return nil }
    return Exercise(
      kind: .profile,
      statement: """
        k-means divided your \(NumberText.count(drawn.segments.count, "customer")) into \
        \(NumberText.count(drawn.clusters, "segment")). The table holds their sizes and means, in original \
        units.
        """,
      givens: [.table(table)], parts: [sharePart, hasIndex ? indexPart : otherPart, comparison],
      wrongWays: [], difficulty: difficulty)
  }

  /// Whether the answers from the printed numbers are those from the full ones, and no matter of rounding.
  private var agrees: Bool {
    let share = 100 * Double(sizes[shareOf]) / Double(drawn.segments.count)
    let column = columns[indexColumn]
    let asked =
      compared.map { (columns[$0].printedDifference(differenceOf), columns[$0].difference(differenceOf)) }
      + (hasIndex ? [] : [(column.printedDifference(indexOf), column.difference(indexOf))])
    let isIndexClear =
      !hasIndex
      || (NumberText.fixed(column.printedIndex(indexOf), decimals: 0)
        == NumberText.fixed(column.index(indexOf), decimals: 0)
        && isClearlyRounded(column.printedIndex(indexOf), decimals: 0))
    return isIndexClear && isClearlyRounded(share, decimals: 0)
      && asked.allSatisfy { printed, full in
        twoDecimals(printed) == twoDecimals(full) && isClearlyRounded(printed, decimals: 2, by: 0.05)
          && printed.magnitude >= 0.05
      }
  }

  private func title(_ column: Column) -> String { harmless(column.feature.axisTitle, limit: 36) }

  private var table: GivenTable {
    func row(_ name: String, _ size: Int?, _ values: [Double]) -> [String] {
      [name, size.map { NumberText.fixed(Double($0), decimals: 0) } ?? ""]
        + zip(columns, values).map { $0.text($1) }
    }
    let segments = sizes.indices.map { segment in
      row("segment\(noBreak)\(segment + 1), mean", sizes[segment], columns.map { $0.means[segment] })
    }
    return GivenTable(
      columns: ["", "customers"] + columns.map(title),
      rows: segments + [
        row("all, mean", drawn.segments.count, columns.map { $0.all.mean }),
        row("all, SD", nil, columns.map { $0.all.standardDeviation }),
      ])
  }

  private var sharePart: Exercise.Part {
    let share = 100 * Double(sizes[shareOf]) / Double(drawn.segments.count)
    let answer = NumberText.fixed(share, decimals: 0) + NumberText.thinSpace + "%"
    return Exercise.Part(
      "Which share of the customers is in segment \(shareOf + 1), in whole percent?", answer: answer,
      working: ["\(sizes[shareOf]) / \(drawn.segments.count) = \(answer)"], points: 1, lines: 1)
  }

  private var indexPart: Exercise.Part {
    let column = columns[indexColumn]
    let index = NumberText.fixed(column.printedIndex(indexOf), decimals: 0)
    return Exercise.Part(
      """
      The index of a segment is 100 × its mean / the mean of all. Compute that of segment \(indexOf + 1) in \
      \(title(column)), to a whole number.
      """,
      answer: index,
      working: ["100 × \(column.text(column.means[indexOf])) / \(column.text(column.all.mean)) = \(index)"],
      points: 2,
      lines: 1)
  }

  /// In place of an index, where means may be negative.
  private var otherPart: Exercise.Part {
    let column = columns[indexColumn]
    return Exercise.Part(
      """
      By how many SDs is the mean of segment \(indexOf + 1) above that of all in \(title(column))? Below is \
      negative.
      """,
      answer: twoDecimals(column.printedDifference(indexOf)),
      working: [working(column, indexOf)], points: 2, lines: 1)
  }

  private func working(_ column: Column, _ segment: Int) -> String {
    let mean = column.text(column.all.mean)
    return """
      (\(column.text(column.means[segment])) \(minus) \
      \(column.printed(column.all.mean) < 0 ? "(\(mean))" : mean)) / \
      \(column.text(column.all.standardDeviation)) = \(twoDecimals(column.printedDifference(segment)))
      """
  }

  private var comparison: Exercise.Part {
    let asked = compared.map { columns[$0] }
    let differences = asked.map { $0.printedDifference(differenceOf) }
    let larger = differences[0].magnitude > differences[1].magnitude ? 0 : 1
    return Exercise.Part(
      """
      By how many SDs does segment \(differenceOf + 1) differ from all customers in \(title(asked[0])), \
      and by how many in \(title(asked[1]))? Which of the two sets it apart more?
      """,
      answer: "\(differences.map(twoDecimals).joined(separator: " and ")); \(title(asked[larger]))",
      working: zip(asked, differences).map { column, _ in "\(title(column)): \(working(column, differenceOf))"
      },
      points: 3, lines: 3)
  }
}
