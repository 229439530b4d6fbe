import Criteria
import Runs

/// Facts about the numbers of clusters of a range, on the customers and on points without clusters.
extension Fact {
  /// What lessons can say of every k by some criteria.
  static func criteria(_ criteria: [Criterion] = Criterion.all) -> [Fact] {
    sweep(criteria, "k", "the customers in k clusters", { $0.data })
      + sweep(criteria, "noise", "as many points without clusters", { $0.noise }) + suggestions
  }

  /// The same facts of the customers and of the control.
  private static func sweep(
    _ criteria: [Criterion], _ prefix: String, _ what: String,
    _ part: @escaping @Sendable (KComparison) -> KSweep
  ) -> [Fact] {
    /// The value of a curve for one k.
    func fact(_ name: String, _ curve: KMeasure.Curve) -> Fact {
      Fact("\(prefix).\(name).K", "\(curve.meaning) \(what)") { subject, holes throws(FactMiss) in
        try subject.value(of: curve, in: try subject.row(holes, 0, part))
      }
    }
    /// The value of one of several curves.
    func fact(_ group: CriterionGroup, variants: String) -> Fact {
      let curves = group.curves
      return Fact(
        "\(prefix).\(group.measure.key).\(variants.uppercased()).K", "\(curves[0].meaning) \(what)"
      ) { subject, holes throws(FactMiss) in
        let curve = curves[try holes.word(0, of: curves.map { $0.key }, variants + "s")]
        return try subject.value(of: curve, in: try subject.row(holes, 1, part))
      }
    }
    let values = criteria.byMeasure.flatMap { group -> [Fact] in
      let curves =
        group.measure.variants.map { [fact(group, variants: $0)] }
        ?? group.curves.map { fact(hyphenated($0.key), $0) }
      return curves + group.measure.details.map { fact($0.key, $0) }
    }
    return values + [
      Fact("\(prefix).suggestion.CRITERION", "the k that a criterion suggests for \(what)") {
        subject, holes throws(FactMiss) in
        let all = subject.run.choosing.criteria
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
      .number(.count(try subject.comparison().recommendation.voices.count))
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

/// "calinskiHarabasz" as "calinski-harabasz".
private func hyphenated(_ key: String) -> String {
  key.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
}

extension FactSubject {
  /// A value that counts, with its unit and its digits.
  fileprivate func value(of curve: KMeasure.Curve, in row: KSweep.Row) throws(FactMiss) -> FactValue {
    guard let value = curve.soundValue(in: row) else { throw .nothing(why: curve.undefined) }
    let unit = curve.unit == .squaredDistance ? run.features.distanceUnit("²") : nil
    let form: Quantity.Form =
      switch curve.wide {
      case .decimals(let decimals): .decimals(decimals)
      case .significant(let digits), .compact(let digits): .significant(digits)
      }
    return .number(Quantity(value, unit: unit, form))
  }

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
