import Clustering
import Customers
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// Every number in a caption is one of the run.
@Suite struct GaussianMixtureCaptions {
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func everyNumberIsTheRuns(seed: UInt64) throws {
    for run in try SampleMixture.all(seed) {
      let scene = run.scene()
      for step in 0..<scene.stepCount {
        let caption = scene.beat(at: step).caption
        let written = ReadNumber.all(in: caption.text)
        let expected = numbers(scene, run, step)
        #expect(written.count == expected.count, "“\(caption.text)” should say \(expected)")
        for (number, value) in zip(written, expected) {
          #expect(number.stands(for: value, upTo: 1e-7), "“\(caption.text)” should say \(value)")
        }
      }
    }
  }

  /// The numbers that a caption should hold, in order.
  private func numbers(_ scene: GaussianMixtureScene, _ run: SampleMixture, _ step: Int) -> [Double] {
    let trace = run.trace
    let facts = MixtureArithmetic(run: run, numbers: scene.story.numbers)
    switch trace.event(at: step) {
    case .initialize:
      let features = trace.points.columns
      let holds = features == 1 ? [1, 68.27, 2, 95.45] : [1, 39.35, 2, 86.47]
      return facts.collapses(step) + holds + (features > 2 ? [Double(features)] : [])
    case .expectation:
      if step == trace.count - 1 { return last(trace, facts) }
      let unsure = facts.unsure(step)
      let all = unsure == 0 || unsure == trace.points.rows
      let changed = facts.changed(step)
      let now = facts.logLikelihood(step)
      let rise =
        step == 1
        ? [now] : facts.logLikelihood(step - 2) == now ? [now] : [facts.logLikelihood(step - 2), now]
      return (all ? [] : [Double(unsure)]) + [80] + (changed > 0 ? [Double(changed)] : []) + rise
    case .maximization(let maximization):
      let collapses = facts.collapses(step)
      let headline = facts.newlyCollapsed(step).map { facts.number($0) }.sorted()
      let recovered = maximization.recovered.map { facts.number($0) }.sorted()
      let shifts = facts.shifts(step)
      let farthest = shifts.indices.max { shifts[$0] < shifts[$1] } ?? 0
      let move = shifts[farthest] > 0 ? [facts.number(farthest), shifts[farthest]] : []
      let sizes = collapses.isEmpty ? scene.story.components.map { facts.sizes(step)[$0] } : []
      let shown = sizes.count > 6 ? [sizes.min() ?? 0, sizes.max() ?? 0] : sizes
      return headline + collapses + recovered + move + shown
    }
  }

  private func last(_ trace: GaussianMixtureTrace, _ facts: MixtureArithmetic) -> [Double] {
    let iterations = Double(
      trace.indices.count { if case .expectation = trace.event(at: $0) { true } else { false } })
    let (k, d, n) = (
      Double(trace.algorithm.components), Double(trace.points.columns), Double(trace.points.rows)
    )
    let shapes =
      switch trace.algorithm.covariance {
      case .full: k * d * (d + 1) / 2
      case .tied: d * (d + 1) / 2
      case .diagonal: k * d
      case .spherical: k
      }
    let p = shapes + k * d + k - 1
    let value = facts.logLikelihood(trace.count - 1)
    let criteria = [-2 * value + p * logarithm(n), -2 * value + 2 * p, p]
    let all = trace.restarts.outcomes.map(\.logLikelihood)
    let hits = Double(trace.restarts.hits)
    let starts =
      all.count == 1
      ? [] : trace.restarts.hits == all.count ? [hits] : [hits, Double(all.count), value - (all.min() ?? 0)]
    let collapsed = trace.finalComponents.indices.filter { trace.finalComponents[$0].collapse != nil }
    let smallest = collapsed.map { trace.finalComponents[$0].effectiveSize }.min()
    return (trace.reason == .limit ? [iterations] : []) + [value, iterations] + criteria + starts
      + collapsed.map { facts.number($0) }.sorted() + (smallest.map { [$0] } ?? [])
  }

  @Test func positionsCountIterations() throws {
    let run = try SampleMixture(SampleCustomers(3), GaussianMixture(components: 3, maxIterations: 4))
    let scene = run.scene()
    #expect(scene.beat(at: 0).position == "Initialization")
    #expect(scene.beat(at: 1).position == "Iteration 1 of \(run.trace.iterations): expectation")
    #expect(scene.beat(at: 2).position == "Iteration 1 of \(run.trace.iterations): maximization")
    #expect(scene.beat(at: 3).shortPosition == "Iteration 2: expectation")
    #expect(scene.beat(at: scene.stepCount - 1).position.hasSuffix("\(run.trace.iterations): expectation"))
  }

  @Test func theEndSaysWhyItEnded() throws {
    let customers = SampleCustomers(3)
    let limited = try SampleMixture(customers, GaussianMixture(components: 3, maxIterations: 2)).scene()
    let converged = try SampleMixture(customers, GaussianMixture(components: 3)).scene()
    #expect(limited.words.lastCaption.headline.contains("limit of 2 iterations"))
    #expect(converged.words.lastCaption.headline.contains("converged"))
    #expect(converged.words.lastCaption.detail.contains("one start"))
    #expect(converged.beat(at: converged.stepCount - 1).caption == converged.words.lastCaption)
  }

  /// A collapse is announced in the headline of its step, explained by numbers, and remembered at the end.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func aCollapseIsAnnounced(seed: UInt64) throws {
    let run = try SampleMixture.collapsing(seed)
    let scene = run.scene()
    try #require(!run.trace.collapsing.isEmpty)
    #expect(scene.words.lastCaption.detail.contains("the fit looks better than it is"))
    var announced: Set<Int> = []
    for step in 0..<scene.stepCount {
      let caption = scene.beat(at: step).caption
      let new = scene.story.collapsed(at: step)
      announced.formUnion(new)
      if new.isEmpty {
        #expect(!caption.text.contains("collapse") || step == scene.stepCount - 1)
      } else {
        #expect(caption.detail.contains("effective size") && caption.detail.contains("smallest eigenvalue"))
        #expect(step == 0 || caption.headline.contains("collapse"))
        #expect(!scene.beat(at: step).isBrief)
      }
    }
    #expect(announced.isSuperset(of: run.trace.collapsing))
  }

  @Test func everyFrameIsAFigureThatSaysWhatItShows() throws {
    let scene = try SampleMixture(SampleCustomers(8), GaussianMixture(components: 3, maxIterations: 3))
      .scene()
    for moment in scene.moments {
      let texts = scene.picture(at: moment).alternativeTexts
      #expect(texts == [scene.beat(at: moment.step).alternative])
      #expect(texts.first?.contains(scene.beat(at: moment.step).caption.text) == true)
    }
  }
}
