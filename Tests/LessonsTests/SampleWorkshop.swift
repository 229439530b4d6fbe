import Clustering
import Criteria
import Customers
import Drawing
import Exploration
import Numerics
import Scenes
import Segments
import TestSupport

@testable import Lessons

/// Runs on the built-in mall with the few settings that the tests use.
struct SampleWorkshop: Workshop {
  let algorithms = ["k-means", "hierarchical", "gmm"]

  private static let table = try? Table(parsing: Mall.csv(), file: "mall.csv")
  private static let prepared = try? table?.prepared(
    selecting: ["income", "spending"], with: Preparation(), source: Mall.source)
  private static var features: Features? { prepared?.features }

  private static let columns: Features? = {
    try? table?.features(
      selecting: ["age", "income", "spending"], scaling: .none, source: Mall.source
    ).features
  }()

  /// The mall, but the third customer's age and the fifth one's income are not known.
  static let gaps = {
    var lines = String(decoding: Mall.csv(), as: UTF8.self).split(separator: "\n").map(String.init)
    for (line, column) in [(3, 2), (5, 3)] {
      var cells = lines[line].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[column] = ""
      lines[line] = cells.joined(separator: ",")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }()

  private static func explored(_ request: RunRequest) -> Lazily<ExploredTable> {
    Lazily { () throws(Refusal) in
      let hasGaps = request.settings["data"] == "gaps"
      guard let table = try? Table(parsing: hasGaps ? gaps : Mall.csv(), file: "mall.csv"),
        let survey = try? table.surveyed()
      else { throw Refusal(why: "no customers") }
      return ExploredTable(survey, source: Mall.source)
    }
  }

  private static let rules = try? ActionTable(
    parsing: Array(
      """
      purpose,when,try,measure,wrong if,needs,trial
      promotions,any,Write to {size}.,Visits.,No visits.,Dates.,halves

      """.utf8), file: "actions.csv")

  private static func segments(_ partition: FittedPartition) -> Lazily<RecordedRun.DescribedSegments> {
    Lazily { () throws(Refusal) in
      guard let prepared, let rules else { throw Refusal(why: "no customers") }
      let profiles = Profiles(
        of: partition, features: prepared.features, columns: CustomerColumns(prepared))
      return RecordedRun.DescribedSegments(
        profiles: profiles, suggestions: profiles.map { rules.suggestions(for: $0, among: profiles) })
    }
  }

  func isShared(_ name: String) -> Bool { ["clusters", "seed"].contains(name) }
  func isPictureOption(_ name: String) -> Bool { name == "membership" }

  func record(_ request: RunRequest) throws(Refusal) -> RecordedRun {
    guard let features = Self.features, let columns = Self.columns else { throw Refusal(why: "no customers") }
    let known = ["clusters", "seed", "restarts", "linkage", "seeding", "data", "range"]
    for name in request.settings.keys.sorted() where !known.contains(name) {
      throw Refusal(setting: name, why: "there is no setting \(name)")
    }
    guard let clusters = Int(request.settings["clusters"] ?? "5") else {
      throw Refusal(setting: "clusters", why: "expected a number")
    }
    let seed = UInt64(request.settings["seed"] ?? "1") ?? 1
    let outcome: RecordedRun.Outcome?
    do {
      switch request.algorithm {
      case nil: outcome = nil
      case "k-means": outcome = try kMeans(features, clusters, seed, request.settings)
      case "hierarchical":
        let linkage = Hierarchical.Linkage(rawValue: request.settings["linkage"] ?? "ward") ?? .ward
        let trace = try Hierarchical(linkage: linkage, clusters: clusters).trace(on: features.points)
        outcome = RecordedRun.Outcome(
          trace: .hierarchical(trace), labels: trace.finalLabels, clusters: clusters,
          reclustering: .hierarchical(trace.algorithm),
          segments: Self.segments(FittedPartition(trace)),
          scene: { HierarchicalScene(trace, of: features, options: $0) })
      case "gmm":
        let trace = try GaussianMixture(components: clusters, seed: seed).best(of: 1, on: features.points)
        outcome = RecordedRun.Outcome(
          trace: .gaussianMixture(trace), labels: trace.finalLabels, clusters: clusters,
          reclustering: .gaussianMixture(trace.algorithm, restarts: 1),
          segments: Self.segments(FittedPartition(trace)),
          scene: { GaussianMixtureScene(trace, of: features, options: $0) })
      case let name?: throw Refusal(why: "there is no algorithm \(name)")
      }
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(why: "\(error)")
    }
    return RecordedRun(
      title: request.algorithm ?? "customers", features: features, columns: columns,
      explored: Self.explored(request),
      choosing: ChoosingK(
        range: 1...(Int(request.settings["range"] ?? "6") ?? 6), seed: seed, restarts: 1, references: 2,
        bootstraps: 2),
      outcome: outcome)
  }

  private func kMeans(
    _ features: Features, _ clusters: Int, _ seed: UInt64, _ settings: [String: String]
  ) throws -> RecordedRun.Outcome {
    var algorithm = KMeans(clusters: clusters, seed: seed)
    if let seeding = settings["seeding"] {
      let rows = seeding.split(separator: ";").map { $0.split(separator: ",").compactMap { Double($0) } }
      algorithm.seeding = .given(features.scaling.scaled(Matrix(rows)))
    }
    let trace = try algorithm.best(
      of: Int(settings["restarts"] ?? "3") ?? 3, on: features.points, workers: .one)
    return RecordedRun.Outcome(
      trace: .kMeans(trace), labels: trace.finalLabels, clusters: trace.finalCentroids.rows,
      reclustering: .kMeans(trace.algorithm, restarts: 1),
      segments: Self.segments(FittedPartition(trace)),
      scene: { KMeansScene(trace, of: features, options: $0) })
  }

  func sceneOptions(
    for run: RecordedRun, settings: [String: String], look: FrameStyle
  ) throws(Refusal) -> SceneOptions {
    SceneOptions(FrameStyle(size: look.size, theme: look.theme, metrics: look.metrics))
  }
}

let sampleLook = FrameStyle(size: Size(1920, 1080), metrics: EvenMetrics())
/// All tests share the runs, which nobody can change.
let sampleBook = RunBook(SampleWorkshop())

func lesson(_ text: String) throws -> Lesson { try Lesson(parsing: Array(text.utf8), file: "01-test.md") }

func lessonRun(_ text: String) throws -> LessonRun {
  try LessonRun(try lesson(text), book: sampleBook, folder: ".", look: sampleLook)
}

/// A lesson with a task of every kind.
let sampleLesson = """
  ---
  title: A sample
  run: k-means
  clusters: 5
  run.yours: k-means?clusters=3
  run.placed: k-means?clusters=2
  run.tree: hierarchical?linkage=single
  ---

  # First

  **View:** Look at {customers.count} customers.

  ![All of them.](scene:k-means?step=first)

  # Second

  Some words about [centroids](glossary.md#centroid), and *more*
  on a second line with {clusters} clusters.

  **Respond:** How many changed?

  > **Number:** {changed.2} ± 2, customers
  >
  > **Hint:** Few.
  >
  > **Hint:** Very few.
  >
  > **Answer:** It was {changed.2}.

  ![After the second assignment.](scene:k-means?step=iteration-2-assignment)

  **Respond:** Which is it?

  - [ ] Wrong — Because {sizes.1}.
  - [x] Right

    Because it is so.

  **Respond:** Who was the first seed?

  > **Names:** {seed.customer.1}
  >
  > **Answer:** By lot.

  # Third

  **Change:** Choose.

  > **Setting:** yours clusters: 2, 4

  ![Yours.](scene:yours?step=last)

  Now it is {yours: clusters} and {yours: wcss.last}.

  **Construct:** Place.

  > **Centroids:** placed

  {placed: wcss.last}, {tree: height.last}, {tree: sizes.1}

  # Fourth

  **Present:** Explain.

  > **Answer:** Well.

  """
