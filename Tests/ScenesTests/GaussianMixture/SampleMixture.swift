import Clustering
import Customers
import Drawing
import Numerics
import TestSupport

@testable import Scenes

/// A recorded run of a mixture with the customers that it was made on.
struct SampleMixture: CustomStringConvertible {
  var features: Features
  var trace: GaussianMixtureTrace

  init(_ customers: SampleCustomers, _ algorithm: GaussianMixture, restarts: Int = 1) throws {
    features = customers.made
    var algorithm = algorithm
    algorithm.components = min(algorithm.components, Set(features.points.rowArrays).count)
    trace = try algorithm.best(of: restarts, on: features.points, workers: .one)
  }

  /// Runs of all kinds for one seed: every covariance and seeding, one to four features, with components
  /// that collapse and runs that end at their limit.
  static func all(_ seed: UInt64) throws -> [SampleMixture] {
    var runs: [SampleMixture] = []
    for (index, covariance) in GaussianMixture.Covariance.allCases.enumerated() {
      for seeding in [GaussianMixture.Seeding.kMeans, .random] {
        var customers = SampleCustomers(seed &* 10 &+ UInt64(index))
        customers.features = 1 + (index + Int(seed) + (seeding == .random ? 1 : 0)) % 4
        customers.count = 40
        customers.scaling = Scaling.allCases[(index + Int(seed)) % 4]
        let algorithm = GaussianMixture(
          components: 2 + (index + Int(seed)) % 4, covariance: covariance, seeding: seeding, seed: seed,
          maxIterations: seeding == .random ? 9 : 40)
        runs.append(try SampleMixture(customers, algorithm, restarts: 1 + index))
      }
    }
    return runs + [try collapsing(seed)]
  }

  /// A run with more components than the customers, who stand on a small grid, can bear.
  static func collapsing(_ seed: UInt64) throws -> SampleMixture {
    let customers = SampleCustomers(seed).with {
      $0.isGrid = true
      $0.count = 18
    }
    return try SampleMixture(customers, GaussianMixture(components: 7, seed: seed, maxIterations: 30))
  }

  /// The run as a scene.
  func scene(_ change: (inout SceneOptions) -> Void = { _ in }) -> GaussianMixtureScene {
    var options = SceneOptions(FrameStyle(size: Size(1280, 720), metrics: EvenMetrics()))
    change(&options)
    return GaussianMixtureScene(trace, of: features, options: options)
  }

  var description: String { "\(trace.algorithm) on \(features.features.count) features" }
}

extension GaussianMixtureScene {
  /// Every step at its end, and those in which something moves also on their way.
  var moments: [Moment] {
    (0..<stepCount).flatMap { step in
      (beat(at: step).glides ? [0, 0.3, 1] : [1]).map { Moment(step: step, progress: $0) }
    }
  }
}
