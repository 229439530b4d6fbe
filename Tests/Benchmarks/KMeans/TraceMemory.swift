import Clustering
import Drawing
import Numerics
import Words

extension Benchmark {
  /// What it takes to keep every step of a long run.
  static let traceMemory = Benchmark(
    name: "trace-memory",
    title: "Memory of a recorded k-means run: 1,000,000 customers x 2 features, k = 8, 300 iterations",
    compares: "Labels are kept as what changed. A step that kept all labels would take 4 MB."
  ) { _ in
    let start = LloydStart(features: 2)
    let before = Memory.now
    let trace = try start.trace(300, .all)
    let kept = Memory.now - before
    let changes = trace.indices.reduce(0) { sum, index in
      if case .assign(let assignment) = trace.event(at: index) { sum + assignment.changes.count } else { sum }
    }
    func words(_ number: Double) -> String { NumberText.fixed(number, decimals: 0) }
    print(
      """
      \(trace.count) steps with \(words(Double(changes))) changes of label take \(words(kept)) MB; \
      the process, with the points and a copy to compute with, took \(words(Memory.peak)) MB at its peak.
      """)
  }
}
