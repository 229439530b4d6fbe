import Customers
import Numerics
import Words

extension GaussianMixtureTrace: WritableTrace {
  public static var algorithmName: String { "gmm" }
  /// How many steps there are.
  public var stepCount: Int { count }

  public var parameters: [(String, JSON)] {
    var given: [(String, JSON)] = []
    if case .given(let matrix) = algorithm.seeding {
      given = [("responsibilities", .rows(matrix.rowArrays))]
    }
    return [
      ("k", .integer(algorithm.components)),
      ("covariance", .string(algorithm.covariance.rawValue)),
      ("regularization", .number(algorithm.regularization)),
      ("tolerance", .number(algorithm.tolerance)),
      ("seeding", .string(algorithm.seeding.name)),
      ("seed", .unsigned(algorithm.seed)),
      ("restarts", .integer(restarts.count)),
      ("maxIterations", .integer(algorithm.maxIterations)),
    ] + given
  }

  public func line(at index: Int, customers: [String]) -> [(String, JSON)]? {
    let iteration = ("iteration", JSON.integer(iteration(at: index)))
    switch event(at: index) {
    case .initialize:
      return [("event", .string("initialize"))] + fit(components(at: index))
    case .expectation(let expectation):
      return [
        ("event", .string("expectation")), iteration,
        ("responsibilities", .rows(responsibilities(at: index).matrix.rowArrays)),
        ("logLikelihood", .number(expectation.logLikelihood)),
        ("gain", expectation.gain.map { .number($0) } ?? .null),
      ]
    case .maximization(let maximization):
      return [("event", .string("maximization")), iteration] + fit(components(at: index)) + [
        ("shifts", .numbers(maximization.shifts))
      ]
    }
  }

  public var finish: [(String, JSON)] {
    let numbers = SegmentNumbers(of: finalLabels, clusters: algorithm.components, points: points)
    return [
      ("reason", .string(reason.rawValue)),
      // 0 stands for a component that is the most responsible one for nobody.
      ("segments", .integers(numbers.numbers.map { $0 ?? 0 })),
      ("logLikelihood", .number(logLikelihood)),
      ("iterations", .integer(iterations)),
      ("bic", .number(bic)),
      ("aic", .number(aic)),
      ("freeParameters", .integer(freeParameters)),
      ("collapsing", .integers(collapsing)),
      ("restarts", .integer(restarts.count)),
      ("hits", .integer(restarts.hits)),
      ("degenerate", .integer(restarts.degenerate)),
    ]
  }

  /// The components after an initialization or maximization.
  private func fit(_ components: [GaussianComponent]) -> [(String, JSON)] {
    [
      ("weights", .numbers(components.map { $0.weight })),
      ("means", .rows(components.map { $0.mean })),
      ("covariances", covariances(components)),
      ("smallestEigenvalues", .numbers(components.map { $0.smallestEigenvalue })),
      ("effectiveSizes", .numbers(components.map { $0.effectiveSize })),
      ("collapsing", .integers(components.indices.filter { components[$0].collapse != nil })),
    ]
  }

  /// Only the numbers that can differ: one matrix if it is tied, only the diagonal of a diagonal one.
  private func covariances(_ components: [GaussianComponent]) -> JSON {
    switch algorithm.covariance {
    case .full: .array(components.map { .rows($0.covariance.rowArrays) })
    case .tied: .rows(components[0].covariance.rowArrays)
    case .diagonal:
      .rows(components.map { component in component.mean.indices.map { component.covariance[$0, $0] } })
    case .spherical: .numbers(components.map { $0.covariance[0, 0] })
    }
  }
}
