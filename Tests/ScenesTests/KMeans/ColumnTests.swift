import Clustering
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// The numbers beside the stage: the curve, the sizes, the seeds, one customer's arithmetic.
@Suite struct KMeansColumn {
  private func run(_ seed: UInt64, features: Int = 2) throws -> SampleRun {
    try SampleRun(
      SampleCustomers(seed).with { $0.features = features }, KMeans(clusters: 5, seed: seed), restarts: 2)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func theCurveGrowsToTheWCSSOfEveryStep(seed: UInt64) throws {
    let run = try run(seed)
    let scene = run.scene()
    let facts = RunArithmetic(run: run)
    var before = 0
    var places: [Set<Rect>] = []
    for step in 0..<scene.stepCount {
      let chart = scene.picture(at: Moment(step: step, progress: 1)).parts("chart")
      let leaves = chart.flatMap { $0.leaves(EvenMetrics()) }
      let marks = leaves.filter { $0.marker != nil }.count
      #expect(marks >= before, "the curve only grows")
      before = marks
      guard let wcss = facts.wcss(step) else {
        #expect(marks == 0)
        continue
      }
      let bold = leaves.compactMap(\.text).filter { $0.style.weight == .bold }.map(\.string)
      let label = try #require(bold.last.flatMap { ReadNumber.all(in: $0).first })
      #expect(label.stands(for: wcss, upTo: 1e-9), "\(bold) for \(wcss)")
      // The axes of the chart stay as they are, too.
      places.append(Set(leaves.filter { $0.text?.style.weight == .regular }.map(\.box)))
    }
    #expect(Set(places).count == 1)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func barsAreAsLongAsTheirSegmentsAreLarge(seed: UInt64) throws {
    let run = try run(seed)
    let scene = run.scene()
    var perCustomer: Double?
    for step in 0..<scene.stepCount where run.trace.iteration(at: step) > 0 {
      let sizes = scene.picture(at: Moment(step: step, progress: 1)).parts("sizes")
      let leaves = sizes.flatMap { $0.leaves(EvenMetrics()) }
      let bars = leaves.compactMap { if case .fill = $0.kind { $0.box } else { nil } }
      let numbers = leaves.compactMap { $0.text?.string }.dropFirst().compactMap { Int($0) }
      let labels = run.trace.labels(at: step)
      let expected = (0..<5).map { centroid in
        (scene.story.numbers[step][centroid], labels.count { $0 == centroid })
      }.sorted { $0.0 < $1.0 }
      #expect(numbers == expected.flatMap { [$0.0, $0.1] })
      #expect(bars.count == 5 && Set(bars.map(\.left)).count == 1)
      for (bar, entry) in zip(bars, expected) where entry.1 > 0 {
        let scale = bar.width / Double(entry.1)
        #expect(abs(scale - (perCustomer ?? scale)) < 1e-9, "a bar is of one scale through the run")
        perCustomer = scale
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func theSeedTableListsTheSeedsWithTheirChances(seed: UInt64) throws {
    let run = try run(seed)
    let scene = run.scene()
    let facts = RunArithmetic(run: run)
    for step in 0..<5 {
      let strings = scene.picture(at: Moment(step: step, progress: 1)).parts("seeds").flatMap(\.strings)
      let rows = Array(strings.dropFirst(4))
      try #require(rows.count == 3 * (step + 1))
      for index in 0...step {
        guard case .seed(let draw) = run.trace.event(at: index) else {
          Issue.record("step \(index) draws no seed")
          continue
        }
        let row = try #require(draw.customer)
        #expect(rows[3 * index] == "\(scene.story.numbers[step][index])")
        #expect(rows[3 * index + 1] == run.features.customers[row])
        let share = index == 0 ? 1 / 60 : facts.draw(index, row).share
        #expect(ReadNumber.all(in: rows[3 * index + 2]).first?.stands(for: 100 * share) == true)
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func aFollowedCustomersArithmeticIsRight(seed: UInt64) throws {
    for features in 1...3 {
      let run = try run(seed, features: features)
      let row = Int(seed) * 7
      let scene = run.scene { $0.followed = row }
      let follow = KMeansFollow(story: scene.story, row: row, words: scene.words)
      let facts = RunArithmetic(run: run)
      for step in 0..<scene.stepCount {
        let centroids = run.trace.centroids(at: step)
        let lines = follow.lines(at: step)
        #expect(lines.map(\.distance) == lines.map(\.distance).sorted())
        #expect(lines.count == centroids.rows)
        for line in lines {
          let index = try #require(scene.story.numbers[step].firstIndex(of: line.segment))
          #expect(abs(line.distance - facts.squared(row, centroids[row: index]).squareRoot()) < 1e-12)
          #expect(line.isOwn == (run.trace.labels(at: step)[row] == index))
          guard let working = line.working else {
            #expect(features != 2, "two gaps are written out")
            continue
          }
          let gaps = ReadNumber.all(in: working)
          try #require(gaps.count == 2)
          let sum = gaps.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
          #expect(abs(sum - line.distance) <= gaps[0].tolerance + gaps[1].tolerance + 1e-9)
        }
        let conclusion = follow.conclusion(at: step)
        let numbers = ReadNumber.all(in: conclusion)
        if lines.count > 1, let own = lines.first(where: \.isOwn), own.segment != lines[0].segment {
          #expect(
            conclusion.hasPrefix("It belongs to \(own.segment), but centroid \(lines[0].segment) is nearer"))
          #expect(numbers.last?.stands(for: lines[1].distance - lines[0].distance, upTo: 1e-9) == true)
        } else if lines.count > 1 {
          #expect(conclusion.hasPrefix("Nearest: centroid \(lines[0].segment), by a margin of "))
          #expect(numbers.last?.stands(for: lines[1].distance - lines[0].distance, upTo: 1e-9) == true)
        }
        let strings = scene.picture(at: Moment(step: step, progress: 1)).parts("follow").flatMap(\.strings)
        #expect(strings.first == run.features.customerTitle(row) && strings.contains(conclusion))
      }
      let values = ReadNumber.all(in: run.features.customerValues(row))
      #expect(values.count == features)
      for (column, value) in values.enumerated() {
        #expect(value.stands(for: run.features.values[row, column]), "\(run.features.customerValues(row))")
      }
    }
  }
}
