import Clustering
import Customers
import Numerics
import TestSupport
import Testing

@testable import Scenes

@Suite struct NoiseTests {
  @Test func `rounding is no news, and anything else is`() {
    let noise = Noise(of: Matrix([[0, 0], [10, 0], [0, 10], [10, 10]]))
    #expect(noise.isRest(0) && noise.isRest(2e-16) && !noise.isRest(1e-6))
    #expect(noise.areEqual(45.5, 45.5 + 1e-12) && !noise.areEqual(45.5, 45.501))
    #expect(noise.clean(6e-30) == 0 && noise.clean(1e-9) == 1e-9)
    let tiny = Noise(of: Matrix([[0], [1e-6]]))
    #expect(!tiny.isRest(1e-8) && !tiny.areEqual(1e-14, 2e-14))
  }

  @Test func `a run with a cluster for every place ends at a WCSS of zero`() throws {
    for seed: UInt64 in 1...6 {
      let customers = SampleCustomers(seed).with {
        $0.count = 40
        $0.isGrid = true
      }
      let run = try SampleRun(customers, KMeans(clusters: 40, seed: seed))
      let scene = run.scene()
      for step in 0..<scene.stepCount {
        let words = scene.beat(at: step).caption.text
        #expect(!words.contains("×10⁻¹") && !words.contains("×10⁻²") && !words.contains("×10⁻³"), "\(words)")
      }
    }
  }
}
