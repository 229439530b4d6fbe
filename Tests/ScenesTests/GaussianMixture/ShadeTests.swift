import Drawing
import Testing

@testable import Scenes

/// The look of a shared customer.
@Suite struct ShadeTests {
  private let theme = Theme(.light)
  private func color(_ segment: Int) -> Color { SegmentLook(segment: segment, theme: theme).color }

  @Test func aCustomerOfOneComponentHasItsColorAndNoCore() {
    let shade = Shade(shares: [0.02, 0.98], numbers: [2, 1], top: 1)
    #expect(shade.segment == 1 && !shade.isUnsure)
    #expect(shade.color(theme) == color(1))
  }

  @Test func colorsAreMixedByTheShares() {
    let shade = Shade(shares: [0.25, 0.75], numbers: [3, 1], top: 1)
    let mixed = color(1).mixed(with: color(3), 0.25)
    let made = shade.color(theme)
    #expect(shade.segment == 1 && shade.isUnsure)
    #expect(abs(made.red - mixed.red) < 1e-12 && abs(made.green - mixed.green) < 1e-12)
    #expect(abs(made.blue - mixed.blue) < 1e-12 && made.opacity == 1)
  }

  @Test func eightyPercentIsSure() {
    #expect(!Shade(shares: [0.8, 0.2], numbers: [1, 2], top: 0).isUnsure)
    #expect(Shade(shares: [0.7999, 0.2001], numbers: [1, 2], top: 0).isUnsure)
  }

  @Test func sharesThatLookAlikeAreOneLook() {
    let a = Shade(shares: [0.501, 0.499], numbers: [1, 2], top: 0)
    let b = Shade(shares: [0.52, 0.48], numbers: [1, 2], top: 0)
    #expect(a == b)
  }

  /// Of forty equal shares each is less than half a sixteenth.
  @Test func manySmallSharesStillHaveAColor() {
    let shade = Shade(shares: Array(repeating: 1 / 40, count: 40), numbers: Array(1...40), top: 0)
    #expect(shade.color(theme) == color(1) && shade.isUnsure)
  }
}
