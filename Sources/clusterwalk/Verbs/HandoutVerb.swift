import Cairo
import Customers
import Drawing
import Handouts
import Runs
import Scenes
import Words

extension Verb {
  /// Pages to print.
  static func handout(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "handout",
      summary: "make a PDF to print",
      details: "Makes a PDF whose text can be selected and searched, laid out for the paper.",
      target: .subject(
        metavar: "KIND",
        [
          exploration, choosingK, segmentSheets(algorithms), storyboard(algorithms), worksheet,
          lesson(algorithms),
        ]),
      groups: [
        OptionGroup(title: "Output", options: [OutputOptions.pdf.option] + HandoutOptions.settings.options)
      ],
      examples: [
        Example(
          call: "clusterwalk handout segments --out segments.pdf",
          purpose: "The segments of the built-in mall, a sheet each:"),
        Example(
          call: "clusterwalk handout storyboard --out storyboard.pdf",
          purpose: "The steps of k-means on the built-in mall:"),
        Example(
          call:
            "clusterwalk handout storyboard --data customers.csv -k 4 --paper letter --out storyboard.pdf",
          purpose: "Your own customers in four segments, on Letter:"),
        Example(
          call: "clusterwalk handout choosing-k --range 2..8 --out choosing-k.pdf",
          purpose: "How many segments, from two to eight?"),
        Example(
          call: "clusterwalk handout worksheet --variants 30 --seed 7 --out exercises.pdf",
          purpose: "Exercises for thirty students; with --key added, their answers:"),
        Example(
          call: "clusterwalk handout lesson k-means --out lesson.pdf",
          purpose: "A lesson to be worked through with a pen; with --key added, its answers:"),
      ])
  }

  /// The key steps of a run, in reading order.
  private static func storyboard(_ algorithms: [Algorithm]) -> Subject {
    Subject(
      name: "storyboard", summary: "the key steps of a run as small pictures with their captions",
      groups: [
        OptionGroup(
          title: "Pictures",
          options: [algorithms.choice.option, PictureSettings.show.option, PictureSettings.leafOrder.option]),
        DataSettings.settings.group,
      ] + OptionGroup.shared(by: algorithms)
    ) { arguments throws(UsageError) in
      let record = try arguments.recorder(of: try arguments.chosen(of: algorithms))
      let data = try arguments.values(of: DataSettings.settings)
      let picture = try arguments.values(of: PictureSettings.settings)
      let pages = try arguments.values(of: HandoutOptions.settings)
      let file = try arguments.value(of: OutputOptions.pdf)
      return { console throws(Failure) in
        let recording = try Failure.recording(try data.load(console).features, by: record)
        let fonts = Fonts.installed(console)
        let metrics = try fonts.metrics()
        let theme = Theme(pages.theme)
        // Pages lay their pictures out anew, so the size of frames does not matter.
        let scene = recording.scene(
          try picture.options(
            for: recording.features, size: Size(1920, 1080), theme: theme, metrics: metrics))
        let document = Storyboard(scene, paper: pages.paper, theme: theme, metrics: metrics).document
        try deliver(
          document, from: recording.features.source, to: file, fonts: fonts, console,
          summary: recording.summary
        )
      }
    }
  }

  /// Writes the pages, and says what was written.
  static func deliver(
    _ document: Document, from source: Source, to file: String, fonts: Fonts, _ console: Console,
    summary: String? = nil
  ) throws(Failure) {
    try Output.write(document, to: file, fonts: fonts)
    if let summary { try console.say(summary, besides: file) }
    let count = NumberText.count(document.pages.count, "page")
    try console.say("\(file): \(count), from \(source.words)", besides: file)
  }
}
