import Cairo
import Customers
import Drawing
import Exploration
import Handouts
import Runs
import Scenes

extension Verb {
  /// The table of customers before any clustering.
  static let exploration = Subject(
    name: "exploration", summary: "the data before any clustering: summary, distributions, correlations",
    groups: [SurveySettings.settings.group]
  ) { arguments throws(UsageError) in
    let data = try arguments.values(of: SurveySettings.settings)
    let pages = try arguments.values(of: HandoutOptions.settings)
    let file = try arguments.value(of: OutputOptions.pdf)
    return { console throws(Failure) in
      let table = try data.load(console)
      let fonts = Fonts.installed(console)
      let document = ExplorationPages(
        table, listsEntries: data.listsEntries, paper: pages.paper, theme: Theme(pages.theme),
        metrics: try fonts.metrics()
      ).document
      try deliver(document, from: table.source, to: file, fonts: fonts, console)
    }
  }
}
