import Customers
import Drawing
import Runs
import Segments
import Words

extension LessonSession {
  /// The setting that takes first centroids.
  static let seedingSetting = "seeding"

  func centroidPrompt(_ question: LessonTask.CentroidsQuestion) -> String {
    guard let (count, features) = placing(question) else { return "Your centroids" }
    let names = features.map { $0.shortName }.joined(separator: " and ")
    return "Your \(NumberText.count(count, "centroid")): \(names) each, with ; between, as in 20 30; 40 50"
  }

  /// Places centroids by a learner's numbers, and compares where that leads with the lesson's own best run.
  func graded(_ given: String, _ question: LessonTask.CentroidsQuestion) -> Result<Graded, Misunderstood> {
    guard let (count, features) = placing(question) else {
      return .success(Graded(grade: Grade(.done, given: given, truth: nil, why: [])))
    }
    let rows = given.split { ";\n/|".contains($0) }.map { part in
      part.split { $0 == " " || $0 == "," || $0 == "\t" }.map { Double($0) }
    }
    let isWhole =
      rows.count == count
      && rows.allSatisfy { row in
        row.count == features.count && row.allSatisfy { $0?.isFinite == true && ($0 ?? 0).magnitude < 1e6 }
      }
    guard isWhole else {
      return .failure(
        Misunderstood(
          words:
            """
            Type \(count) times \(NumberText.count(features.count, "number")), with ; between: 20 30; 40 50 \
            and so on.
            """
        ))
    }
    let value = rows.map { row in row.map { "\($0 ?? 0)" }.joined(separator: ",") }.joined(separator: ";")
    let choices = [question.run: [Self.seedingSetting: value]]
    guard let made = try? run.run(question.run, choices: choices, at: question.position),
      let goal = made.recording?.goal
    else {
      let places = run.book.maker.algorithms.places(of: .centroids)
      return .failure(Misunderstood(words: "\(places) can't start from there; place them apart."))
    }
    var comparison: String?
    if let own = try? run.run(nil, choices: [:], at: question.position),
      let best = own.recording, let bestGoal = best.goal, best.clusters == count,
      best.partition.algorithm == made.recording?.partition.algorithm,
      own.features.scaling == made.features.scaling
    {
      let (mine, theirs) = NumberText.pair(goal.value, bestGoal.value)
      let gap = goal.value - bestGoal.value
      let isSame = gap.magnitude <= 1e-9 * bestGoal.value
      let starts = "the best of \(NumberText.count(bestGoal.starts, "start"))"
      comparison =
        isSame
        ? "your start ends with \(goal.name) \(mine), as good as \(starts)"
        : """
        your start ends with \(goal.name) \(mine), \(starts) with \(theirs), \
        \(gap > 0 ? "which is better" : "so yours is better")
        """
    }
    return .success(
      Graded(
        grade: Grade(.done, given: given, truth: nil, difference: comparison, why: []),
        choice: (question.run, Self.seedingSetting, value)))
  }

  /// How many centroids are to be placed, and in which features.
  private func placing(_ question: LessonTask.CentroidsQuestion) -> (count: Int, features: [Feature])? {
    guard let made = try? run.run(question.run, choices: [:], at: question.position),
      let recording = made.recording, recording.handwork?.kind == .centroids
    else { return nil }
    return (recording.clusters, made.features.features)
  }
}
