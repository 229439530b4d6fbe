import Clustering
import Segments

/// Facts about a fitted Gaussian mixture. Components go by the numbers of their segments.
extension GaussianMixtureRun {
  public static let facts: [RunFact<GaussianMixtureRun>] = [
    RunFact("likelihood.ITERATION", "the log-likelihood after the expectation of an iteration") {
      run, holes throws(FactMiss) in
      let trace = run.trace
      let steps = trace.indices.filter { if case .expectation = trace.event(at: $0) { true } else { false } }
      let step = steps[try holes.index(0, of: steps.count, "iterations")]
      return .number(Quantity(trace.logLikelihood(at: step) ?? 0, .decimals(1)))
    },
    RunFact("expectations", "how many expectations were made") { run, _ throws(FactMiss) in
      .number(.count(run.trace.iterations))
    },
    RunFact("bic", "the Bayesian information criterion; lower is better") { run, _ throws(FactMiss) in
      .number(Quantity(run.trace.bic, .decimals(1)))
    },
    RunFact("aic", "Akaike's information criterion; lower is better") { run, _ throws(FactMiss) in
      .number(Quantity(run.trace.aic, .decimals(1)))
    },
    RunFact("parameters", "how many numbers the fit chose freely") { run, _ throws(FactMiss) in
      .number(.count(run.trace.freeParameters))
    },
    RunFact("weight.SEGMENT", "a component's share of all customers") { run, holes throws(FactMiss) in
      .number(Quantity(try run.component(holes, 0).component.weight, .percent))
    },
    RunFact("effective.SEGMENT", "how many customers a component stands for") {
      run, holes throws(FactMiss) in
      .number(Quantity(try run.component(holes, 0).component.effectiveSize, .decimals(1)))
    },
    RunFact("responsibility.CUSTOMER.SEGMENT", "how far a component is responsible for a customer") {
      run, holes throws(FactMiss) in
      let row = try holes.customer(0, in: run.features)
      let index = try run.component(holes, 1).index
      return .number(Quantity(run.trace.finalResponsibilities[row, index], .percent))
    },
    RunFact("undecided", "how many customers no component is nine tenths responsible for") {
      run, _ throws(FactMiss) in
      let shares = run.trace.finalResponsibilities
      return .number(.count((0..<shares.count).count { shares[$0, shares.mostResponsible(row: $0)] < 0.9 }))
    },
    RunFact("collapsed", "how many components collapsed") { run, _ throws(FactMiss) in
      .number(.count(run.trace.collapsing.count))
    },
  ]
}

extension GaussianMixtureRun {
  fileprivate func component(
    _ holes: FactArguments, _ hole: Int
  ) throws(FactMiss) -> (index: Int, component: GaussianComponent) {
    let trace = trace
    let label = try holes.segment(hole, of: segmentation).label
    return (label, trace.finalComponents[label])
  }
}
