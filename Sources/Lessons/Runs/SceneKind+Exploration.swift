import Customers
import Exploration
import Runs
import Scenes
import Words

/// Charts of the customers before any clustering: `scene:histogram?column=age`. `run=NAME` takes those of a
/// further run.
extension SceneKind {
  static let exploration: [SceneKind] = [
    chart("histogram", ["column"]) { settings throws(FactMiss) in
      .histogram(feature: try settings.column("column"))
    },
    chart("boxes", ["column"]) { settings throws(FactMiss) in
      .boxes(feature: try settings.column("column"))
    },
    chart("counts", ["column"]) { settings throws(FactMiss) in try settings.counted("column") },
    chart("scatter", ["x", "y"]) { settings throws(FactMiss) in
      .scatter(across: try settings.column("x"), upright: try settings.column("y"))
    },
    chart("scatter-matrix", []) { _ in .scatterMatrix },
    chart("correlations", []) { _ in .correlations },
    chart("components", []) { _ in .components },
  ]

  private static func chart(
    _ name: String, _ own: [String],
    _ choose: @escaping @Sendable (ChartSettings) throws(FactMiss) -> ExplorationChart
  ) -> SceneKind {
    SceneKind(name: name) { lesson, reference, choices, look throws(LessonProblem) in
      let asked = try lesson.asked(reference, own: own, choices: choices, look)
      let table = try lesson.made(asked.run.explored, for: reference)
      for setting in own where asked.own[setting] == nil {
        throw LessonProblem(
          at: reference.namePosition, .refused("the picture takes a setting: \(name)?\(setting)=..."))
      }
      let settings = ChartSettings(table: table, texts: asked.own.mapValues({ $0.value }))
      do throws(FactMiss) {
        let chart = try choose(settings)
        if let scene = ChartScene(chart, of: table, options: asked.options) { return scene }
        throw .nothing(why: "the customers have nothing for this picture")
      } catch {
        let position = own.lazy.compactMap { asked.own[$0]?.position }.first
        throw LessonProblem(at: position ?? reference.namePosition, .refused(error.words))
      }
    }
  }
}

/// What the settings of a chart name in a table.
private struct ChartSettings {
  let table: ExploredTable
  let texts: [String: String]

  private func text(_ setting: String) -> FactArguments { FactArguments([texts[setting] ?? ""]) }

  func column(_ setting: String) throws(FactMiss) -> Int {
    try text(setting).column(0, of: table.features.map { $0.feature })
  }

  /// A column of words, or the age, in bands.
  func counted(_ setting: String) throws(FactMiss) -> ExplorationChart {
    if MallColumn(spelled: texts[setting] ?? "") == .age { return .ageBands }
    return .counts(
      category: try text(setting).column(0, ofWords: table.categories.map { $0.column }))
  }
}

extension FactMiss {
  /// The reason alone.
  var words: String {
    switch self {
    case .nothing(let why): why
    case .otherRun(let needs): "it takes a run of \(needs)"
    case .unknown: "there is no such thing"
    }
  }
}
