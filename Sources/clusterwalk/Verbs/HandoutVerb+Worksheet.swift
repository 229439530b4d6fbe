import Cairo
import Drawing
import Exercises
import Handouts
import Runs
import Scenes
import Words

extension Verb {
  /// Exercises for students, or the answers to them.
  static let worksheet = Subject(
    name: "worksheet", summary: "exercises for students, each with numbers of their own, and their key",
    groups: [WorksheetOptions.settings.group, DataSettings.settings.group]
  ) { arguments throws(UsageError) in
    let options = try arguments.values(of: WorksheetOptions.settings)
    let data = try arguments.values(of: DataSettings.settings)
    let print = try arguments.values(of: HandoutOptions.settings)
    let file = try arguments.value(of: OutputOptions.pdf)
    return { console throws(Failure) in
      let features = try data.load(console).features
      let sheet: ExerciseSheet
      do throws(ExerciseFailure) {
        sheet = try ExerciseSheet(
          of: features, clusters: options.clusters, variants: options.variants, seed: options.seed)
      } catch {
        throw Failure(error, file: features.source.name)
      }
      let fonts = Fonts.installed(console)
      let pages = WorksheetPages(
        sheet, paper: print.paper, theme: Theme(print.theme), metrics: try fonts.metrics())
      let document = options.isKey ? pages.key : pages.exercises
      try Output.write(document, to: file, fonts: fonts)
      let what = options.isKey ? "the answers to " : ""
      let variants = NumberText.count(options.variants, "variant")
      let count = NumberText.count(document.pages.count, "page")
      try console.say(
        "\(file): \(what)\(variants), \(count), from \(features.source.words)", besides: file)
    }
  }
}

extension Failure {
  init(_ error: ExerciseFailure, file: String) {
    let (what, remedy) =
      switch error {
      case .tooFewCustomers(let count, let least):
        ("\(count) customers are too few for exercises", "give \(least) or more")
      case .tooFewFeatures(let usable):
        (
          """
          \(usable.isEmpty ? "no feature takes" : "only one feature takes") enough different values for \
          exercises
          """,
          "name two features of numbers with --features"
        )
      case .tooFewDistinct(let distinct, let clusters):
        (
          "\(distinct) different customers are fewer than \(clusters) clusters",
          "choose a smaller --clusters or more features"
        )
      case .unsuitable(let kind):
        (
          "no customers make the exercise “\(kind.title)” clear and equally hard",
          "give more customers, other --features or another --clusters"
        )
      }
    self = .badData([DataProblem(file: file, what: what, remedy: OptionWords(remedy))])
  }
}
