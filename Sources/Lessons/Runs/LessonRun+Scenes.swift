import Customers
import Runs
import Scenes
import Words

/// A scene with the steps of it that a picture shows.
public struct ShownScene: Sendable {
  /// The scene.
  public let scene: any PanelScene
  /// The same for equal scenes, and fit for a file's name.
  public let name: String
  /// From 0.
  public let steps: ClosedRange<Int>
}

extension LessonRun {
  /// The scene of a picture.
  func scene(
    _ reference: SceneReference, choices: Choices, look: FrameStyle
  ) throws(LessonProblem) -> any PanelScene {
    if let kind = SceneKind.all.first(where: { $0.name == reference.name }) {
      return try kind.make(self, reference, choices, look)
    }
    guard self.reference(reference.name) != nil else {
      let known = SceneKind.all.map { $0.name } + runNames
      throw LessonProblem(
        at: reference.namePosition,
        .unknownScene(reference.name, closest: closestMatch(to: reference.name, in: known), known: known))
    }
    let own = reference.settings.filter { !book.maker.isOfPictures($0.name) }
    let looks = reference.settings.filter { book.maker.isOfPictures($0.name) }
    let run = try run(reference.name, settings: own, choices: choices, at: reference.namePosition)
    guard let recording = run.recording else {
      throw LessonProblem(at: reference.namePosition, .refused("this is no run of an algorithm"))
    }
    return recording.scene(try options(for: run, looks, at: reference.namePosition, look))
  }

  func options(
    for run: RecordedRun, _ settings: [Address.Setting], at position: Position, _ look: FrameStyle
  ) throws(LessonProblem) -> SceneOptions {
    var given: [String: String] = [:]
    for setting in settings { given[setting.name] = setting.value }
    do throws(Refusal) {
      return try book.maker.sceneOptions(for: run, settings: given, look: look)
    } catch {
      let culprit = settings.last { $0.name == error.setting }?.position
      throw LessonProblem(at: culprit ?? position, .refused(error.why))
    }
  }

  /// The scene and the steps of a picture.
  public func shown(
    _ reference: SceneReference, choices: Choices, look: FrameStyle
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
