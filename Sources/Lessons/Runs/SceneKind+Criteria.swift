import Criteria
import Customers
import Runs
import Scenes

/// Pictures of the comparison of several k. `run=NAME` takes that of a further run.
extension SceneKind {
  static let criteria: [SceneKind] = [
    // Every k in turn: `scene:choose-k?step=k-5`.
    SceneKind(name: "choose-k") { lesson, reference, choices, look throws(LessonProblem) in
      let asked = try lesson.asked(reference, own: [], choices: choices, look)
      let comparison = try lesson.made(asked.run.comparison, for: reference)
      guard comparison.data.rows.contains(where: { $0.partition != nil }) else {
        throw LessonProblem(
          at: reference.namePosition, .refused("there are too few different customers for any of these k"))
      }
      return ChoosingKScene(comparison, of: asked.run.features, options: asked.options)
    },
    // The curve of one: `scene:criterion?of=elbow`, with `suggestion=no` or `noise=yes`.
    SceneKind(name: "criterion") { lesson, reference, choices, look throws(LessonProblem) in
      let asked = try lesson.asked(reference, own: ["of", "suggestion", "noise"], choices: choices, look)
      let all = asked.run.choosing.criteria
      let name = asked.own["of"]
      let index: Int
      do throws(FactMiss) {
        index = try FactArguments([name?.value ?? ""]).word(0, of: all.map { $0.key }, "criteria")
      } catch {
        throw LessonProblem(at: name?.position ?? reference.namePosition, .refused(error.words))
      }
      let showsSuggestion = try asked.isYes("suggestion", standard: true)
      let showsNoise = try asked.isYes("noise", standard: false)
      return ChartScene(
        all[index], of: try lesson.made(asked.run.comparison, for: reference), features: asked.run.features,
        showsSuggestion: showsSuggestion, showsNoise: showsNoise, options: asked.options)
    },
    // What each of them suggests.
    SceneKind(name: "suggestions") { lesson, reference, choices, look throws(LessonProblem) in
      let asked = try lesson.asked(reference, own: [], choices: choices, look)
      return ChartScene(
        votesOf: try lesson.made(asked.run.comparison, for: reference), features: asked.run.features,
        options: asked.options)
    },
  ]
}

/// What the address of a picture asks for: a run, settings of the kind of scene, and how it is to look.
struct AskedScene {
  let run: RecordedRun
  let own: [String: Address.Setting]
  let options: SceneOptions

  func isYes(_ name: String, standard: Bool) throws(LessonProblem) -> Bool {
    guard let setting = own[name] else { return standard }
    switch setting.value {
    case "yes": return true
    case "no": return false
    default:
      throw LessonProblem(at: setting.position, .refused("expected \(name)=yes or \(name)=no"))
    }
  }
}

extension LessonRun {
  /// Tells the settings of a kind of scene, `own`, from those of pictures, and makes the run.
  func asked(
    _ reference: SceneReference, own names: [String], choices: Choices, _ look: FrameStyle
  ) throws(LessonProblem) -> AskedScene {
    let name = reference.settings.first { $0.name == "run" }
    let run = try run(name?.value, choices: choices, at: name?.position ?? reference.namePosition)
    var own: [String: Address.Setting] = [:]
    var others: [Address.Setting] = []
    for setting in reference.settings where setting.name != "run" {
      if names.contains(setting.name) { own[setting.name] = setting } else { others.append(setting) }
    }
    return AskedScene(
      run: run, own: own, options: try options(for: run, others, at: reference.namePosition, look))
  }

  /// What a picture shows, or why there is none.
  func made<Value>(
    _ lazily: Lazily<Value>, for reference: SceneReference
  ) throws(LessonProblem) -> Value {
    do throws(Refusal) { return try lazily.value() } catch {
      throw LessonProblem(at: reference.namePosition, .refused(error.why))
    }
  }
}
