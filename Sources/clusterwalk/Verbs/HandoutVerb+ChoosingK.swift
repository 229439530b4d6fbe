import Cairo
import Criteria
import Drawing
import Handouts
import Runs
import Scenes

extension Verb {
  /// The criteria for the number of clusters, side by side.
  static let choosingK = Subject(
    name: "choosing-k",
    summary: "every criterion for the number of clusters side by side, with noise as a control",
    groups: [
      ChoosingKSettings.settings.group,
      OptionGroup(title: "Pictures", options: [PictureSettings.show.option, PictureSettings.follow.option]),
      DataSettings.settings.group,
    ]
  ) { arguments throws(UsageError) in
    let data = try arguments.values(of: DataSettings.settings)
    let choosing = try arguments.values(of: ChoosingKSettings.settings)
    let picture = try arguments.values(of: PictureSettings.settings)
    let pages = try arguments.values(of: HandoutOptions.settings)
    let file = try arguments.value(of: OutputOptions.pdf)
    return { console throws(Failure) in
      let prepared = try data.load(console)
      let features = prepared.features
      let comparison = try choosing.comparison(showing: features, console)
      let fonts = Fonts.installed(console)
      let metrics = try fonts.metrics()
      let theme = Theme(pages.theme)
      let scene = ChoosingKScene(
        comparison, of: features,
        options: try picture.options(
          for: features, size: Size(1920, 1080), theme: theme, metrics: metrics))
      let handout = ChoosingKHandout(
        scene, remarks: prepared.audit.changeSentences, program: "clusterwalk \(programVersion)",
        paper: pages.paper, theme: theme, metrics: metrics)
      try deliver(
        handout.document, from: features.source, to: file, fonts: fonts, console,
        summary: comparison.recommendation.sentences[0])
    }
  }
}
