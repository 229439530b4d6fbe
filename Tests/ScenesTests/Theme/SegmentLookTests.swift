import Drawing
import TestSupport
import Testing

@testable import Scenes

@Suite struct SegmentLookLaws {
  private func looks(_ kind: Theme.Kind, _ count: Int = 10) -> [SegmentLook] {
    (1...count).map { SegmentLook(segment: $0, theme: Theme(kind)) }
  }

  /// The closest two of the first ten colors.
  private func closest(_ kind: Theme.Kind, _ sight: ColorSight, of count: Int = 10) -> (Double, Int, Int) {
    let looks = looks(kind, count)
    var closest = (Double.infinity, 0, 0)
    for a in looks {
      for b in looks where a.number < b.number {
        let distance = sight.distance(a.color, b.color)
        if distance < closest.0 { closest = (distance, a.number, b.number) }
      }
    }
    return closest
  }

  @Test(arguments: [Theme.Kind.light, .dark], [(5, 29.0), (10, 9.0)])
  func colorsAreFarApartForNormalSight(kind: Theme.Kind, first: (count: Int, distance: Double)) {
    let (distance, a, b) = closest(kind, .normal, of: first.count)
    #expect(distance > first.distance, "\(a) and \(b) are \(distance) apart")
  }

  /// Colors alone are not enough for every eye: where they come close, and everywhere else, shapes differ.
  @Test(arguments: Theme.Kind.allCases)
  func anyTwoOfAHundredDifferInColorOrShapeAndOfTenInShapeAndHatch(kind: Theme.Kind) {
    let looks = looks(kind, 100)
    #expect(Set(looks.map { Pair(color: $0.color, shape: $0.shape) }).count == 100)
    #expect(Set(looks.prefix(10).map(\.shape)).count == 10)
    #expect(Set(looks.prefix(10).map(\.pattern)).count == 10)
    #expect(Set(looks.prefix(10).map(\.color)).count == 10)
    for sight in ColorSight.allCases {
      for a in looks.prefix(10) {
        for b in looks.prefix(10) where a.number < b.number && sight.distance(a.color, b.color) < 10 {
          #expect(a.shape != b.shape)
        }
      }
    }
  }

  private struct Pair: Hashable {
    var color: Color
    var shape: MarkerShape
  }

  @Test(arguments: Theme.Kind.allCases)
  func regionsOfPrintAreHatchesThatDifferAndOthersTints(kind: Theme.Kind) {
    let regions = looks(kind).map { $0.region(Theme(kind), unit: 1) }
    #expect(Set(regions).count == 10)
    let hatched = regions.count { if case .hatch = $0 { true } else { false } }
    #expect(hatched == (kind == .print ? 10 : 0))
  }

  @Test(arguments: Theme.Kind.allCases)
  func wordsStandOutFromWhatTheyAreOn(kind: Theme.Kind) {
    let theme = Theme(kind)
    #expect(theme.ink.contrast(with: theme.paper) > 7)
    #expect(theme.muted.contrast(with: theme.paper) > 4.5)
    for look in looks(kind) {
      #expect(look.inkOnColor.contrast(with: look.color) >= 3, "\(look.number)")
      #expect(look.color.contrast(with: theme.paper) > 1.8, "\(look.number) against the paper")
    }
  }

  @Test func simulatedSightKeepsGreyAndBlackAndWhite() {
    for sight in ColorSight.allCases {
      for grey in [0, 0.2, 0.5, 1.0] {
        let color = Color(red: grey, green: grey, blue: grey)
        #expect(zip(sight.seen(color), ColorSight.normal.seen(color)).allSatisfy { abs($0 - $1) < 1e-4 })
      }
      for row in sight.matrix { #expect(abs(row.reduce(0, +) - 1) < 1e-4) }
    }
    #expect(abs(ColorSight.normal.distance(.black, .white) - 100) < 1e-6)
    // Red and green of equal luminance are told apart by hue alone.
    let (red, green) = (Color(red: 0.8, green: 0.25, blue: 0.2), Color(red: 0.25, green: 0.5, blue: 0.2))
    #expect(ColorSight.normal.distance(red, green) > 2 * ColorSight.deuteranopia.distance(red, green))
  }

  @Test(.enabled(if: TestEnvironment.tries != nil))
  func theClosestPairsAreReported() {
    for kind in [Theme.Kind.light, .dark] {
      for sight in ColorSight.allCases {
        for count in [5, 10] {
          let (distance, a, b) = closest(kind, sight, of: count)
          print("closest of \(count), \(kind), \(sight): \((distance * 10).rounded() / 10) (\(a) and \(b))")
        }
      }
    }
  }
}
