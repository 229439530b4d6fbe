import Criteria
import Customers
import Drawing
import Scenes
import Words

extension ChoosingKHandout {
  /// All that anyone needs to make these pages again, and what the numbers are.
  var method: Block {
    let section = Section.method
    return compositor.band(section.title, methods, text: PageStyle.small)
      .named(.destination(section.rawValue), section.title)
  }

  private var methods: [String] {
    let settings = comparison.settings
    let features = scene.features
    return [
      """
      Data: \(scene.title.source); \(NumberText.count(features.customers.count, "customer")); \
      \(features.features.map(\.axisTitle).joined(separator: ", ")).\(scaling)
      """,
      """
      Range: \(rangeWords). k-means: plain k-means++ seeding, the best of \
      \(NumberText.count(settings.restarts, "start")) for every k. Gaussian mixtures: \
      \(NumberText.count(settings.restarts, "start")) for every k and covariance. Seed \(settings.seed): \
      equal seeds give equal pages.
      """,
      methods(of: [.reference, .repetition, .curve]), methods(of: [.separation, .model, .tree]),
      "Made with \(program).",
    ]
  }

  /// How measures of some kinds are worked out.
  private func methods(of families: [KMeasure.Family]) -> String {
    let measures = criteria.byMeasure.map { $0.measure }
    return families.flatMap { family in
      measures.filter { $0.family == family }.compactMap { $0.method?(comparison.settings) }
    }.joined(separator: " ")
  }

  private var scaling: String {
    switch scene.features.scaling.kind {
    case .standard: " Every feature less its mean, divided by its standard deviation (SD)."
    case .none: " Features unscaled: those with large numbers count most."
    case .minmax: " Every feature scaled to the range 0 to 1."
    case .log:
      " Of every feature ln(1 + x), less its mean, divided by its standard deviation (SD)."
    case .robust: " Every feature less its median, divided by the distance of its quartiles (IQR)."
    }
  }
}
