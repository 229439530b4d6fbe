import Clustering
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// Every number in a caption is one of the run.
@Suite struct CaptionNumbers {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func everyNumberIsTheRuns(seed: UInt64) throws {
    for run in try SampleRun.all(seed, clusters: 1...6) + shortRuns(seed) {
      let scene = run.scene()
      for step in 0..<scene.stepCount {
        let caption = scene.beat(at: step).caption
        let written = ReadNumber.all(in: caption.text)
        let expected = numbers(scene, run, step, caption.text)
        #expect(written.count == expected.count, "“\(caption.text)” should say \(expected)")
        for (number, value) in zip(written, expected) {
          #expect(number.stands(for: value, upTo: 1e-7), "“\(caption.text)” should say \(value)")
        }
      }
    }
  }

  /// Runs that end at their limit or within a tolerance.
  private func shortRuns(_ seed: UInt64) throws -> [SampleRun] {
    let customers = SampleCustomers(seed).with { $0.count = 80 }
    return [
      try SampleRun(customers, KMeans(clusters: 5, seed: seed, maxIterations: 1)),
      try SampleRun(customers, KMeans(clusters: 5, seed: seed, maxIterations: 2), restarts: 4),
      try SampleRun(customers, KMeans(clusters: 5, seed: seed, tolerance: 0.05), restarts: 2),
      try SampleRun(customers.with { $0.features = 4 }, KMeans(clusters: 3, seed: seed)),
      try SampleRun(customers.with { $0.features = 1 }, KMeans(clusters: 3, seed: seed)),
    ]
  }

  /// The numbers that a caption should hold, in order.
  private func numbers(_ scene: KMeansScene, _ run: SampleRun, _ step: Int, _ words: String) -> [Double] {
    let trace = run.trace
    let facts = RunArithmetic(run: run)
    let k = Double(trace.algorithm.clusters)
    func segment(_ centroid: Int, at step: Int) -> Double { Double(scene.story.numbers[step][centroid]) }
    switch trace.event(at: step) {
    case .seed(let seed):
      let start = [Double(seed.centroid + 1), k, segment(seed.centroid, at: step)]
      guard let row = seed.customer else { return start }
      switch trace.algorithm.seeding {
      case .forgy: return start + [100 / Double(trace.points.rows - seed.centroid)]
      case _ where step == 0: return start + [100 / Double(trace.points.rows)]
      case .greedy:
        return start + [Double(seed.candidates.count), percent(facts.draw(step, row).share, words)]
      default:
        let (squared, share) = facts.draw(step, row)
        return start + [squared, percent(share, words)]
      }
    case .assign:
      let changed = facts.changed(step) == 0 ? [] : [Double(facts.changed(step))]
      let wcss = facts.wcss(step) ?? .nan
      let ties = facts.ties(step) == 0 ? [] : [Double(facts.ties(step))]
      if step == trace.count - 1 {
        let iterations = Double(
          trace.indices.count { if case .assign = trace.event(at: $0) { true } else { false } })
        let end = hits(trace, words) + ties
        return trace.reason == .limit
          ? [iterations] + changed + [wcss] + end : changed + [wcss, iterations] + end
      }
      let more = ties + left(out: scene)
      guard let before = facts.wcss(step - 1) else { return [wcss] + more }
      return changed + fall(before, wcss, words) + more
    case .update:
      let shifts = facts.shifts(step)
      let (before, after) = (facts.wcss(step - 1) ?? .nan, facts.wcss(step) ?? .nan)
      let values = trace.points.rowArrays.joined()
      let rest = 1e-10 * ((values.max() ?? 0) - (values.min() ?? 0))
      guard let farthest = shifts.indices.max(by: { shifts[$0] < shifts[$1] }), shifts[farthest] > rest else {
        return [after]
      }
      return [segment(farthest, at: step), shifts[farthest]] + fall(before, after, words)
    case .relocate(let relocation):
      let donor = trace.labels(at: step - 1)[relocation.customer]
      let distance = facts.squared(relocation.customer, trace.centroids(at: step - 1)[row: donor])
        .squareRoot()
      let (before, after) = (facts.wcss(step - 1) ?? .nan, facts.wcss(step) ?? .nan)
      return [segment(relocation.centroid, at: step), distance, segment(donor, at: step)]
        + fall(before, after, words)
    case .keep(let centroid): return [segment(centroid, at: step)]
    case .drop(let drop):
      return [segment(drop.centroid, at: step - 1), Double(trace.centroids(at: step).rows), k]
    }
  }

  /// The share of the variance that the picture keeps, and the number of features, where it leaves some out.
  private func left(out scene: KMeansScene) -> [Double] {
    let points = scene.story.trace.points
    guard points.columns > 2 else { return [] }
    return [100 * PrincipalComponents(of: points).shares.reduce(0, +), Double(points.columns)]
  }

  private func hits(_ trace: KMeansTrace, _ words: String) -> [Double] {
    let all = trace.restarts.wcss
    let best = all.min() ?? 0
    let hits = all.count { $0 <= best * (1 + 1e-9) }
    if all.count == 1 { return [] }
    if hits == all.count { return [Double(hits)] }
    return [Double(hits), Double(all.count), percent((all.max() ?? 0) / best - 1, words)]
  }

  private func fall(_ before: Double, _ after: Double, _ words: String) -> [Double] {
    if words.contains("stays at") {
      #expect(abs(before - after) <= 1e-9 * before)
      return [after]
    }
    #expect(before > after * (1 - 1e-9), "“\(words)” though it rose")
    return [before, after, percent((before - after) / before, words)]
  }

  /// A share as its caption may write it.
  private func percent(_ share: Double, _ words: String) -> Double {
    share * 100 < 1e-4 && words.contains("under 0.0001") ? 1e-4 : share * 100
  }
}
