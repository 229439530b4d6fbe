import Customers
import Drawing
import Glibc
import Runs
import Scenes
import TestSupport

// Prints the picture of a step, counted from 0, of a run on the built-in mall: the lines that golden tests
// compare, to be read where a frame looks wrong.

let words = Array(CommandLine.arguments.dropFirst())
guard words.count == 2, let step = Int(words[1]),
  let algorithm = Algorithm.all.first(where: { $0.name == words[0] })
else {
  print("usage: clusterwalk-picture \(Algorithm.all.map(\.name).joined(separator: "|")) STEP")
  exit(64)
}
let table = try Table(parsing: Mall.csv(), file: "mall.csv")
let features = try table.features(source: Mall.source).features
let noFiles = InputFiles(
  read: { path throws(RunFailure) in throw .noInput(path: path, reason: "no files are read here") },
  shipped: { path throws(RunFailure) in throw .noInput(path: path, reason: "no files are read here") },
  isThere: { _ in false })
let recording = try algorithm.prepare(GivenSettings())(features, noFiles)
let look = FrameStyle(size: Size(1280, 720), theme: Theme(.light), metrics: EvenMetrics())
let scene = recording.scene(SceneOptions(look))
guard (0..<scene.stepCount).contains(step) else {
  print("\(algorithm.name) has the steps 0 to \(scene.stepCount - 1) here")
  exit(64)
}
print(scene.picture(at: Moment(step: step, progress: 1)))
