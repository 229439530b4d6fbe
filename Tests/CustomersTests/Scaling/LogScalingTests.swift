import Customers
import Numerics
import Testing

@Suite struct LogScalingTests {
  /// ln(1 + x) of 0, e - 1 and e² - 1 is 0, 1 and 2: less the mean 1, divided by √(2/3).
  @Test func byHand() throws {
    let e = exponential(1)
    let values = Matrix([[0], [e - 1], [e * e - 1]])
    let scaling = FittedScaling.fitted(.log, to: values)
    let points = scaling.scaled(values).column(0)
    for (found, expected) in zip(points, [-1.224744871391589, 0, 1.224744871391589]) {
      #expect(abs(found - expected) < 1e-14)
    }
    #expect(abs(scaling.offsets[0] - 1) < 1e-15)
    let straight = scaling.positions(of: scaling.scaled(values)).column(0)
    for (found, expected) in zip(straight, [0.0, 1, 2]) { #expect(abs(found - expected) < 1e-14) }
  }

  @Test func belowZeroIsRefusedWithItsPlace() throws {
    let text = "id,x,y\n1,5,2\n2,▸-3,4\n3,-1,7\n"
    #expect(
      try problems(text, features: ["x", "y"], Preparation(scaling: .log))
        == [.belowZero("-3", column: "x")])
    let fine = try table("id,x\n1,0\n2,99\n").prepared(
      selecting: ["x"], with: Preparation(scaling: .log), source: testSource)
    #expect(fine.features.points.column(0) == [-1, 1])
    #expect(fine.features.values.column(0) == [0, 99])
  }

  @Test func exponentialMinusOneKeepsDigits() {
    for x in [1e-18, -1e-18, 1e-9, 0.5, -0.5, 3, -40, 0] {
      let back = logarithmOfOnePlus(exponentialMinusOne(x))
      #expect(x == -40 ? back < -36 : abs(back - x) <= 4 * .ulpOfOne * abs(x), "\(x)")
    }
  }
}
