import Clustering
import Customers
import Drawing
import Numerics
import Scenes
import Segments
import Words

extension KMeansRun {
  public func walk(_ options: SceneOptions) -> Walk {
    let scene = scene(options)
    return Walk(
      self, scene: scene, rounds: trace.indices.map { trace.iteration(at: $0) }, roundName: "iteration",
      question: { Self.question(after: $0, of: trace) },
      construction: .centroids(
        count: settings.clusters, empty: { scene.customersPanel(in: $0, look: $1) },
        run: { centroids throws(RunFailure) in try handmade(centroids, options) }))
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

  private func handmade(_ centroids: Matrix, _ options: SceneOptions) throws(RunFailure) -> Walk {
    var options = options
    // Until all are there, they have the numbers in which they were placed.
    if centroids.rows < settings.clusters { options.numbering = Array(1...centroids.rows) }
    var algorithm = settings.algorithm(.given(features.scaling.scaled(centroids)))
    algorithm.clusters = centroids.rows
    let run = try KMeansRun(settings, algorithm, starts: 1, on: features)
    var walk = run.walk(options)
    walk.ending = Self.comparison(of: run.trace, with: trace)
    return walk
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
      : """
      \(NumberText.percent(share.magnitude)) \(share > 0 ? "worse" : "better") than \(starts), which \
      reaches \(other)
      """
    return "\(ended), \(difference) (adjusted Rand index \(index))."
  }
}
