import Customers
import Scenes

/// A scene with the steps of it that a picture shows.
public struct ShownScene: Sendable {
  public let scene: any PanelScene
  /// The same for equal scenes, and fit for a file's name.
  public let name: String
  /// From 0.
  public let steps: ClosedRange<Int>
}

/// Scenes that are of no single run. A further one is a further entry.
struct SceneKind: Sendable {
  let name: String
  /// Makes the scene from the settings of a picture's address.
  let make:
    @Sendable (LessonRun, SceneReference, LessonRun.Choices, PictureLook) throws(LessonProblem) ->
      any PanelScene

  static let all = [compare]

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
      guard let outcome = run.outcome, features == nil || run.features.points.rows == features?.points.rows
      else {
        throw LessonProblem(at: position, .refused("“\(harmless(name))” can't be compared with the others"))
      }
      features = features ?? run.features
      if options == nil { options = try lesson.options(for: run, others, at: reference.namePosition, look) }
      compared.append(
        ComparedRun(
          name: lesson.lesson.namedRuns[name] == nil ? run.title : name, labels: outcome.labels,
          clusters: outcome.clusters, scene: outcome.scene))
    }
    guard let features, let options else {
      throw LessonProblem(at: position, .refused("a comparison is of two or three runs: runs=k-means,gmm"))
    }
    return CompareScene(compared, of: features, options: options)
  }
}

extension LessonRun {
  /// The scene of a picture.
  func scene(
    _ reference: SceneReference, choices: Choices, look: PictureLook
  ) throws(LessonProblem) -> any PanelScene {
    if let kind = SceneKind.all.first(where: { $0.name == reference.name }) {
      return try kind.make(self, reference, choices, look)
    }
    let workshop = book.workshop
    guard self.reference(reference.name) != nil else {
      let known = SceneKind.all.map(\.name) + runNames
      throw LessonProblem(
        at: reference.namePosition,
        .unknownScene(reference.name, closest: closestMatch(to: reference.name, in: known), known: known))
    }
    let own = reference.settings.filter { !workshop.isPictureOption($0.name) }
    let looks = reference.settings.filter { workshop.isPictureOption($0.name) }
    let run = try run(reference.name, settings: own, choices: choices, at: reference.namePosition)
    guard let outcome = run.outcome else {
      throw LessonProblem(at: reference.namePosition, .refused("this is no run of an algorithm"))
    }
    return outcome.scene(try options(for: run, looks, at: reference.namePosition, look))
  }

  fileprivate func options(
    for run: RecordedRun, _ settings: [Address.Setting], at position: Position, _ look: PictureLook
  ) throws(LessonProblem) -> SceneOptions {
    var given: [String: String] = [:]
    for setting in settings { given[setting.name] = setting.value }
    do throws(Refusal) {
      return try book.workshop.sceneOptions(for: run, settings: given, look: look)
    } catch {
      let culprit = settings.last { $0.name == error.setting }?.position
      throw LessonProblem(at: culprit ?? position, .refused(error.why))
    }
  }

  /// The scene and the steps of a picture.
  public func shown(
    _ reference: SceneReference, choices: Choices, look: PictureLook
  ) throws(LessonProblem) -> ShownScene {
    let scene = try scene(reference, choices: choices, look: look)
    let steps = SceneSteps(scene)
    guard let from = steps.index(reference.from.text) else { throw steps.missing(reference.from) }
    guard let to = steps.index(reference.to.text) else { throw steps.missing(reference.to) }
    if to < from {
      throw LessonProblem(at: reference.to.position, .stepsBackwards(reference.from.text, reference.to.text))
    }
    return ShownScene(scene: scene, name: reference.name, steps: from...to)
  }
}
