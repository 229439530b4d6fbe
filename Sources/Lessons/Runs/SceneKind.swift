import Customers
import Runs
import Scenes
import Words

/// Scenes other than the steps of a run. A further one is a further entry.
struct SceneKind: Sendable {
  let name: String
  /// Makes the scene from the settings of a picture's address.
  let make:
    @Sendable (LessonRun, SceneReference, LessonRun.Choices, FrameStyle) throws(LessonProblem) ->
      any PanelScene

  static let all = [compare] + exploration + criteria

  /// Two or three runs side by side: `scene:compare?runs=k-means,single`.
  private static let compare = SceneKind(name: "compare") {
    lesson, reference, choices, look throws(LessonProblem) in
    let setting = reference.settings.first { $0.name == "runs" }
    let names = (setting?.value ?? "").split(separator: ",").map(String.init)
    let position = setting?.position ?? reference.namePosition
    guard (2...3).contains(names.count) else {
      throw LessonProblem(at: position, .refused("a comparison is of two or three runs: runs=k-means,gmm"))
    }
    var compared: [ComparedRun] = []
    var options: SceneOptions?
    let others = reference.settings.filter { $0.name != "runs" }
    var features: Features?
    for name in names {
      let run = try lesson.run(name, choices: choices, at: position)
      guard let recording = run.recording,
        features == nil || run.features.points.rows == features?.points.rows
      else {
        throw LessonProblem(at: position, .refused("“\(harmless(name))” can't be compared with the others"))
      }
      features = features ?? run.features
      if options == nil { options = try lesson.options(for: run, others, at: reference.namePosition, look) }
      compared.append(recording.compared(as: lesson.lesson.namedRuns[name] == nil ? run.title : name))
    }
    guard let features, let options else {
      throw LessonProblem(at: position, .refused("a comparison is of two or three runs: runs=k-means,gmm"))
    }
    return CompareScene(compared, of: features, options: options)
  }
}
