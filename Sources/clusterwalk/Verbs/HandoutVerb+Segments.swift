import Cairo
import Criteria
import Customers
import Drawing
import Handouts
import Runs
import Scenes
import Segments
import Words

extension Verb {
  /// The segments, a sheet each.
  static func segmentSheets(_ algorithms: [Algorithm]) -> Subject {
    Subject(
      name: "segments",
      summary: "what the segments are and what to test with them: an overview, a sheet each, the method",
      groups: [
        OptionGroup(
          title: "Segments",
          options: [
            algorithms.choice.option, ActionSettings.actions.option, StabilitySettings.bootstraps.option,
          ]),
        DataSettings.settings.group,
      ] + OptionGroup.shared(by: algorithms)
    ) { arguments throws(UsageError) in
      let options = try ProfilingOptions(arguments, algorithms)
      let rivals = try RivalRuns(of: options.algorithm, among: algorithms, arguments)
      let judge = try JudgeOfK(arguments)
      let pages = try arguments.values(of: HandoutOptions.settings)
      let file = try arguments.value(of: OutputOptions.pdf)
      return { console throws(Failure) in
        let profiled = try options.load(console)
        let (prepared, recording) = (profiled.prepared, profiled.recording)
        let choice = try judge.choice(for: prepared.features, console)
        let fonts = Fonts.installed(console)
        let metrics = try fonts.metrics()
        let document = SegmentsHandout(
          profiled.profiles, suggestions: profiled.suggestions, choice: choice,
          rivals: rivals.partitions(beside: recording),
          origin: SegmentsOrigin(
            prepared, recording, algorithm: options.algorithm, stability: options.stability,
            rules: options.actions.file,
            call: arguments.call(of: "handout", out: "segments.pdf")),
          paper: pages.paper, theme: Theme(pages.theme), metrics: metrics
        ).document
        try deliver(
          document, from: recording.features.source, to: file, fonts: fonts, console,
          summary: recording.summary
        )
      }
    }
  }

}

extension SegmentsOrigin {
  /// Where the segments of a run come from.
  fileprivate init(
    _ prepared: Prepared, _ recording: Recording, algorithm: Algorithm, stability: StabilitySettings,
    rules: String?, call: String
  ) {
    let source = prepared.features.source
    let file = String(source.name.split(separator: "/").last ?? "standard input")
    let words = source.words
    let parameters = recording.partition.parameters.filter { $0.0 != "centroids" }
    self.init(
      source: source.isSynthetic ? words.capitalizedFirst : file,
      isSynthetic: source.isSynthetic,
      audit: prepared.audit.sentences,
      algorithm: algorithm.words.heading, assumptions: algorithm.words.assumptions,
      parameters: parameters.map { ($0.0, $0.1.words) }, result: recording.summary,
      bootstraps: stability.count == 0 ? nil : stability.count, seed: stability.seed,
      rules: rules ?? "Assets/actions.csv", program: "clusterwalk \(programVersion)", call: call)
  }
}

extension JSON {
  /// The value in a sentence.
  fileprivate var words: String {
    if case .string(let text) = self { return text }
    if case .number(let value) = self { return NumberText.plain(value) }
    return text
  }
}
