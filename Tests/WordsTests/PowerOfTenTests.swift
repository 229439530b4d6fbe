import Testing

@testable import Words

@Suite struct PowerOfTenTests {
  @Test(arguments: -307...308) func theExponentChangesAtThePower(exponent: Int) {
    let power = powerOfTen(exponent)
    #expect(decimalExponent(of: power) == exponent)
    #expect(decimalExponent(of: power.nextUp) == exponent)
    #expect(decimalExponent(of: power.nextDown) == exponent - 1)
    #expect(decimalExponent(of: 5 * powerOfTen(min(exponent, 307))) == min(exponent, 307))
  }

  @Test func theEndsOfTheRange() {
    #expect(decimalExponent(of: .greatestFiniteMagnitude) == 308)
    #expect(decimalExponent(of: .leastNonzeroMagnitude) == -324)
  }
}
