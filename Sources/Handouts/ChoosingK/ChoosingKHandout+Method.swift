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
      "Data: \(scene.title.source); \(NumberText.count(features.customers.count, "customer")); \(features.features.map(\.axisTitle).joined(separator: ", ")).\(scaling)",
      "Range: \(rangeWords). k-means: plain k-means++ seeding, the best of \(NumberText.count(settings.restarts, "start")) for every k. Gaussian mixtures: \(NumberText.count(settings.restarts, "start")) for every k and covariance. Seed \(settings.seed): equal seeds give equal pages.",
      "Gap: squared distances, \(NumberText.count(settings.references, "reference data set")) uniform in the box along the features (Tibshirani, Walther and Hastie 2001; rules as in R's maxSE). Stability: \(NumberText.count(settings.bootstraps, "bootstrap")), the mean Jaccard similarity of each segment to the most similar new one. Elbow: Kneedle, the deepest point below the chord (Satopää and others 2011).",
      "Silhouette: Rousseeuw 1987; a customer alone in its segment counts 0. BIC is −2 ln L + p ln n, AIC −2 ln L + 2 p, with p free parameters. Ward tree: heights as in ward.D2.",
      "Made with \(program).",
    ]
  }

  private var scaling: String {
    switch scene.features.scaling.kind {
    case .standard: " Every feature less its mean, divided by its standard deviation (SD)."
    case .none: " Features unscaled: those with large numbers count most."
    case .minmax: " Every feature scaled to the range 0 to 1."
    case .robust: " Every feature less its median, divided by the distance of its quartiles (IQR)."
    }
  }
}
