import Words

extension Criterion {
  /// The gap statistic, read by a rule.
  public static func gap(_ rule: GapRule) -> Criterion {
    switch rule {
    case .tibshirani: tibshirani
    case .firstMaximum: firstMaximum
    }
  }

  private static let tibshirani = Criterion(
    "gapTibshirani", title: "Gap, Tibshirani's rule", name: "the gap by Tibshirani's rule",
    shortName: "Tibshirani's rule", mark: "T",
    rewards: """
      The gap asks how much lower the WCSS is than that of uniform noise in the same box; Tibshirani's rule \
      stops at the first k that the next does not beat by its standard error, and may stop at 1.
      """,
    measure: .gap, curve: .gap, rule: .own { $0.suggestion(by: .tibshirani) })

  private static let firstMaximum = Criterion(
    "gapFirstMaximum", title: "Gap, first maximum", name: "the gap at its first maximum",
    shortName: "first maximum", mark: "F",
    rewards: """
      The other rule for the gap takes the smallest k within one standard error of the first maximum, so \
      that small steps that add up are not overlooked.
      """,
    measure: .gap, curve: .gap, rule: .own { $0.suggestion(by: .firstMaximum) },
    speaks: { _ in false })
}

extension KMeasure.Curve {
  fileprivate static let gap = KMeasure.Curve(
    "gap", "the gap statistic, of", .decimals(3), narrow: .decimals(2)
  ) { $0.gap?.gap }

  fileprivate static let gapError = KMeasure.Curve(
    "gap.error", "the standard error of the gap, of", .decimals(3), narrow: .decimals(2)
  ) { $0.gap?.error }
}

extension KMeasure {
  fileprivate static let gap = KMeasure(
    "gap", title: "Gap", family: .reference, error: { $0.gap?.error }, details: [.gapError],
    columns: [
      Curve.gap.column(.narrow, "gap"), Curve.gapError.column(.narrow, "± s", isMarked: false),
      Curve.gap.column(.references, "gap"), Curve.gapError.column(.references, "s", isMarked: false),
    ],
    members: { [("gapError", .optional($0.gap?.error))] },
    method: { settings in
      """
      Gap: squared distances, \(NumberText.count(settings.references, "reference data set")) uniform in the \
      box along the features (Tibshirani, Walther and Hastie 2001; rules as in R's maxSE).
      """
    })
}
