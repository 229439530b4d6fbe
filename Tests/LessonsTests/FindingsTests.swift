import Clustering
import Criteria
import Customers
import Exploration
import Numerics
import Runs
import Segments
import Testing

@testable import Lessons

/// Facts of what is worked out only when asked for: exploration, the comparison of k, profiles.
@Suite struct FindingsTests {
  private static func run(_ algorithm: String?, _ settings: [String: String] = [:]) throws -> RecordedRun {
    try sampleRun(algorithm, settings)
  }

  private func value(_ name: String, _ run: RecordedRun) throws -> FactValue {
    try sampleFacts.value(of: name, FactSubject(run: run) { _ in nil })
  }

  private func number(_ name: String, _ run: RecordedRun) throws -> Double {
    guard case .number(let quantity) = try value(name, run) else { return .nan }
    return quantity.value
  }

  /// The cells of the built-in mall's file: customer, gender, age, income, spending.
  private static let cells = String(decoding: Mall.csv(), as: UTF8.self).split(separator: "\n").dropFirst()
    .map {
      $0.split(separator: ",").map(String.init)
    }

  @Test func `facts of exploration equal values counted in the file`() throws {
    let run = try Self.run(nil)
    let women = Self.cells.filter { $0[1] == "Female" }
    #expect(try number("count.gender.female", run) == Double(women.count))
    #expect(try number("share.gender.female", run) == Double(women.count) / 200)
    #expect(try number("ages.20-29", run) == Double(Self.cells.count { $0[2].hasPrefix("2") }))
    #expect(try number("rows.count", run) == 200 && number("missing.age", run) == 0)
    let ages = women.compactMap { Double($0[2]) }
    #expect(
      abs(try number("mean.age.gender.female", run) - ages.reduce(0, +) / Double(ages.count)) < 1e-9)
    let incomes = Self.cells.compactMap { Double($0[3]) }.sorted()
    let mean = incomes.reduce(0, +) / 200
    func moment(_ power: Int) -> Double {
      incomes.reduce(0) { sum, x in sum + (0..<power).reduce(1) { product, _ in product * (x - mean) } } / 200
    }
    let skew = moment(3) / (moment(2) * moment(2).squareRoot()) * (200.0 * 199).squareRoot() / 198
    #expect(abs(try number("skew.income", run) - skew) < 1e-9)
    let (low, high) = (try number("qlow.income", run), try number("qhigh.income", run))
    #expect(abs(try number("fence.high.income", run) - (high + 1.5 * (high - low))) < 1e-9)
    #expect(
      try number("outliers.income", run)
        == Double(incomes.count { $0 > high + 1.5 * (high - low) || $0 < low - 1.5 * (high - low) }))
    let shares = try (1...3).map { try number("component.share.\($0)", run) }
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9 && shares[0] >= shares[1])
  }

  @Test func `what is missing is counted, and left out of what is known`() throws {
    let run = try Self.run(nil, ["data": "gaps"])
    #expect(try number("missing.age", run) == 1 && number("missing.income", run) == 1)
    #expect(try number("missing.spending", run) == 0 && number("missing.rows", run) == 2)
  }

  @Test func `p-values that are tiny say so`() throws {
    #expect(Quantity(0.0004, .probability).text == "under 0.001")
    #expect(Quantity(0.0463, .probability).text == "0.046")
    let run = try Self.run(nil)
    let r = try number("correlation.age.spending", run)
    let t = r * (198 / (1 - r * r)).squareRoot()
    // For 198 degrees of freedom the two-sided p is under 0.001 exactly where |t| is above 3.3403 (SciPy's
    // t.isf).
    #expect((abs(t) > 3.3403) == (try number("p.age.spending", run) < 0.001))
  }

  @Test func `facts of the comparison equal values computed from labels and points`() throws {
    let run = try Self.run("k-means")
    let points = run.features.points
    func distance(_ a: Int, _ b: Int) -> Double {
      zip(points[row: a], points[row: b]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
    // The lesson's own run has three starts and finds the same partition into five.
    let labels = try #require(run.recording).partition.labels
    let widths = (0..<200).map { row -> Double in
      var (sums, sizes) = ([Double](repeating: 0, count: 5), [Double](repeating: 0, count: 5))
      for other in 0..<200 where other != row {
        sums[labels[other]] += distance(row, other)
        sizes[labels[other]] += 1
      }
      let own = sums[labels[row]] / sizes[labels[row]]
      let next = (0..<5).filter { $0 != labels[row] }.map { sums[$0] / sizes[$0] }.min() ?? 0
      return (next - own) / max(next, own)
    }
    #expect(abs(try number("k.silhouette.5", run) - widths.reduce(0, +) / 200) < 1e-9)
    #expect(try number("k.wcss.5", run) == number("wcss.last", run))
    #expect(abs(try number("k.wcss.1", run) - number("wcss.none", run)) < 1e-9)
    let best = try (2...6).max { try number("k.silhouette.\($0)", run) < number("k.silhouette.\($1)", run) }
    #expect(try number("k.suggestion.silhouette", run) == Double(best ?? 0))
    #expect(try number("noise.silhouette.5", run) < number("k.silhouette.5", run))
    let voices = try (1...6).map { try number("k.voices.\($0)", run) }
    #expect(voices.max() == (try number("k.voices.\(Int(number("k.recommended", run)))", run)))
    #expect(voices.reduce(0, +) <= (try number("k.voices", run)))
    let rising = try (2...4).map { try number("k.elbow.to.\($0 + 2)", run) }
    #expect(rising == rising.sorted())
  }

  @Test func `k outside the range, unknown words and segments are told from what there is`() throws {
    let run = try Self.run("k-means")
    func miss(_ name: String) -> FactMiss? {
      do { _ = try value(name, run) } catch let miss as FactMiss { return miss } catch {}
      return nil
    }
    #expect(miss("k.wcss.7") == .nothing(why: "k goes from 1 to 6"))
    #expect(miss("k.silhouette.1") == .nothing(why: "it is undefined for this k"))
    #expect(miss("count.gender.other") == .nothing(why: "the words are Female, Male"))
    #expect(miss("name.6") == .nothing(why: "there are the segments 1 to 5"))
    #expect(
      miss("try.advice.1")
        == .nothing(why: "the purposes are promotions, retention, products, sales forecast, stock"))
  }

  @Test func `facts of profiles equal values computed from labels and columns`() throws {
    let run = try Self.run("k-means")
    let labels = try #require(run.recording).partition.labels
    let sizes = Dictionary(grouping: labels, by: \.self).mapValues(\.count)
    let largest = try #require(sizes.max { $0.value < $1.value }).key
    let rows = labels.indices.filter { labels[$0] == largest }
    let incomes = Self.cells.compactMap { Double($0[3]) }
    let mean = rows.reduce(0) { $0 + incomes[$1] } / Double(rows.count)
    let all = incomes.reduce(0, +) / 200
    let spread = (incomes.reduce(0) { $0 + ($1 - all) * ($1 - all) } / 200).squareRoot()
    #expect(abs(try number("mean.1.income", run) - mean) < 1e-9)
    #expect(abs(try number("index.1.income", run) - 100 * mean / all) < 1e-9)
    #expect(abs(try number("difference.1.income", run) - (mean - all) / spread) < 1e-9)
    let women = rows.count { Self.cells[$0][1] == "Female" }
    #expect(abs(try number("share.1.gender.female", run) - Double(women) / Double(rows.count)) < 1e-12)
    #expect(try number("rival.1", run) != 1)
    #expect(try number("half.1", run) == Double(rows.count / 2))
    guard case .names(let medoid) = try value("medoid.1", run) else {
      Issue.record("the medoid is no customer")
      return
    }
    #expect(rows.map { "\($0 + 1)" }.contains(medoid[0]))
    #expect(try number("medoid.1.income", run) == incomes[try #require(Int(medoid[0])) - 1])
    let stability = try number("stability.1", run)
    #expect(stability > 0.5 && stability <= 1)
    #expect(try value("wrong.promotions.1", run) == .words("No visits."))
  }
}
