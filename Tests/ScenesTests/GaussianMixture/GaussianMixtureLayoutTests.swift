import Clustering
import Customers
import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

/// Everything on a frame of a mixture has its own place, however the run and the frame are.
@Suite struct GaussianMixtureLayoutLaws {
  @Test(arguments: FrameLayoutLaws.sizes.indices)
  func everythingHasItsOwnPlaceInTheFrame(index: Int) throws {
    let size = FrameLayoutLaws.sizes[index]
    var generator = SplitMix64(seed: UInt64(index) + 1)
    for _ in 0..<FrameLayoutLaws.tries {
      let scene = try scene(size, &generator)
      for moment in scene.moments {
        let audit = FrameAudit(
          scene.picture(at: moment), size: size, unit: scene.style.unit,
          metrics: scene.style.metrics)
        let complaints = audit.complaints
        #expect(
          complaints.isEmpty,
          """
          \(Int(size.width))x\(Int(size.height)) step \(moment.step) of \(scene.title.settings): \
          \(complaints.prefix(5).joined(separator: "; "))
          """
        )
      }
    }
  }

  /// A scene drawn at random from all that may be asked for.
  private func scene(_ size: Size, _ generator: inout SplitMix64) throws -> GaussianMixtureScene {
    func pick<T>(_ choices: [T]) -> T { choices[generator.index(below: choices.count)] }
    var customers = SampleCustomers(UInt64(generator.index(below: 1000)))
    customers.count = pick([20, 50, 90])
    customers.features = pick([1, 2, 2, 2, 3, 5])
    customers.customerNameLength = pick([0, 0, 60])
    customers.columnNameLength = pick([6, 6, 90])
    customers.scaling = pick(Scaling.allCases)
    customers.isGrid = pick([false, false, true])
    customers.magnitude = pick([1, 1, 1, 1e-5, 123.456, 1e6, 1e16])
    let algorithm = GaussianMixture(
      components: 1 + generator.index(below: 12), covariance: pick(GaussianMixture.Covariance.allCases),
      seeding: pick([.kMeans, .random]), seed: customers.seed, maxIterations: pick([1, 3, 6]))
    let run = try SampleMixture(customers, algorithm, restarts: pick([1, 3]))
    let theme = pick(Theme.Kind.allCases)
    let captions = pick([CaptionChoice.full, .full, .full, .short, .off])
    let followed = pick([nil, 3, 7])
    let showsMembership = pick([true, false])
    let metrics: any TextMetrics = pick([true, false]) ? try realMetrics.get() : EvenMetrics()
    let projection = pick([Projection.Choice.automatic, .automatic, .components])
    return run.scene { options in
      options.frame.size = size
      options.frame.theme = Theme(theme)
      options.captions = captions
      options.followed = followed
      options.showsMembership = showsMembership
      options.projection = projection
      options.frame.metrics = metrics
    }
  }
}
