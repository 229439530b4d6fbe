import Customers
import Drawing
import LessonFiles
import Runs
import Scenes
import TestSupport

@testable import Lessons

/// Files in memory: the mall, the mall with gaps, and a few rules.
let sampleFiles = InputFiles(
  read: { path throws(RunFailure) in InputFile(name: path, bytes: mallWithGaps) },
  shipped: { name throws(RunFailure) in
    InputFile(name: name, bytes: name == "actions.csv" ? Array(sampleRules.utf8) : Mall.csv())
  },
  isThere: { $0 == "./gaps" })

/// The mall, but the third customer's age and the fifth one's income are not known.
private let mallWithGaps = {
  var lines = String(decoding: Mall.csv(), as: UTF8.self).split(separator: "\n").map(String.init)
  for (line, column) in [(3, 2), (5, 3)] {
    var cells = lines[line].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    cells[column] = ""
    lines[line] = cells.joined(separator: ",")
  }
  return Array((lines.joined(separator: "\n") + "\n").utf8)
}()

private let sampleRules = """
  purpose,when,try,measure,wrong if,needs,trial
  promotions,any,Write to {size}.,Visits.,No visits.,Dates.,halves

  """

/// A run with few repetitions, so that comparisons are quick.
func sampleRun(_ algorithm: String?, _ settings: [String: String] = [:]) throws -> RecordedRun {
  let few = ["references": "2", "bootstraps": "2", "range": "1..6"]
  return try sampleBook.run(
    RunRequest(algorithm: algorithm, settings: few.merging(settings) { $1 }, folder: "."))
}

let sampleLook = FrameStyle(size: Size(1920, 1080), metrics: EvenMetrics())
/// All tests share the runs, which nobody can change.
let sampleBook = RunBook(RunMaker(files: sampleFiles))

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

/// What lessons can say.
let sampleFacts = Fact.all(Algorithm.all)
