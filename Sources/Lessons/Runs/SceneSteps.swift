import Customers
import Scenes
import Words

/// The steps of a scene by number, from 1, or by name: `first`, `last`, or what the step is called in words,
/// joined by hyphens, as in `iteration-2-update`.
struct SceneSteps {
  /// The names of all steps, in order.
  let names: [String]

  init(_ scene: any Scene) {
    names = (0..<scene.stepCount).map { Self.name(scene.beat(at: $0).shortPosition) }
  }

  /// "Iteration 2: update" is `iteration-2-update`, "The cut" is `cut`.
  static func name(_ words: String) -> String {
    let parts = words.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return (parts.first == "the" ? parts.dropFirst() : parts[...]).joined(separator: "-")
  }

  /// The index of a step, from 0; nil where there is none of this name.
  func index(_ name: String) -> Int? {
    switch name {
    case "first": names.isEmpty ? nil : 0
    case "last": names.isEmpty ? nil : names.count - 1
    default:
      if let number = Int(name) {
        names.indices.contains(number - 1) ? number - 1 : nil
      } else {
        names.firstIndex(of: name)
      }
    }
  }

  func missing(_ step: SceneReference.StepName) -> LessonProblem {
    LessonProblem(
      at: step.position,
      .unknownStep(
        step.text, closest: closestMatch(to: step.text, in: names + ["first", "last"]), count: names.count,
        names: Array(names.prefix(40))))
  }
}
