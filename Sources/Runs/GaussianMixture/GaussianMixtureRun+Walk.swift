import Clustering
import Customers
import Drawing
import Scenes
import Words

extension GaussianMixtureRun {
  public func walk(_ options: SceneOptions) -> Walk {
    Walk(
      self, scene: scene(options), rounds: trace.indices.map { trace.iteration(at: $0) },
      roundName: "iteration", question: { Self.question(after: $0, of: trace) })
  }

  /// For how many customers another component will be the likeliest, from the second expectation on.
  private static func question(after step: Int, of trace: GaussianMixtureTrace) -> Question? {
    guard step + 1 < trace.count, case .expectation = trace.event(at: step + 1),
      trace.iteration(at: step + 1) > 1
    else { return nil }
    let before = trace.responsibilities(at: step).labels
    let after = trace.responsibilities(at: step + 1).labels
    let count = zip(before, after).count { $0 != $1 }
    return Question(
      text:
        """
        For how many customers will another component be the likeliest in iteration \
        \(trace.iteration(at: step + 1))?
        """,
      hint: "Shares shift a little in every iteration; only customers between two components change sides.",
      answer: Double(count), tolerance: 0.1, shown: NumberText.count(count, "customer"))
  }
}
