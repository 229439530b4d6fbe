import Clustering
import Criteria
import Drawing
import Runs

/// Facts about the numbers of clusters of a range, on the customers and on points without clusters.
extension Fact {
  static let criteria: [Fact] =
    sweep("k", "the customers in k clusters", { $0.data })
    + sweep("noise", "as many points without clusters", { $0.noise }) + suggestions

  /// The same facts of the customers and of the control.
  private static func sweep(
    _ prefix: String, _ what: String, _ part: @escaping @Sendable (KComparison) -> KSweep
  ) -> [Fact] {
    func row(
      _ name: String, _ meaning: String, _ form: Quantity.Form,
      _ value: @escaping @Sendable (KSweep.Row) -> Double?
    ) -> Fact {
      Fact("\(prefix).\(name).K", "\(meaning), of \(what)") { subject, holes throws(FactMiss) in
        guard let value = value(try subject.row(holes, 0, part)) else {
          throw .nothing(why: "it is undefined for this k")
        }
        return .number(Quantity(value, form))
      }
    }
    return [
      Fact("\(prefix).wcss.K", "the WCSS of \(what)") { subject, holes throws(FactMiss) in
        guard let wcss = try subject.row(holes, 0, part).wcss else {
          throw .nothing(why: "there are too few different customers")
        }
        return .number(Quantity(wcss, unit: subject.run.features.distanceUnit("²"), .significant(4)))
      },
      row("silhouette", "the mean silhouette", .decimals(3)) { $0.silhouette?.mean },
      row("gap", "the gap statistic", .decimals(3)) { $0.gap?.gap },
      row("gap.error", "the standard error of the gap", .decimals(3)) { $0.gap?.error },
      row("stability", "the mean bootstrap stability", .decimals(2)) { $0.stability?.mean },
      row("stability.least", "the stability of the least stable cluster", .decimals(2)) {
        $0.stability?.least
      },
      Fact("\(prefix).bic.COVARIANCE.K", "BIC of a Gaussian mixture, lower is better, of \(what)") {
        subject, holes throws(FactMiss) in
        let kinds = GaussianMixture.Covariance.allCases
        let kind = kinds[try holes.word(0, of: kinds.map { $0.rawValue }, "covariances")]
        guard let fit = try subject.row(holes, 1, part).mixtures[kind]?.sound else {
          throw .nothing(why: "a component collapsed")
        }
        return .number(Quantity(fit.bic, .decimals(1)))
      },
      Fact("\(prefix).suggestion.CRITERION", "the k that a criterion suggests for \(what)") {
        subject, holes throws(FactMiss) in
        let all = Criterion.all
        let criterion = all[try holes.word(0, of: all.map { $0.key }, "criteria")]
        guard let clusters = part(try subject.comparison()).suggestion(of: criterion) else {
          throw .nothing(why: "it suggests none")
        }
        return .number(.count(clusters))
      },
      Fact("\(prefix).elbow.to.K", "the elbow where the curve is drawn up to k, of \(what)") {
        subject, holes throws(FactMiss) in
        let end = try subject.row(holes, 0, part).clusters
        let elbows = part(try subject.comparison()).kneedlesByUpperEnd
        guard let found = elbows.first(where: { $0.range.upperBound == end }) else {
          throw .nothing(why: "an elbow takes three k")
        }
        return .number(.count(found.deepest.clusters))
      },
      Fact("\(prefix).elbow.depth", "how far the elbow stands out of the chord, of \(what)") {
        subject, _ throws(FactMiss) in
        guard let kneedle = part(try subject.comparison()).kneedle else {
          throw .nothing(why: "an elbow takes three k")
        }
        return .number(Quantity(kneedle.deepest.prominence, .percent))
      },
    ]
  }

  private static let suggestions: [Fact] = [
    Fact("k.first", "the smallest k that is compared") { subject, _ throws(FactMiss) in
      .number(.count(subject.run.choosing.range.lowerBound))
    },
    Fact("k.last", "the largest k that is compared") { subject, _ throws(FactMiss) in
      .number(.count(subject.run.choosing.range.upperBound))
    },
    Fact("k.references", "how many reference data sets the gap is taken against") {
      subject, _ throws(FactMiss) in
      .number(.count(subject.run.choosing.references))
    },
    Fact("k.bootstraps", "how many times customers are drawn anew for the stability") {
      subject, _ throws(FactMiss) in
      .number(.count(subject.run.choosing.bootstraps))
    },
    Fact("k.covariance", "the covariance whose mixtures reach the lowest BIC") {
      subject, _ throws(FactMiss) in
      guard let best = try subject.comparison().data.bestCovariance else {
        throw .nothing(why: "no mixture could be fitted")
      }
      return .words(best.rawValue)
    },
    Fact("k.recommended", "the k that most criteria suggest") { subject, _ throws(FactMiss) in
      guard let clusters = try subject.comparison().recommendation.clusters else {
        throw .nothing(why: "no criterion suggests any")
      }
      return .number(.count(clusters))
    },
    Fact("k.voices", "how many criteria have a voice in the recommendation") { subject, _ throws(FactMiss) in
      .number(.count(Recommendation.voices(of: try subject.comparison().data).count))
    },
    Fact("k.voices.K", "how many criteria suggest a k") { subject, holes throws(FactMiss) in
      .number(.count(try subject.voices(holes).count))
    },
    Fact("k.voices.names.K", "which criteria suggest a k") { subject, holes throws(FactMiss) in
      let names = try subject.voices(holes).map { $0.name }
      if names.isEmpty { throw .nothing(why: "no criterion suggests this k") }
      return .words(FactValue.names(names).text)
    },
    Fact("k.warnings", "what speaks against the recommendation, in sentences") {
      subject, _ throws(FactMiss) in
      let warnings = try subject.comparison().recommendation.warnings.map { $0.sentence }
      return .words(
        warnings.isEmpty ? "Nothing was found that speaks against it." : warnings.joined(separator: " "))
    },
  ]
}

extension FactSubject {
  func comparison() throws(FactMiss) -> KComparison { try found(run.comparison) }

  fileprivate func row(
    _ holes: FactArguments, _ hole: Int, _ part: (KComparison) -> KSweep
  ) throws(FactMiss) -> KSweep.Row {
    let range = run.choosing.range
    guard let clusters = Int(holes[hole]), range.contains(clusters) else {
      throw .nothing(why: "k goes from \(range.lowerBound) to \(range.upperBound)")
    }
    guard let row = part(try comparison())[clusters: clusters] else {
      throw .nothing(why: "there is no such k")
    }
    return row
  }

  fileprivate func voices(_ holes: FactArguments) throws(FactMiss) -> [Criterion] {
    let clusters = try row(holes, 0, { $0.data }).clusters
    return try comparison().recommendation.opinions.first { $0.clusters == clusters }?.criteria ?? []
  }
}
