import Criteria
import Customers
import Runs
import Scenes

extension Subject {
  /// How a verb shows a scene: it reads its own options first.
  typealias Showing = @Sendable (Arguments) throws(UsageError) -> Show
  /// Shows a scene as the options on pictures want it.
  typealias Show = @Sendable (PreparedScene, PictureSettings, Console) throws(Failure) -> Void
  /// Refuses customers before anything is recorded of them.
  typealias Check = @Sendable (Features) throws(Failure) -> Void

  /// Everything that there is a scene of.
  static func scenes(
    _ algorithms: [Algorithm], checking check: @escaping Check = { _ in }, _ show: @escaping Showing
  ) -> [Subject] {
    algorithms.map { run(of: $0, check, show) } + [compare(algorithms, check, show), sweep(check, show)]
  }

  /// A scene of customers, with options of its own.
  ///
  /// - Parameter read: reads these options; what comes back makes the scene of the customers.
  private static func scene(
    _ name: String, _ summary: String, groups: [OptionGroup], _ check: @escaping Check,
    _ show: @escaping Showing,
    _ read:
      @escaping @Sendable (Arguments) throws(UsageError) ->
      @Sendable (Making, Console) throws(Failure) -> PreparedScene
  ) -> Subject {
    Subject(name: name, summary: summary, groups: groups) { arguments throws(UsageError) in
      let data = try arguments.values(of: DataSettings.settings)
      let make = try read(arguments)
      let picture = try arguments.values(of: PictureSettings.settings)
      let show = try show(arguments)
      return { console throws(Failure) in
        let prepared = try data.load(console)
        try check(prepared.features)
        let making = Making(name: name, options: groups.flatMap(\.options), prepared: prepared)
        try show(try make(making, console), picture, console)
      }
    }
  }

  /// What is known of a scene before it is made.
  private struct Making: Sendable {
    let name: String
    let options: [Option]
    let prepared: Prepared

    /// The scene of these customers.
    func scene(
      _ summaries: [String], comparison: KComparison? = nil,
      _ make: @escaping @Sendable (SceneOptions) -> (scene: any Scene, keySteps: [Int])
    ) -> PreparedScene {
      PreparedScene(
        name: name, options: options, prepared: prepared, summaries: summaries, comparison: comparison,
        make: make)
    }
  }

  /// The most steps that tell the story of a run.
  private static let mostKeySteps = 12

  /// The scene that shows a run of an algorithm.
  private static func run(
    of algorithm: Algorithm, _ check: @escaping Check, _ show: @escaping Showing
  ) -> Subject {
    scene(algorithm.name, algorithm.words.summary, groups: [algorithm.group], check, show) {
      arguments throws(UsageError) in
      let record = try arguments.recorder(of: algorithm)
      return { making, _ throws(Failure) in
        let recording = try Failure.recording(making.prepared.features, by: record)
        return making.scene([recording.summary]) { options in
          let scene = recording.scene(options)
          return (scene, scene.keySteps(atMost: mostKeySteps))
        }
      }
    }
  }

  /// Runs of several algorithms on one stage.
  private static func compare(
    _ algorithms: [Algorithm], _ check: @escaping Check, _ show: @escaping Showing
  ) -> Subject {
    scene(
      "compare", "two or three algorithms on the same customers, side by side",
      groups: [OptionGroup(title: "Comparison", options: [algorithms.choices.option])]
        + OptionGroup.shared(by: algorithms), check, show
    ) { arguments throws(UsageError) in
      let chosen = try arguments.value(of: algorithms.choices)
      try arguments.refuseOptions(ofOthersThan: chosen, in: algorithms)
      var recorders: [(name: String, record: Recorder)] = []
      for algorithm in chosen {
        recorders.append((algorithm.words.title, try arguments.recorder(of: algorithm)))
      }
      let prepared = recorders
      return { making, _ throws(Failure) in
        let features = making.prepared.features
        var (runs, summaries): ([ComparedRun], [String]) = ([], [])
        for (name, record) in prepared {
          let recording = try Failure.recording(features, by: record)
          summaries.append(recording.summary)
          runs.append(recording.compared(as: name))
        }
        let compared = runs
        return making.scene(summaries) { options in
          let scene = CompareScene(compared, of: features, options: options)
          return (scene, Array(0..<scene.stepCount))
        }
      }
    }
  }

  /// The partitions into every number of clusters of a range.
  private static func sweep(_ check: @escaping Check, _ show: @escaping Showing) -> Subject {
    scene(
      "choose-k", "every k of a range: the segments, the elbow and the silhouette together",
      groups: [ChoosingKSettings.settings.group], check, show
    ) { arguments throws(UsageError) in
      let choosing = try arguments.values(of: ChoosingKSettings.settings)
      return { making, console throws(Failure) in
        let features = making.prepared.features
        let comparison = try choosing.comparison(showing: features, console)
        return making.scene(Array(comparison.recommendation.sentences.prefix(1)), comparison: comparison) {
          let scene = ChoosingKScene(comparison, of: features, options: $0)
          return (scene, Array(0..<scene.stepCount))
        }
      }
    }
  }
}
