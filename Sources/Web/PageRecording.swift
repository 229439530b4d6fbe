import Clustering
import Criteria
import Customers
import Drawing
import Numerics
import Runs
import Scenes
import Words

/// What a page shows: a recording of whatever kind, and what is asked of it.
struct PageRecording: Sendable {
  let features: Features
  /// In a sentence, what came out.
  let summary: String
  /// The scene laid out as options want it, with what belongs to it.
  let stage: @Sendable (SceneOptions) -> PageStage
  /// The lines of a trace file; nil where the page shows no single run.
  var traceText: TraceText?
  /// Where the clusters began, clusters x features in the units of the data.
  var start: Matrix?
  /// What was found about numbers of clusters, to be carried elsewhere.
  var comparison: JSON?
}

extension PageRecording {
  /// A run.
  init(_ recording: Recording) {
    features = recording.features
    summary = recording.summary
    traceText = recording.traceText
    start = recording.start
    stage = { options in
      let walk = recording.walk(options)
      return PageStage(
        scene: walk.scene, rounds: walk.rounds, roundName: walk.roundName, plot: walk.scene.plot,
        keySteps: walk.scene.keySteps(atMost: PageStage.mostKeySteps), walk: walk)
    }
  }

  /// Runs side by side.
  init(_ recordings: [Recording], compared runs: [ComparedRun]) {
    let features = recordings[0].features
    self.features = features
    summary = recordings.map { $0.summary }.joined(separator: "; ")
    stage = { options in
      PageStage(CompareScene(runs, of: features, options: options), plot: nil)
    }
  }

  /// Partitions into every number of clusters of a range.
  ///
  /// - Throws: that the customers can't be divided into the smallest number.
  init(_ comparison: KComparison, of features: Features) throws(RunFailure) {
    guard comparison.data.rows.first?.partition != nil else {
      throw .tooFewDistinct(
        Set(features.points.rowArrays).count, clusters: comparison.settings.range.lowerBound,
        file: features.source.name, option: ChoosingKSettings.range.option)
    }
    self.features = features
    summary = comparison.recommendation.sentences.first ?? ""
    self.comparison = comparison.record
    stage = { options in
      let scene = ChoosingKScene(comparison, of: features, options: options)
      return PageStage(scene, plot: scene.plot)
    }
  }
}
