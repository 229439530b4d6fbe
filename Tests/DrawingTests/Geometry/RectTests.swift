import Drawing
import Numerics
import TestSupport
import Testing

@Suite struct RectLaws {
  private func rect(_ generator: inout SplitMix64) -> Rect {
    Rect(
      x: generator.normal() * 10, y: generator.normal() * 10, width: generator.uniform() * 20,
      height: generator.uniform() * 20)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func edgesCornersAndInsetsAgree(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let a = rect(&generator)
      let again = Rect(left: a.left, top: a.top, right: a.right, bottom: a.bottom)
      #expect(abs(again.width - a.width) < 1e-12 && abs(again.height - a.height) < 1e-12)
      #expect(a.corners.allSatisfy(a.contains) && a.contains(a.center) && a.contains(a))
      #expect(a.corners.map(\.x).min() == a.left && a.corners.map(\.y).max() == a.bottom)
      let amount = generator.uniform()
      let outer = a.inset(by: -amount)
      #expect(outer.contains(a) && abs(outer.width - a.width - 2 * amount) < 1e-12)
      #expect(amount == 0 || !a.contains(outer))
      #expect(a.contains(outer, tolerance: amount + 1e-9))
      #expect(a.inset(horizontally: 0, vertically: amount).width == a.width)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func rectanglesOverlapWhereAPointLiesInsideBoth(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let (a, b) = (rect(&generator), rect(&generator))
      let left = max(a.left, b.left)
      let right = min(a.right, b.right)
      let (top, bottom) = (max(a.top, b.top), min(a.bottom, b.bottom))
      #expect(a.overlaps(b) == (left < right && top < bottom))
      #expect(a.overlaps(b) == b.overlaps(a))
      let beside = Rect(x: a.right, y: a.y, width: 3, height: a.height)
      #expect(!a.overlaps(beside) && !beside.overlaps(a), "sharing an edge is no overlap")
    }
  }
}
