import Clustering
import Words

extension Criterion {
  /// What it is called in a table or above a curve.
  public var title: String {
    switch self {
    case .elbow: "Elbow of the WCSS"
    case .silhouette: "Silhouette"
    case .calinskiHarabasz: "Calinski-Harabasz"
    case .daviesBouldin: "Davies-Bouldin"
    case .gap(.tibshirani): "Gap, Tibshirani's rule"
    case .gap(.firstMaximum): "Gap, first maximum"
    case .stability: "Bootstrap stability"
    case .dendrogramGap: "Longest gap, Ward tree"
    case .bic(let covariance): "BIC, \(covariance.rawValue)"
    case .aic(let covariance): "AIC, \(covariance.rawValue)"
    }
  }

  /// What it is called within a sentence.
  public var name: String {
    switch self {
    case .elbow: "the elbow"
    case .silhouette: "the silhouette"
    case .calinskiHarabasz: "Calinski-Harabasz"
    case .daviesBouldin: "Davies-Bouldin"
    case .gap(.tibshirani): "the gap by Tibshirani's rule"
    case .gap(.firstMaximum): "the gap at its first maximum"
    case .stability: "bootstrap stability"
    case .dendrogramGap: "the longest gap of the Ward tree"
    case .bic(let covariance): "BIC with \(covariance.rawValue) covariances"
    case .aic(let covariance): "AIC with \(covariance.rawValue) covariances"
    }
  }

  /// What it is called in files that programs read.
  public var key: String {
    func capitalized(_ covariance: GaussianMixture.Covariance) -> String {
      covariance.rawValue.capitalizedFirst
    }
    return switch self {
    case .elbow: "elbow"
    case .silhouette: "silhouette"
    case .calinskiHarabasz: "calinskiHarabasz"
    case .daviesBouldin: "daviesBouldin"
    case .gap(.tibshirani): "gapTibshirani"
    case .gap(.firstMaximum): "gapFirstMaximum"
    case .stability: "stability"
    case .dendrogramGap: "dendrogramGap"
    case .bic(let covariance): "bic\(capitalized(covariance))"
    case .aic(let covariance): "aic\(capitalized(covariance))"
    }
  }

  /// What it rewards, and so why it may differ from others, in a sentence.
  public var rewards: String {
    switch self {
    case .elbow:
      """
      The elbow is where more clusters begin to lower the WCSS much less; it depends on the range that is \
      drawn, and points without clusters have one too.
      """
    case .silhouette:
      """
      The silhouette rewards clusters that are dense and far from their nearest neighbor, every customer \
      counting the same; long or nested clusters score low.
      """
    case .calinskiHarabasz:
      """
      Calinski-Harabasz divides the spread between centroids by the spread around them, in squares; where \
      small clusters still split well it goes on rising with k.
      """
    case .daviesBouldin:
      """
      Davies-Bouldin looks at each cluster's most similar other one, every cluster counting the same \
      however small; lower is better.
      """
    case .gap(.tibshirani):
      """
      The gap asks how much lower the WCSS is than that of uniform noise in the same box; Tibshirani's rule \
      stops at the first k that the next does not beat by its standard error, and may stop at 1.
      """
    case .gap(.firstMaximum):
      """
      The other rule for the gap takes the smallest k within one standard error of the first maximum, so \
      that small steps that add up are not overlooked.
      """
    case .stability:
      """
      Bootstrap stability asks which clusters come back when the customers are drawn anew, and takes the \
      finest division that does; what belongs together may be cut in the same place again and again.
      """
    case .dendrogramGap:
      """
      The longest gap of the Ward tree rewards the k beyond which merging becomes expensive at once; heights \
      grow toward the root, so that it leans to few clusters.
      """
    case .bic:
      """
      BIC rewards mixtures of normal distributions that make the customers likely with few parameters; it \
      counts distributions, and a segment that is not normal may take several.
      """
    case .aic:
      """
      AIC charges 2 for a parameter where BIC charges the logarithm of the number of customers, and so leans \
      to more components; it has no voice here.
      """
    }
  }
}
