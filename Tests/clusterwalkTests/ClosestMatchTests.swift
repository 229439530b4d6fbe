import Numerics
import Testing

@testable import clusterwalk

@Suite struct ClosestMatchTests {
  @Test func `distance is zero for equals, the same both ways, and one for one slip`() {
    let letters = Array("abc")
    for seed in 0..<300 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let a = (0..<random.index(below: 7)).map { _ in letters[random.index(below: 3)] }
      let b = (0..<random.index(below: 7)).map { _ in letters[random.index(below: 3)] }
      let distance = editDistance(a, b)
      #expect((distance == 0) == (a == b))
      #expect(distance == editDistance(b, a))
      #expect(distance >= abs(a.count - b.count) && distance <= max(a.count, b.count))
      guard a.count > 1 else { continue }
      var slip = a
      slip.swapAt(0, 1)
      #expect(editDistance(a, slip) <= 1)
      slip = a
      slip.remove(at: random.index(below: slip.count))
      #expect(editDistance(a, slip) == 1)
    }
  }

  @Test func `by hand`() {
    #expect(editDistance(Array("kitten"), Array("sitting")) == 3)
    #expect(editDistance(Array("frmaes"), Array("frames")) == 1)
    let verbs = ["frames", "handout", "trace", "verify", "data"]
    #expect(closestMatch(to: "frmaes", in: verbs) == "frames")
    #expect(closestMatch(to: "frame", in: verbs) == "frames")
    #expect(closestMatch(to: "hand", in: verbs) == "handout")
    #expect(closestMatch(to: "VERIFY", in: verbs) == "verify")
    #expect(closestMatch(to: "xyz", in: verbs) == nil)
    #expect(closestMatch(to: "", in: verbs) == nil)
  }
}
