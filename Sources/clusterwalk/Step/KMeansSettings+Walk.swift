import Clustering
import Customers
import Drawing
import Numerics
import Runs
import Scenes
import Segments
import Words

extension KMeansSettings {
  /// The walk through the best run of k-means.
  @Sendable func walk(_ features: Features, _ options: SceneOptions) throws(Failure) -> Walk {
    walk(try run(features), features, options)
  }

  private func walk(_ trace: KMeansTrace, _ features: Features, _ options: SceneOptions) -> Walk {
    let scene = KMeansScene(trace, of: features, options: options)
    return Walk(
      recording: Self.recording(of: trace, features), scene: scene,
      rounds: trace.indices.map { trace.iteration(at: $0) }, roundName: "iteration",
      question: { Self.question(after: $0, of: trace) },
      construction: .centroids(
        count: clusters, empty: { scene.customersPanel(in: $0, look: $1) },
        run: { centroids throws(Failure) in try handmade(centroids, instead: trace, features, options) }))
  }

  /// How many customers will change segment, from the second assignment on.
  private static func question(after step: Int, of trace: KMeansTrace) -> Question? {
    guard step + 1 < trace.count, case .assign(let assignment) = trace.event(at: step + 1),
      trace.iteration(at: step + 1) > 1
    else { return nil }
    let earlier = trace.indices[...step].compactMap { index -> Int? in
      if case .assign(let assignment) = trace.event(at: index) { assignment.changes.count } else { nil }
    }
    let before = NumberText.count(earlier.last ?? 0, "customer")
    let count = assignment.changes.count
    return Question(
      text: "How many customers will change segment in iteration \(trace.iteration(at: step + 1))?",
      hint: earlier.count > 1
        ? "In the assignment before, \(before) did. As the centroids settle, fewer do."
        : "At first all \(before) got a segment. Only those near a border can change now.",
      answer: Double(count), tolerance: 0.1, shown: NumberText.count(count, "customer"))
  }

  // MARK: Centroids placed by hand

  private func handmade(
    _ centroids: Matrix, instead best: KMeansTrace, _ features: Features, _ options: SceneOptions
  ) throws(Failure) -> Walk {
    var options = options
    // Until all are there, they have the numbers in which they were placed.
    if centroids.rows < clusters { options.numbering = Array(1...centroids.rows) }
    let algorithm = KMeans(
      clusters: centroids.rows, seeding: .given(features.scaling.scaled(centroids)), seed: seed,
      emptied: emptied, maxIterations: maxIterations, tolerance: tolerance)
    do throws(KMeansFailure) {
      let trace = try algorithm.best(of: 1, on: features.points)
      var walk = walk(trace, features, options)
      walk.ending = Self.comparison(of: trace, with: best)
      return walk
    } catch {
      throw Failure(RunFailure(error, file: features.source.name))
    }
  }

  private static func comparison(of trace: KMeansTrace, with best: KMeansTrace) -> String {
    let (own, other) = NumberText.pair(trace.wcss, best.wcss)
    let starts = best.restarts.count > 1 ? "the best of \(best.restarts.count) starts" : "the single start"
    let ended = "From your centroids k-means ends with a WCSS of \(own)"
    let agreement = adjustedRandIndex(trace.finalLabels, best.finalLabels)
    if agreement == 1 { return "\(ended), with the same segments as \(starts)." }
    let index = NumberText.fixed(agreement, decimals: 2)
    let share = best.wcss > 0 ? (trace.wcss - best.wcss) / best.wcss : 0
    let difference =
      share.magnitude < 1e-9
      ? "as \(starts) does, but with other segments"
      : "\(NumberText.percent(share.magnitude)) \(share > 0 ? "worse" : "better") than \(starts), which reaches \(other)"
    return "\(ended), \(difference) (adjusted Rand index \(index))."
  }
}
