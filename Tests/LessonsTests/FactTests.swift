import Clustering
import Customers
import Numerics
import Segments
import Testing
import Words

@testable import Lessons

@Suite struct FactTests {
  private static func run(_ algorithm: String?, _ settings: [String: String] = [:]) throws -> RecordedRun {
    try sampleRun(algorithm, settings)
  }

  private func number(_ name: String, _ run: RecordedRun, other: RecordedRun? = nil) throws -> Double {
    let value = try sampleFacts.value(of: name, FactSubject(run: run) { $0 == "other" ? other : nil })
    guard case .number(let quantity) = value else {
      Issue.record("\(name) is \(value)")
      return .nan
    }
    return quantity.value
  }

  /// A name for each pattern, its holes filled.
  private static func name(_ pattern: String) -> String {
    let fillings = [
      "SEGMENT": "1", "FEATURE": "income", "COLUMN": "age", "CUSTOMER": "7", "ITERATION": "last", "SEED": "2",
      "MERGE": "3", "RUN": "other", "K": "3", "CRITERION": "silhouette", "COVARIANCE": "spherical",
      "PURPOSE": "promotions", "BAND": "20-29", "COMPONENT": "1", "WORD": "Female", "NUMBER": "2",
    ]
    let special = [
      "count.COLUMN.WORD": "count.gender.female", "share.COLUMN.WORD": "share.gender.female",
      "share.SEGMENT.COLUMN.WORD": "share.1.gender.female",
      "index.SEGMENT.COLUMN.WORD": "index.1.gender.female",
      "mean.COLUMN.COLUMN.WORD": "mean.age.gender.female", "welch.COLUMN.COLUMN": "welch.age.gender",
    ]
    return special[pattern]
      ?? pattern.split(separator: ".").map { fillings[String($0)] ?? String($0) }.joined(separator: ".")
  }

