import Customers
import Runs
import Scenes
import Words

extension LessonRun {
  /// All that is wrong with the lesson's runs, facts and, where it is said how they look, pictures.
  package func problems(look: FrameStyle?) -> [LessonProblem] {
    var problems: [LessonProblem] = []
    func attempt(_ work: () throws(LessonProblem) -> Void) {
      do throws(LessonProblem) { try work() } catch { problems.append(error) }
    }
    attempt { () throws(LessonProblem) in
      _ = try run(nil, choices: [:], at: lesson.run.position)
    }
    // Where the lesson's own run can't be made, nothing else could be told.
    guard problems.isEmpty else { return problems }
    for (name, reference) in lesson.namedRuns.sorted(by: { $0.key < $1.key }) {
      attempt { () throws(LessonProblem) in
        if algorithmNames.contains(name) || SceneKind.all.contains(where: { $0.name == name }) {
          throw LessonProblem(at: reference.position, .badRunName(name))
        }
        _ = try run(name, choices: [:], at: reference.position)
      }
    }
    problems += questionProblems()
    problems += contentProblems(choices: [:], run: nil, look: look)
    for (question, value) in settingValues {
      let choices = [question.run: [question.setting: value]]
      // A value that makes no run has been told already.
      guard let request = request(question.run, choices: choices), (try? book.run(request)) != nil else {
        continue
      }
      problems += contentProblems(choices: choices, run: question.run, look: look)
    }
    return problems
  }

  private var tasks: [LessonTask] { lesson.parts.compactMap { $0.task } }

  /// Every value of every setting that a learner may choose.
  private var settingValues: [(LessonTask.SettingQuestion, String)] {
    tasks.flatMap { task in
      guard case .setting(let question) = task.kind, lesson.namedRuns[question.run] != nil else {
        return [] as [(LessonTask.SettingQuestion, String)]
      }
      return question.values.map { (question, $0) }
    }
  }

  /// Facts and pictures; where `run` is given, only those of that run.
  private func contentProblems(choices: Choices, run: String?, look: FrameStyle?) -> [LessonProblem] {
    var problems: [LessonProblem] = []
    for prose in lesson.parts.flatMap({ $0.prose }) {
      for (fact, position) in prose.facts where run == nil || fact.terms.contains(where: { $0.run == run }) {
        do throws(LessonProblem) { _ = try value(of: fact, choices: choices, at: position) } catch {
          problems.append(error)
        }
      }
    }
    guard let look else { return problems }
    for picture in lesson.parts.flatMap({ $0.passages.flatMap({ $0.pictures }) })
    where run == nil || picture.scene.name == run {
      do throws(LessonProblem) { _ = try shown(picture.scene, choices: choices, look: look) } catch {
        problems.append(error)
      }
    }
    return problems
  }

  /// Whether every question can be answered.
  private func questionProblems() -> [LessonProblem] {
    var problems: [LessonProblem] = []
    var chosen: Set<String> = []
    func choose(_ run: String, at position: Position) -> Bool {
      if lesson.namedRuns[run] == nil {
        let known = lesson.namedRuns.keys.sorted()
        problems.append(
          LessonProblem(
            at: position, .unknownRun(run, closest: closestMatch(to: run, in: known), known: known)))
        return false
      }
      if !chosen.insert(run).inserted { problems.append(LessonProblem(at: position, .runTwiceChosen(run))) }
      return true
    }
    for task in tasks {
      do throws(LessonProblem) {
        switch task.kind {
        case .choices, .open: break
        case .number(let question):
          guard case .fact(let fact) = question.truth else { continue }
          if case .number = try value(of: fact, choices: [:], at: question.position) { continue }
          throw LessonProblem(at: question.position, .numberExpected(fact.description))
        case .names(let question):
          if case .number = try value(of: question.truth, choices: [:], at: question.position) {
            throw LessonProblem(at: question.position, .namesExpected(question.truth.description))
          }
        case .setting(let question):
          guard choose(question.run, at: question.position) else { continue }
          for value in question.values {
            guard let request = request(question.run, choices: [question.run: [question.setting: value]])
            else { continue }
            do throws(Refusal) { _ = try book.run(request) } catch {
              throw LessonProblem(at: question.settingPosition, .refused(error.why))
            }
          }
        case .centroids(let question):
          guard choose(question.run, at: question.position) else { continue }
          let run = try run(question.run, choices: [:], at: question.position)
          guard run.recording?.handwork?.kind == .centroids else {
            let places = book.maker.algorithms.places(of: .centroids)
            throw LessonProblem(at: question.position, .refused("only \(places) starts from centroids"))
          }
        }
      } catch {
        problems.append(error)
      }
    }
    return problems
  }
}

extension Lesson.Part {
  /// All prose that is ever shown, in reading order.
  var prose: [Prose] {
    var all = [heading] + passages.flatMap { $0.words }
    guard let task else { return all }
    all += [task.question] + task.hints + task.answer
    switch task.kind {
    case .choices(let choices): all += choices.flatMap { [$0.words, $0.reason] }
    case .number(let question):
      if case .fact(let fact) = question.truth { all.append(Prose(fact, at: question.position)) }
    case .names(let question): all.append(Prose(question.truth, at: question.position))
    case .setting, .centroids, .open: break
    }
    return all
  }
}

extension Prose {
  fileprivate init(_ fact: FactExpression, at position: Position) {
    self.init([Piece(content: .fact(fact), style: TextLook(), position: position)])
  }
}
