import Clustering
import Customers
import Drawing
import Handouts
import Numerics
import Scenes
import Segments
import TestSupport
import Testing

/// A run and its storyboard.
private struct Printed {
  let run: SampleRun
  let scene: KMeansScene
  let document: Document

  init(_ run: SampleRun, paper: Paper, metrics: any TextMetrics) {
    self.run = run
    scene = KMeansScene(
      run.trace, of: run.features, options: SceneOptions(FrameStyle(size: Size(1920, 1080), metrics: metrics))
    )
    document = Storyboard(scene, paper: paper, metrics: metrics).document
  }

  var names: [Name] { document.pages.flatMap(\.picture.names) }
}

@Suite struct StoryboardLaws {
  /// Where the environment asks for it, many more runs are printed.
  static let tries = TestEnvironment.tries.map(UInt64.init) ?? 5

  private func sample(_ generator: inout SplitMix64) -> (SampleCustomers, KMeans) {
    func pick<T>(_ choices: [T]) -> T { choices[generator.index(below: choices.count)] }
    let seed = UInt64(generator.index(below: 1000))
    var customers = SampleCustomers(seed)
    customers.count = pick([20, 50, 120])
    customers.features = 1 + generator.index(below: 6)
    customers.customerNameLength = pick([0, 90])
    customers.columnNameLength = pick([0, 6, 60])
    customers.scaling = pick(Scaling.allCases)
    customers.magnitude = pick([1, 1, 1e-6, 1e5, 1e12, 1e16])
    let algorithm = KMeans(
      clusters: 1 + generator.index(below: 10),
      seeding: pick([.plusPlus, .greedy, .forgy, .randomPartition]),
      seed: seed)
    return (customers, algorithm)
  }

  @Test(arguments: Paper.allCases, 1...tries)
  func everythingHasItsOwnPlaceWithinTheMargins(paper: Paper, seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for metrics in try [EvenMetrics(), realMetrics.get()] as [any TextMetrics] {
      let (customers, algorithm) = sample(&generator)
      let run = try SampleRun(customers, algorithm, restarts: 3)
      let printed = Printed(run, paper: paper, metrics: metrics)
      let complaints = PageAudit(document: printed.document, metrics: metrics).complaints
      #expect(
        complaints.isEmpty, "\(paper): \(complaints.joined(separator: "; ")) with \(customers) \(algorithm)")
      #expect(printed.document.pages.allSatisfy { $0.size == paper.size })
    }
  }

  private func documents() throws -> [Printed] {
    try (1...4 as ClosedRange<UInt64>).flatMap { seed -> [Printed] in
      let customers = SampleCustomers(seed).with { $0.features = 1 + Int(seed) }
      let run = try SampleRun(customers, KMeans(clusters: 2 * Int(seed), seed: seed), restarts: 2)
      let emptied = try SampleRun(customers, emptying: 1, of: 3, .relocate)
      return [
        Printed(run, paper: .a4, metrics: EvenMetrics()),
        Printed(emptied, paper: .letter, metrics: EvenMetrics()),
      ]
    }
  }

  @Test func everyLinkAndLineOfTheOutlineLeadsToAPlaceThatExistsOnce() throws {
    for printed in try documents() {
      let places = printed.names.compactMap { if case .destination(let name) = $0.role { name } else { nil } }
      let links = printed.names.compactMap { if case .link(let name) = $0.role { name } else { nil } }
      #expect(Set(places).count == places.count && !links.isEmpty)
      #expect(Set(links).isSubset(of: places) && Set(links).count == links.count)
      #expect(printed.document.outline.map(\.destination) == places, "the outline is in reading order")
      #expect(links == places, "and so is the list of pictures")
      #expect(printed.document.outline.allSatisfy { !$0.title.isEmpty })
    }
  }

  @Test func everyKeyStepIsThereInOrderWithItsWordsAndFigure() throws {
    for printed in try documents() {
      let steps = printed.scene.keySteps(atMost: 16)
      let places = printed.names.compactMap { if case .destination(let name) = $0.role { name } else { nil } }
      #expect(places == steps.map { "step-\($0)" } + ["result"])
      let strings = printed.document.pages.flatMap(\.picture.strings)
      var next = strings.startIndex
      for step in steps {
        let beat = printed.scene.beat(at: step)
        for words in [beat.position, beat.caption.headline, beat.caption.detail] where !words.isEmpty {
          let found = strings[next...].firstIndex(of: words)
          #expect(found != nil, "“\(words)” is missing or out of order")
          if words == beat.position, let found { next = found }
        }
      }
      let alternatives = printed.document.pages.flatMap(\.picture.alternativeTexts)
      #expect(alternatives.dropLast() == steps.map { printed.scene.beat(at: $0).alternative }[...])
      #expect(alternatives.last?.hasPrefix("The WCSS of every iteration") == true)
    }
  }

  @Test func pagesAreNumberedAndSayWhatTheyAreAbout() throws {
    for printed in try documents() {
      let pages = printed.document.pages
      for (index, page) in pages.enumerated() {
        let footer = page.picture.leaves(EvenMetrics()).filter { $0.isIn("footer") }.compactMap(
          \.text?.string)
        #expect(footer.last == "\(index + 1) / \(pages.count)")
        #expect(footer.first?.contains(printed.document.title) == true)
        #expect(footer.first?.contains("synthetic") == true)
        #expect(page.picture.strings.count > footer.count, "no page is empty")
      }
      #expect(printed.document.title == "k-means, step by step")
      let headings = printed.names.compactMap { if case .heading(let level) = $0.role { level } else { nil } }
      #expect(headings.first == 1 && headings.dropFirst().allSatisfy { $0 == 2 })
    }
  }

  @Test func theTableHoldsTheRunsNumbers() throws {
    for printed in try documents() {
      let trace = printed.run.trace
      let columns = min(5, printed.run.features.features.count)
      let leaves = printed.document.pages.flatMap { $0.picture.leaves(EvenMetrics()) }
      let groups = Dictionary(grouping: trace.finalLabels.indices) { trace.finalLabels[$0] }.values
      #expect(printed.names.count { $0.words.hasPrefix("segment ") && $0.role == .paragraph } == groups.count)
      let canonical = SegmentNumbers(
        of: trace.finalLabels, clusters: trace.finalCentroids.rows, points: trace.points)
      for rows in groups {
        let label = trace.finalLabels[rows.first ?? 0]
        let number = canonical.numbers[label] ?? 0
        let line = leaves.filter { $0.isIn("segment \(number)") }.compactMap(\.text?.string)
        try #require(line.count == 3 + columns)
        #expect(line[0] == "\(number)")
        #expect(line[1] == "\(rows.count)")
        let share = 100 * Double(rows.count) / Double(trace.points.rows)
        #expect(ReadNumber.all(in: line[2]).first?.stands(for: share) == true)
        for column in 0..<columns {
          let mean = rows.reduce(0) { $0 + printed.run.features.values[$1, column] } / Double(rows.count)
          #expect(ReadNumber.all(in: line[3 + column]).first?.stands(for: mean, upTo: 1e-9) == true)
        }
      }
    }
  }

  @Test func theSameRunPrintsTheSameDocument() throws {
    let (first, again) = (try documents(), try documents())
    for (a, b) in zip(first, again) { #expect(a.document == b.document) }
  }
}
