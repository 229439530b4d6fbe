import Criteria
import Customers
import Runs
import Scenes

extension Subject {
  /// How a verb shows a scene: it reads its own options first.
  typealias Showing = @Sendable (Arguments) throws(UsageError) -> Show
  /// Shows a scene as the options on pictures want it.
  typealias Show = @Sendable (PreparedScene, PictureSettings, Console) throws(Failure) -> Void

  /// Everything that there is a scene of.
  static func scenes(_ algorithms: [Algorithm], _ show: @escaping Showing) -> [Subject] {
    algorithms.map { run(of: $0, show) } + [compare(algorithms, show), sweep(show)]
  }

  /// The scene that shows a run of an algorithm.
  private static func run(of algorithm: Algorithm, _ show: @escaping Showing) -> Subject {
    Subject(name: algorithm.name, summary: algorithm.words.summary, groups: [algorithm.group]) {
      arguments throws(UsageError) in
      let data = try arguments.values(of: DataSettings.settings)
      let record = try arguments.recorder(of: algorithm)
      let picture = try arguments.values(of: PictureSettings.settings)
      let show = try show(arguments)
      return { console throws(Failure) in
        let recording = try Failure.recording(try data.load(console).features, by: record)
        let shown = PreparedScene(features: recording.features, summary: recording.summary) {
          recording.scene($0)
        }
        try show(shown, picture, console)
      }
    }
  }

  /// Runs of several algorithms on one stage.
  private static func compare(_ algorithms: [Algorithm], _ show: @escaping Showing) -> Subject {
    Subject(
      name: "compare", summary: "two or three algorithms on the same customers, side by side",
      groups: [OptionGroup(title: "Comparison", options: [algorithms.choices.option])]
        + OptionGroup.shared(by: algorithms)
    ) { arguments throws(UsageError) in
      let data = try arguments.values(of: DataSettings.settings)
      let chosen = try arguments.value(of: algorithms.choices)
      try arguments.refuseOptions(ofOthersThan: chosen, in: algorithms)
      var recorders: [(name: String, record: Recorder)] = []
      for algorithm in chosen {
        recorders.append((algorithm.words.title, try arguments.recorder(of: algorithm)))
      }
      let prepared = recorders
      let picture = try arguments.values(of: PictureSettings.settings)
      let show = try show(arguments)
      return { console throws(Failure) in
        let features = try data.load(console).features
        var runs: [ComparedRun] = []
        for (name, record) in prepared {
          let recording = try Failure.recording(features, by: record)
          try console.say(recording.summary)
          runs.append(recording.compared(as: name))
        }
        let compared = runs
        let shown = PreparedScene(features: features, summary: nil) {
          CompareScene(compared, of: features, options: $0)
        }
        try show(shown, picture, console)
      }
    }
  }

  /// The partitions into every number of clusters of a range.
  private static func sweep(_ show: @escaping Showing) -> Subject {
    Subject(
      name: "choose-k", summary: "every k of a range: the segments, the elbow and the silhouette together",
      groups: [ChoosingKSettings.settings.group]
    ) { arguments throws(UsageError) in
      let data = try arguments.values(of: DataSettings.settings)
      let choosing = try arguments.values(of: ChoosingKSettings.settings)
      let picture = try arguments.values(of: PictureSettings.settings)
      let show = try show(arguments)
      return { console throws(Failure) in
        let features = try data.load(console).features
        let comparison = try choosing.comparison(showing: features, console)
        let shown = PreparedScene(
          features: features, summary: comparison.recommendation.sentences.first
        ) { ChoosingKScene(comparison, of: features, options: $0) }
        try show(shown, picture, console)
      }
    }
  }
}
