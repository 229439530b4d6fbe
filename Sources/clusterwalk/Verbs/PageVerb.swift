import Cairo
import Criteria
import Customers
import Drawing
import Runs
import Scenes
import Words

extension Verb {
  /// A run as one page for a browser, with the engine inside.
  static func page(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "page",
      summary: "write a run as one offline page for a browser",
      details: """
        Writes one HTML file that opens in a browser without a server or a network: the run step by step, \
        forward and back, with other settings, customers dropped as a CSV file, and seeds that are dragged. \
        Of your customers it carries the columns that are shown and the one that names them, up to \
        \(PageLimit.customers) customers; whoever has the page has these.
        """,
      target: .subject(metavar: "SCENE", algorithms.map(scene) + [compare(algorithms), sweep]),
      groups: [
        OptionGroup(title: "Output", options: [OutputOptions.page.option, OutputOptions.package.option]),
        OptionGroup(title: "Pictures", options: PictureSettings.settings.options),
        DataSettings.settings.group,
      ],
      examples: [
        Example(
          call: "clusterwalk page k-means --out k-means.html", purpose: "k-means on the built-in mall:"),
        Example(
          call: "clusterwalk page hierarchical --data customers.csv --linkage average --out merges.html",
          purpose: "The merges of your own customers:"),
        Example(
          call: "clusterwalk page gmm --package gmm.zip", purpose: "For a learning platform:"),
        Example(
          call: "clusterwalk page choose-k --range 1..8 --out choose-k.html",
          purpose: "How many segments? Worked out here, and carried in the page:"),
      ])
  }

  /// The scene that shows a run of an algorithm.
  private static func scene(_ algorithm: Algorithm) -> Subject {
    Subject(name: algorithm.name, summary: algorithm.words.summary, groups: [algorithm.group]) {
      arguments throws(UsageError) in
      let record = try arguments.recorder(of: algorithm)
      let options = algorithm.group.options
      return try job(algorithm.name, options, arguments) { features, console throws(Failure) in
        let recording = try Failure.recording(features, by: record)
        return Shown(summary: recording.summary) { options in
          let scene = recording.scene(options)
          return (scene, PageStills.few(of: scene.keySteps(atMost: 12)))
        }
      }
    }
  }

  /// Runs of several algorithms on one stage.
  private static func compare(_ algorithms: [Algorithm]) -> Subject {
    let shared = OptionGroup.shared(by: algorithms)
    let options = [algorithms.choices.option] + shared.flatMap(\.options)
    return Subject(
      name: "compare", summary: "two or three algorithms on the same customers, side by side",
      groups: [OptionGroup(title: "Comparison", options: [algorithms.choices.option])] + shared
    ) { arguments throws(UsageError) in
      let chosen = try arguments.value(of: algorithms.choices)
      try arguments.refuseOptions(ofOthersThan: chosen, in: algorithms)
      var recorders: [(name: String, record: Recorder)] = []
      for algorithm in chosen {
        recorders.append((algorithm.words.title, try arguments.recorder(of: algorithm)))
      }
      let prepared = recorders
      return try job("compare", options, arguments) { features, console throws(Failure) in
        var runs: [ComparedRun] = []
        var summaries: [String] = []
        for (name, record) in prepared {
          let recording = try Failure.recording(features, by: record)
          summaries.append(recording.summary)
          runs.append(recording.compared(as: name))
        }
        let compared = runs
        return Shown(summary: summaries.joined(separator: "\n")) { options in
          let scene = CompareScene(compared, of: features, options: options)
          return (scene, PageStills.few(of: Array(0..<scene.stepCount)))
        }
      }
    }
  }

  /// The partitions into every number of clusters of a range.
  private static let sweep = Subject(
    name: "choose-k", summary: "every k of a range: the segments, the elbow and the silhouette together",
    groups: [ChoosingKSettings.settings.group]
  ) { arguments throws(UsageError) in
    let choosing = try arguments.values(of: ChoosingKSettings.settings)
    return try job("choose-k", ChoosingKSettings.settings.options, arguments) {
      features, console throws(Failure) in
      let comparison = try choosing.comparison(showing: features, console)
      return Shown(
        summary: comparison.recommendation.sentences.first ?? "", comparison: comparison.record
      ) { options in
        let scene = ChoosingKScene(comparison, of: features, options: options)
        return (scene, PageStills.few(of: Array(0..<scene.stepCount)))
      }
    }
  }

  /// What a page shows, made by the program.
  private struct Shown {
    let summary: String
    let comparison: JSON?
    /// The scene as options want it, with the steps that tell its story.
    let scene: (SceneOptions) -> (any Scene, steps: [Int])

    init(
      summary: String, comparison: JSON? = nil,
      scene: @escaping (SceneOptions) -> (any Scene, steps: [Int])
    ) {
      self.summary = summary
      self.comparison = comparison
      self.scene = scene
    }
  }

  /// Reads the options that all pages have; the work is to load the customers, to show them and to write.
  private static func job(
    _ name: String, _ options: [Option], _ arguments: Arguments,
    show: @escaping @Sendable (Features, Console) throws(Failure) -> Shown
  ) throws(UsageError) -> Job {
    let data = try arguments.values(of: DataSettings.settings)
    let picture = try arguments.values(of: PictureSettings.settings)
    let (page, package) = (
      try arguments.value(of: OutputOptions.page), try arguments.value(of: OutputOptions.package)
    )
    guard let first = page ?? package else { throw .setting(.missing(OutputOptions.page.option)) }
    let all = options + DataSettings.settings.options + PictureSettings.settings.options
    return { console throws(Failure) in
      let parts = try PageParts()
      let prepared = try data.load(console)
      let count = prepared.features.customers.count
      guard count <= PageLimit.customers else {
        throw .badData([PageLimit.tooMany("\(count)", file: prepared.features.source.name)])
      }
      let shown = try show(prepared.features, console)
      let customers =
        if case .mall = data.customers { CarriedCustomers?.none } else { CarriedCustomers(prepared) }
      let setup = try PageSetup(
        name, given: arguments.given, options: all, customers: customers, comparison: shown.comparison)
      let stills = try stills(of: shown, prepared.features, picture, console)
      let writer = PageWriter(setup: setup, stills: stills, parts: parts)
      let written = try writer.write(page: page, package: package)
      for line in shown.summary.split(separator: "\n") { try console.say(String(line), besides: first) }
      for (path, bytes) in written {
        let kilobytes = NumberText.fixed(Double(bytes) / 1000, decimals: 0)
        let what = path == page ? "one page for a browser" : "a package for learning platforms"
        try console.say(
          "\(path): \(what), \(kilobytes) kB, from \(prepared.features.source.words)", besides: path)
      }
      if let customers { try console.say(customers.sentence, besides: first) }
    }
  }

  private static func stills(
    of shown: Shown, _ features: Features, _ picture: PictureSettings, _ console: Console
  ) throws(Failure) -> PageStills {
    let metrics = try Fonts.installed(console).metrics()
    func made(_ theme: Theme) throws(Failure) -> (any Scene, steps: [Int]) {
      var options = try picture.options(for: features, size: PageStills.size, theme: theme, metrics: metrics)
      options.frame.framing = .bare
      options.frame.typeUnit = PageStills.unit
      return shown.scene(options)
    }
    return PageStills(
      scene: { theme throws(Failure) in try made(theme).0 }, steps: try made(Theme(.light)).steps,
      metrics: metrics)
  }
}
