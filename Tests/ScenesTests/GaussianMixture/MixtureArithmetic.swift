import Clustering
import Numerics

/// What the captions of a mixture should say, worked out anew from responsibilities and components.
struct MixtureArithmetic {
  let run: SampleMixture
  let numbers: [Int]

  private var trace: GaussianMixtureTrace { run.trace }

  func number(_ component: Int) -> Double { Double(numbers[component]) }

  private func shares(_ step: Int) -> [[Double]] { trace.responsibilities(at: step).matrix.rowArrays }
  private func tops(_ step: Int) -> [Int] {
    shares(step).map { row in row.indices.reduce(0) { row[$1] > row[$0] ? $1 : $0 } }
  }

  func unsure(_ step: Int) -> Int { shares(step).count { ($0.max() ?? 0) < 0.8 } }

  /// How many customers have another largest share than before the maximization before; none in the first.
  func changed(_ step: Int) -> Int {
    step < 3 ? 0 : zip(tops(step - 2), tops(step)).count { $0 != $1 }
  }

  func sizes(_ step: Int) -> [Double] {
    numbers.indices.map { component in shares(step).reduce(0) { $0 + $1[component] } }
  }

  /// The log-likelihood of the components that an expectation saw, customer by customer.
  func logLikelihood(_ step: Int) -> Double {
    let components = trace.components(at: step)
    return (0..<trace.points.rows).reduce(0) { sum, row in
      let logs = components.map { logarithm($0.weight) + $0.logDensity(at: trace.points[row: row]) }
      let largest = logs.max() ?? 0
      return sum + largest + logarithm(logs.reduce(0) { $0 + exponential($1 - largest) })
    }
  }

  func shifts(_ step: Int) -> [Double] {
    zip(trace.components(at: step - 1), trace.components(at: step)).map { a, b in
      zip(a.mean, b.mean).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
  }

  /// The components that are collapsing and were not, or that have just become flat.
  func newlyCollapsed(_ step: Int) -> [Int] {
    trace.components(at: step).indices.filter { index in
      guard let now = trace.components(at: step)[index].collapse else { return false }
      guard step > 0, let before = trace.components(at: step - 1)[index].collapse else { return true }
      let (wasFlat, isFlat) = (
        before.thin != nil || before.raised != nil, now.thin != nil || now.raised != nil
      )
      return isFlat && !wasFlat
    }
  }

  /// The numbers of the sentences on components that have just collapsed.
  func collapses(_ step: Int) -> [Double] {
    let new = newlyCollapsed(step).sorted { numbers[$0] < numbers[$1] }
    guard let first = new.first else { return [] }
    let component = trace.components(at: step)[first]
    let needed: [Double] = component.collapse?.small.map { [$0.limit] } ?? []
    let raised: [Double] = component.collapse?.raised.map { [$0] } ?? []
    return [number(first), component.effectiveSize] + needed + [component.smallestEigenvalue] + raised
      + new.dropFirst().map { number($0) }
  }
}
