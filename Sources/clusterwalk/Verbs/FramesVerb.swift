import Criteria
import Customers
import Runs
import Scenes

extension Verb {
  /// A run as frames of a film.
  static func frames(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "frames",
      summary: "draw a run as a sequence of PNG frames, ready to become a film",
      details: """
        Draws a run step by step: frame-000000.png and on, one for every 1/fps second, and manifest.json, \
        which says what each of them shows. It ends with the ffmpeg call that makes a film of them.
        """,
      target: .subject(metavar: "SCENE", algorithms.map(scene) + [compare(algorithms), sweep]),
      groups: [
        OptionGroup(title: "Output", options: [OutputOptions.frames.option]),
        OptionGroup(
          title: "Pictures", options: PictureSettings.settings.options + FilmOptions.settings.options),
        DataSettings.settings.group,
      ],
      examples: [
        Example(
          call: "clusterwalk frames k-means --out out/k-means", purpose: "The lecture on the built-in mall:"),
        Example(
          call:
            "clusterwalk frames k-means --data customers.csv -k 4 --pace stills --theme print --out stills",
          purpose: "One picture for every step, of your own customers:"),
        Example(
          call: "clusterwalk frames compare --algorithms k-means,hierarchical --out out/compare",
          purpose: "Two runs side by side, on the same axes:"),
        Example(
          call: "clusterwalk frames choose-k --range 1..8 --out out/choose-k",
          purpose: "How many segments? A partition, the elbow and the silhouette for every k:"),
      ])
  }

  /// The scene that shows a run of an algorithm.
  private static func scene(_ algorithm: Algorithm) -> Subject {
    Subject(name: algorithm.name, summary: algorithm.words.summary, groups: [algorithm.group]) {
      arguments throws(UsageError) in
      let data = try arguments.values(of: DataSettings.settings)
      let record = try arguments.recorder(of: algorithm)
      let picture = try arguments.values(of: PictureSettings.settings)
      let options = try arguments.values(of: FilmOptions.settings)
      let folder = try arguments.value(of: OutputOptions.frames)
      return { console throws(Failure) in
        let recording = try Failure.recording(try data.load(console).features, by: record)
        let drawing = try FrameDrawing(
          of: recording.features, picture, options, console, scene: recording.scene)
        try deliver(drawing, of: recording.features, to: folder, console, summary: recording.summary)
      }
    }
  }

  /// Runs of several algorithms on one stage.
  private static func compare(_ algorithms: [Algorithm]) -> Subject {
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
      let options = try arguments.values(of: FilmOptions.settings)
      let folder = try arguments.value(of: OutputOptions.frames)
      return { console throws(Failure) in
        let features = try data.load(console).features
        var runs: [ComparedRun] = []
        for (name, record) in prepared {
          let recording = try Failure.recording(features, by: record)
          try console.say(recording.summary)
          runs.append(recording.compared(as: name))
        }
        let compared = runs
        let drawing = try FrameDrawing(of: features, picture, options, console) { options in
          CompareScene(compared, of: features, options: options)
        }
        try deliver(drawing, of: features, to: folder, console)
      }
    }
  }

  /// The partitions into every number of clusters of a range.
  private static let sweep = Subject(
    name: "choose-k", summary: "every k of a range: the segments, the elbow and the silhouette together",
    groups: [ChoosingKSettings.settings.group]
  ) { arguments throws(UsageError) in
    let data = try arguments.values(of: DataSettings.settings)
    let choosing = try arguments.values(of: ChoosingKSettings.settings)
    let picture = try arguments.values(of: PictureSettings.settings)
    let options = try arguments.values(of: FilmOptions.settings)
    let folder = try arguments.value(of: OutputOptions.frames)
    return { console throws(Failure) in
      let features = try data.load(console).features
      let comparison = try choosing.comparison(showing: features, console)
      let drawing = try FrameDrawing(of: features, picture, options, console) { options in
        ChoosingKScene(comparison, of: features, options: options)
      }
      try deliver(
        drawing, of: features, to: folder, console, summary: comparison.recommendation.sentences.first)
    }
  }

  /// Writes the frames, and says what was written and how to go on.
  private static func deliver(
    _ drawing: FrameDrawing, of features: Features, to folder: String, _ console: Console,
    summary: String? = nil
  ) throws(Failure) {
    let written = try drawing.write(to: folder, console)
    if let summary { try console.say(summary) }
    try console.say("\(folder): \(written.words), from \(features.source.words)")
    try console.say("A film of them: \(drawing.filmCommand(folder: folder))")
  }
}
