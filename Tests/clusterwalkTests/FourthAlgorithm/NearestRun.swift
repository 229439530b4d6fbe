import Clustering
import Criteria
import Customers
import Numerics
import Runs
import Scenes
import Segments
import TraceFiles
import Words

/// All that the program asks of the algorithm: this is what adding one takes.
struct NearestRun: AlgorithmRun {
  let trace: NearestTrace
  let features: Features

  static let words = AlgorithmWords(
    title: "nearest of the drawn", summary: "everybody to the nearest of k customers who were drawn",
    assumptions: "Whoever is drawn makes a segment.", assignment: "the nearest of the means")

  static let settings = SettingGroup(NearestTrace.algorithmName) { value throws(SettingError) in
    Nearest(clusters: try value(SharedSettings.clusters), seed: try value(SharedSettings.seed))
  }

  static let replay = TraceReplay { header, _ throws(JSONNode.Fault) in
    let clusters = try header.parameters["k"].integer(in: 1...max(1, header.points.rows))
    let seed = try header.parameters["seed"].integer(in: 0...UInt64.max)
    return Nearest(clusters: clusters, seed: seed).trace(on: header.points)
  }

  static let facts = [
    RunFact<NearestRun>("drawn.SEED", "the customer who was drawn") { run, holes throws(FactMiss) in
      let drawn = run.trace.drawn
      return .names([run.features.customers[drawn[try holes.index(0, of: drawn.count, "draws")]]])
    }
  ]

  init(_ algorithm: Nearest, on features: Features, _ files: InputFiles) throws(RunFailure) {
    guard algorithm.clusters <= features.points.rows else {
      throw .tooFewDistinct(
        features.points.rows, clusters: algorithm.clusters, file: features.source.name)
    }
    self.features = features
    trace = algorithm.trace(on: features.points)
  }

  var clusters: Int { trace.algorithm.clusters }
  var summary: String { "nearest of the drawn: \(clusters) customers were drawn" }
  var partition: FittedPartition {
    FittedPartition(
      trace, labels: trace.labels, centroids: Matrix(trace.drawn.map { Array(trace.points[row: $0]) }))
  }
  var reclustering: Reclustering {
    let algorithm = trace.algorithm
    return Reclustering { points, seed in
      points.rows < algorithm.clusters
        ? nil : Nearest(clusters: algorithm.clusters, seed: seed).trace(on: points).labels
    }
  }
  func scene(_ options: SceneOptions) -> NearestScene {
    NearestScene(trace, of: features, options: options)
  }
  func walk(_ options: SceneOptions) -> Walk {
    Walk(self, scene: scene(options), rounds: [0, 1], roundName: "step")
  }
}
