import Scenes

/// What the learner's choices start from: for those who can't choose, as on paper.
extension LessonSession {
  /// The value of a setting before the learner chooses one; nil where the lesson leaves it to the program.
  package func value(of question: LessonTask.SettingQuestion) -> String? {
    run.request(question.run, choices: state.choices)?.settings[question.setting]
  }

  /// How many centroids are to be placed, and the scene of the run whose they will be; nil where the run is
  /// none of k-means.
  package func placement(
    of question: LessonTask.CentroidsQuestion, look: FrameStyle
  ) -> (count: Int, scene: KMeansScene)? {
    guard let made = try? run.run(question.run, choices: state.choices, at: question.position),
      let outcome = made.outcome, case .kMeans(let trace) = outcome.trace,
      let options = try? run.book.workshop.sceneOptions(for: made, settings: [:], look: look),
      let scene = outcome.scene(options) as? KMeansScene
    else { return nil }
    return (trace.algorithm.clusters, scene)
  }
}
