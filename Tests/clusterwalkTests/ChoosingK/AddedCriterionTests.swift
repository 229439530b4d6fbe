import Criteria
import Customers
import Drawing
import Handouts
import Runs
import Scenes
import Screens
import TestSupport
import Testing
import Words

@testable import Lessons
@testable import clusterwalk

/// A criterion is one value: what is added to the list is in everything that shows criteria.
@Suite struct AddedCriterionTests {
  private static let made = Result {
    try Table(parsing: Array(Mall.csvLines(customers: 24, seed: 4).joined().utf8), file: "mall.csv")
      .prepared(source: Mall.source)
  }
  private static let choosing = ChoosingK(
    range: 1...4, restarts: 1, references: 2, bootstraps: 1, criteria: Criterion.all + [.evenness])
  private static let compared = Result {
    try choosing.compare(made.get().features.points, workers: .one)
  }

  private let prepared: Prepared
  private let comparison: KComparison
  /// What is known of four clusters.
  private let row: KSweep.Row
  private let evenness: Double

  init() throws {
    prepared = try Self.made.get()
    comparison = try Self.compared.get()
    row = try #require(comparison.data[clusters: 4])
    evenness = try #require(Criterion.evenness.value(in: row))
  }

  private var suggested: Int? { comparison.data.suggestion(of: .evenness) }

  @Test func `it is worked out for every partition, and has a voice`() throws {
    let sizes = try #require(row.partition).labels.sizes(clusters: 4)
    #expect(evenness == Double((sizes.min() ?? 0) * 4) / 24)
    let values = comparison.data.rows.map { Criterion.evenness.value(in: $0) }
    #expect(values[0] == nil && values.compactMap { $0 }.max() == values[(suggested ?? 1) - 1])
    #expect(comparison.recommendation.voices.contains(.evenness))
    #expect(Criterion.evenness.value(in: comparison.noise.rows[1]) != nil)
  }

  @Test func `the terminal has its column, its suggestion and its words`() {
    let text = CriteriaReport(comparison, features: prepared.features).text
    let lines = text.split(separator: "\n")
    let table = lines.drop { !$0.hasPrefix("k ") }
    #expect(table.first?.hasSuffix(" even") == true)
    #expect(table.dropFirst(4).first?.contains(Digits.decimals(3).text(evenness)) == true)
    let suggestion = lines.first { $0.hasPrefix("Evenness ") }
    #expect(suggestion?.split(separator: " ")[1] == suggested.map { "\($0)" } ?? "–")
    #expect(text.contains("  - " + Criterion.evenness.rewards))
  }

  @Test func `files for programs have its values and its suggestion`() throws {
    let root = try JSONReader.read(Array(comparison.json(of: prepared.features.source).text.utf8))
    for (part, sweep) in [(root, comparison.data), (try root["noise"], comparison.noise)] {
      let rows = try part["rows"].array()
      #expect(try rows[0]["evenness"].isNull)
      #expect(try rows[3]["evenness"].number() == Criterion.evenness.value(in: sweep.rows[3]))
      let number = try part["suggestions"]["evenness"].number()
      #expect(Int(number) == sweep.suggestion(of: .evenness))
    }
  }

  @Test func `pages have its chart, its column, its dot and its method`() {
    let scene = ChoosingKScene(
      comparison, of: prepared.features,
      options: SceneOptions(FrameStyle(size: Size(1920, 1080), metrics: EvenMetrics())))
    let document = ChoosingKHandout(scene, program: "a test", paper: .a4, metrics: EvenMetrics()).document
    let charts = document.pages.flatMap { $0.picture.alternativeTexts }.filter {
      $0.hasPrefix("Evenness by k: ")
    }
    #expect(charts.count == 2, "of the customers and of noise")
    #expect(charts.first?.contains(NumberText.rounded(evenness, significant: 4)) == true)
    let words = document.pages.flatMap { $0.picture.strings }
    #expect(words.contains("how even") && words.contains("Evenness"))
    #expect(words.contains { $0.contains(Criterion.evenness.rewards) })
    #expect(words.contains { $0.contains("Evenness: made for a test.") })
    let end = scene.picture(at: Moment(step: scene.stepCount - 1, progress: 1))
    #expect(end.parts("votes").flatMap { $0.strings }.contains("Evenness"))
  }

  @Test func `lessons can tell its values, ask what it suggests, and show it`() throws {
    let files = InputFiles(
      read: { name throws(RunFailure) in throw .bug("nobody reads \(name)") },
      shipped: { name throws(RunFailure) in throw .bug("nobody reads \(name)") }, isThere: { _ in false })
    let run = RecordedRun(
      prepared, nil, title: "customers", data: try GivenSettings().values(of: DataSettings.settings),
      choosing: Self.choosing, files: files)
    let facts = Fact.criteria(Self.choosing.criteria)
    func told(_ name: String) throws -> FactValue {
      let matches = facts.compactMap { fact in fact.arguments(in: name).map { (fact, $0) } }
      let (fact, holes) = try #require(matches.first)
      #expect(matches.count == 1)
      return try fact.compute(FactSubject(run: run) { _ in nil }, FactArguments(holes))
    }
    #expect(try told("k.evenness.4") == .number(Quantity(evenness, .decimals(3))))
    #expect(try told("k.suggestion.evenness") == .number(.count(try #require(suggested))))
    _ = try told("noise.evenness.2")
    let chart = ChartScene(
      .evenness, of: comparison, features: prepared.features,
      options: SceneOptions(FrameStyle(size: Size(800, 600), metrics: EvenMetrics())))
    #expect(chart.picture(at: Moment(step: 0, progress: 1)).strings.contains("Evenness"))
  }

  /// The facts of a list name no measure twice, whatever stands in it.
  @Test func `every measure has a fact of its own`() {
    let patterns = Fact.criteria(Self.choosing.criteria).map { $0.name.pattern }
    #expect(Set(patterns).count == patterns.count)
    for group in Self.choosing.criteria.byMeasure {
      let key = group.measure.key.lowercased()
      #expect(patterns.contains { $0.replacing("-", with: "").hasPrefix("k.\(key).") }, "\(key)")
    }
  }
}
