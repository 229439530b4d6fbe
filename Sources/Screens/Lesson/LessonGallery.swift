import Lessons

/// The scenes that were shown so far, each made once: going back should not take time.
struct LessonGallery: Sendable {
  private var made: [Key: ShownScene?] = [:]

  private struct Key: Hashable, Sendable {
    let scene: SceneReference
    let choices: LessonRun.Choices
  }

  /// Nil where a run that the learner has made has no such step.
  mutating func shown(_ scene: SceneReference, of session: LessonSession) -> ShownScene? {
    let key = Key(scene: scene, choices: session.state.choices)
    if let known = made[key] { return known }
    let shown = try? session.run.shown(scene, choices: key.choices, look: LessonLeaf.Figure.look)
    made[key] = .some(shown)
    return shown
  }
}
