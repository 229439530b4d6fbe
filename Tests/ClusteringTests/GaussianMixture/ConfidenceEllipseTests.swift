import Numerics
import TestSupport
import Testing

@testable import Clustering

@Suite struct ConfidenceEllipseLaws {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theAxesMakeTheCovariance(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let (p, q, r) = (generator.normal(), generator.normal(), generator.normal())
    for scale in [1, 1e150, 1e-150] {
      // [p 0; q r] times its transpose, scaled.
      let (a, b, c) = (scale * p * p, scale * p * q, scale * (q * q + r * r))
      let ellipse = ConfidenceEllipse(centerX: 1, centerY: 2, varianceX: a, covariance: b, varianceY: c)
      let (major, minor) = (ellipse.major, ellipse.minor)
      let tolerance = 1e-13 * (a + c)
      #expect(abs(major.x * major.x + minor.x * minor.x - a) < tolerance)
      #expect(abs(major.x * major.y + minor.x * minor.y - b) < tolerance)
      #expect(abs(major.y * major.y + minor.y * minor.y - c) < tolerance)
      #expect(abs(major.x * minor.x + major.y * minor.y) < tolerance)
      #expect(major.length >= minor.length && major.x >= 0)
      #expect(major.x * minor.y - major.y * minor.x >= 0)
    }
  }

  @Test func byHand() {
    let wide = ConfidenceEllipse(centerX: 0, centerY: 0, varianceX: 9, covariance: 0, varianceY: 4)
    #expect(wide.major == .init(x: 3, y: 0) && wide.minor == .init(x: 0, y: 2))
    let tall = ConfidenceEllipse(centerX: 0, centerY: 0, varianceX: 4, covariance: 0, varianceY: 9)
    #expect(tall.major == .init(x: 0, y: 3) && tall.minor == .init(x: -2, y: 0))
    // [5 4; 4 5] has the eigenvalues 9 along (1, 1) and 1 across.
    let falling = ConfidenceEllipse(centerX: 0, centerY: 0, varianceX: 5, covariance: -4, varianceY: 5)
    #expect(abs(falling.major.length - 3) < 1e-14 && abs(falling.minor.length - 1) < 1e-14)
    #expect(abs(falling.major.x + falling.major.y) < 1e-14 && falling.major.x > 0)
    let circle = ConfidenceEllipse(centerX: 0, centerY: 0, varianceX: 4, covariance: 0, varianceY: 4)
    #expect(circle.major == .init(x: 2, y: 0) && circle.minor == .init(x: 0, y: 2))
    let point = ConfidenceEllipse(centerX: 0, centerY: 0, varianceX: 0, covariance: 0, varianceY: 0)
    #expect(point.major.length == 0 && point.minor.length == 0)
  }

  @Test func whatOneAndTwoDeviationsHold() {
    #expect(abs(ConfidenceEllipse.share(within: 1) - 0.393) < 5e-4)
    #expect(abs(ConfidenceEllipse.share(within: 2) - 0.865) < 5e-4)
  }

  @Test func aComponentSeenInTwoFeatures() throws {
    let points = SamplePoints.blobs(3, rows: 40, features: 3)
    let component = try GaussianMixture(components: 1).best(of: 1, on: points).finalComponents[0]
    let ellipse = component.ellipse(x: 2, y: 0)
    #expect(ellipse.centerX == component.mean[2] && ellipse.centerY == component.mean[0])
    #expect(
      ellipse.varianceX == component.covariance[2, 2] && ellipse.covariance == component.covariance[0, 2])
    #expect(component.deviation(of: 2) == ellipse.varianceX.squareRoot())
  }
}