  @Test(arguments: sampleFacts.map(\.name.pattern))
  func `every fact can be told of some run, in words without gaps`(pattern: String) throws {
    let other = try Self.run("k-means", ["clusters": "3"])
    // The last of these overlooks a move.
    let eight = ["clusters": "8", "restarts": "1", "seed": "6"]
    let runs = [("k-means", [:]), ("hierarchical", [:]), ("gmm", [:]), ("k-means", eight)]
    let values = runs.compactMap { algorithm, settings in
      try? sampleFacts.value(
        of: Self.name(pattern), FactSubject(run: try Self.run(algorithm, settings)) { _ in other })
    }
    #expect(!values.isEmpty)
    for value in values { #expect(!value.text.isEmpty && !value.text.contains("undefined")) }
    #expect(sampleFacts.count { $0.name.pattern == pattern } == 1)
    #expect(sampleFacts.first { $0.name.pattern == pattern }?.name.meaning.hasSuffix(".") == false)
  }

  @Test func `facts of k-means equal values computed anew from labels and points`() throws {
    let run = try Self.run("k-means")
    let outcome = try #require(run.recording).partition
    let points = run.features.points
    func wcss(_ labels: [Int], clusters: Int) -> Double {
      (0..<clusters).reduce(0) { sum, cluster in
        let rows = labels.indices.filter { labels[$0] == cluster }
        return (0..<points.columns).reduce(sum) { sum, column in
          let mean = rows.reduce(0) { $0 + points[$1, column] } / Double(rows.count)
          return rows.reduce(sum) { $0 + (points[$1, column] - mean) * (points[$1, column] - mean) }
        }
      }
    }
    #expect(abs(try number("wcss.last", run) - wcss(Array(outcome.labels), clusters: 5)) < 1e-9)
    #expect(abs(try number("wcss.none", run) - wcss(Array(repeating: 0, count: 200), clusters: 1)) < 1e-9)
    let sizes = Dictionary(grouping: outcome.labels, by: \.self).map(\.value.count).sorted(by: >)
    for (index, size) in sizes.enumerated() {
      #expect(try number("sizes.\(index + 1)", run) == Double(size))
      #expect(try number("share.\(index + 1)", run) == Double(size) / 200)
    }
    #expect(try number("sizes.first", run) == Double(sizes[0]))
    #expect(try number("sizes.last", run) == Double(sizes[4]))
    let largest = outcome.labels.indices.filter { row in
      outcome.labels.count { $0 == outcome.labels[row] } == sizes[0]
    }
    let mean = largest.reduce(0) { $0 + run.features.values[$1, 0] } / Double(largest.count)
    #expect(abs(try number("centroid.1.income", run) - mean) < 1e-9)
    // Customer names are row numbers counted from 1.
    #expect(try number("segment.\(largest[0] + 1)", run) == 1)
    #expect(try number("changed.1", run) == 200 && number("changed.last", run) == 0)
    #expect(try number("wcss.1", run) > number("wcss.updated.1", run))
  }

  @Test func `facts of the customers equal values computed anew`() throws {
    let run = try Self.run(nil, ["features": "income,spending"])
    let ages = run.columns.values.column(0).sorted()
    let incomes = run.columns.values.column(1)
    let mean = ages.reduce(0, +) / 200
    let squares = ages.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(abs(try number("mean.age", run) - mean) < 1e-9)
    #expect(abs(try number("sd.age", run) - (squares / 199).squareRoot()) < 1e-9)
    #expect(abs(try number("spread.age", run) - (squares / 200).squareRoot()) < 1e-9)
    #expect(try number("min.age", run) == ages[0] && number("max.age", run) == ages[199])
    #expect(try number("median.age", run) == (ages[99] + ages[100]) / 2)
    #expect(try number("value.7.income", run) == incomes[6])
    #expect(try number("gap.7.9.income", run) == abs(incomes[6] - incomes[8]))
    #expect(abs(try number("correlation.age.age", run) - 1) < 1e-12)
    let x = try number("scaled.7.income", run) - number("scaled.9.income", run)
    let y = try number("scaled.7.spending", run) - number("scaled.9.spending", run)
    #expect(abs(try number("distance.7.9", run) - (x * x + y * y).squareRoot()) < 1e-12)
  }

  @Test func `facts of trees, mixtures and comparisons equal what their traces say`() throws {
    let tree = try Self.run("hierarchical", ["linkage": "single"])
    let trace = try Hierarchical(linkage: .single, clusters: 5).trace(on: tree.features.points)
    #expect(try number("height.last", tree) == trace.merges[198].height)
    #expect(try number("height.undone.1", tree) == trace.merges[198].height)
    #expect(try number("tied", tree) == Double(trace.merges.filter { $0.tied > 1 }.count))
    let merged = try sampleFacts.value(of: "merge.customers.1", FactSubject(run: tree) { _ in nil })
    #expect(merged == .names([trace.merges[0].left, trace.merges[0].right].map { "\($0 + 1)" }))
    let mixture = try Self.run("gmm")
    let weights = try (1...5).map { try number("weight.\($0)", mixture) }
    #expect(abs(weights.reduce(0, +) - 1) < 1e-9)
    #expect(try number("bic", mixture) > number("aic", mixture))
    let kMeans = try Self.run("k-means")
    #expect(try number("ari.other", kMeans, other: kMeans) == 1)
    #expect(try number("moved.other", kMeans, other: kMeans) == 0)
    #expect(try number("ari.other", kMeans, other: tree) < 0.5)
    #expect(try number("moved.other", kMeans, other: tree) > 50)
  }

  @Test func `two facts can be taken from and divided by each other`() throws {
    let run = try lessonRun(sampleLesson)
    func text(_ expression: String) throws -> String {
      let parsed = try #require(FactExpression(expression[...]))
      return try run.value(of: parsed, choices: [:], at: Position(line: 1, column: 1)).text
    }
    #expect(try text("changed.1 - changed.2") == "191")
    #expect(try text("changed.2 / customers.count %") == "4.5\u{202F}%")
    #expect(try text("yours: clusters") == "3")
    #expect(try text("clusters / yours: clusters") == "1.67")
    #expect(try text("share.1") == "39\u{202F}%")
  }
}
