import Drawing
import Runs
import Scenes

/// What the learner's choices start from: for those who can't choose, as on paper.
extension LessonSession {
  /// The value of a setting before the learner chooses one; nil where the lesson leaves it to the program.
  package func value(of question: LessonTask.SettingQuestion) -> String? {
    run.request(question.run, choices: state.choices)?.settings[question.setting]
  }

  /// How many centroids are to be placed, the customers they are placed among, and the settings of the run
  /// whose they will be; nil where the run starts from none.
  package func placement(
    of question: LessonTask.CentroidsQuestion, look: FrameStyle
  ) -> (count: Int, customers: @Sendable (Rect, Look) -> Picture, settings: String)? {
    guard let made = try? run.run(question.run, choices: state.choices, at: question.position),
      let options = try? run.book.maker.sceneOptions(for: made, settings: [:], look: look),
      let walk = made.recording?.walk(options), case .centroids(let count, let empty, _) = walk.construction
    else { return nil }
    return (count, empty, walk.scene.title.settings)
  }
}
