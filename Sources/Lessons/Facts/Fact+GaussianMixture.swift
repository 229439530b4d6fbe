import Clustering

/// Facts about a fitted Gaussian mixture. Components go by the numbers of their segments.
extension Fact {
  static let gaussianMixture: [Fact] = [
    Fact("likelihood.ITERATION", "the log-likelihood after the expectation of an iteration") {
      subject, holes throws(FactMiss) in
      let trace = try subject.gaussianMixture()
      let steps = trace.indices.filter { if case .expectation = trace.event(at: $0) { true } else { false } }
      let step = steps[try holes.index(0, of: steps.count, "iterations")]
      return .number(Quantity(trace.logLikelihood(at: step) ?? 0, .decimals(1)))
    },
    Fact("expectations", "how many expectations were made") { subject, _ throws(FactMiss) in
      .number(.count(try subject.gaussianMixture().iterations))
    },
    Fact("bic", "the Bayesian information criterion; lower is better") { subject, _ throws(FactMiss) in
      .number(Quantity(try subject.gaussianMixture().bic, .decimals(1)))
    },
    Fact("aic", "Akaike's information criterion; lower is better") { subject, _ throws(FactMiss) in
      .number(Quantity(try subject.gaussianMixture().aic, .decimals(1)))
    },
    Fact("parameters", "how many numbers the fit chose freely") { subject, _ throws(FactMiss) in
      .number(.count(try subject.gaussianMixture().freeParameters))
    },
    Fact("weight.SEGMENT", "a component's share of all customers") { subject, holes throws(FactMiss) in
      .number(Quantity(try subject.component(holes, 0).component.weight, .percent))
    },
    Fact("effective.SEGMENT", "how many customers a component stands for") {
      subject, holes throws(FactMiss) in
      .number(Quantity(try subject.component(holes, 0).component.effectiveSize, .decimals(1)))
    },
    Fact("responsibility.CUSTOMER.SEGMENT", "how far a component is responsible for a customer") {
      subject, holes throws(FactMiss) in
      let row = try holes.customer(0, in: subject.run.features)
      let index = try subject.component(holes, 1).index
      return .number(Quantity(try subject.gaussianMixture().finalResponsibilities[row, index], .percent))
    },
    Fact("undecided", "how many customers no component is nine tenths responsible for") {
      subject, _ throws(FactMiss) in
      let shares = try subject.gaussianMixture().finalResponsibilities
      return .number(.count((0..<shares.count).count { shares[$0, shares.mostResponsible(row: $0)] < 0.9 }))
    },
    Fact("collapsed", "how many components collapsed") { subject, _ throws(FactMiss) in
      .number(.count(try subject.gaussianMixture().collapsing.count))
    },
  ]
}

extension FactSubject {
  fileprivate func component(
    _ holes: FactArguments, _ hole: Int
  ) throws(FactMiss) -> (index: Int, component: GaussianComponent) {
    let trace = try gaussianMixture()
    let label = try holes.segment(hole, of: self).label
    return (label, trace.finalComponents[label])
  }
}
