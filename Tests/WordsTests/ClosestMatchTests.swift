import Numerics
import Testing

@testable import Words

@Suite struct ClosestMatchTests {
  @Test func distancesByHand() {
    let words = [
      ("", "", 0), ("abc", "abc", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("income", "incmoe", 1),
      ("ab", "ba", 1), ("ca", "abc", 3), ("frames", "frame", 1),
    ]
    for (a, b, distance) in words { #expect(editDistance(Array(a), Array(b)) == distance, "\(a) \(b)") }
  }

  @Test func distanceCountsTheEdits() {
    for seed in 0..<500 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let word = (0..<random.index(below: 8)).map { _ in random.index(below: 3) }
      let other = (0..<random.index(below: 8)).map { _ in random.index(below: 3) }
      let distance = editDistance(word, other)
      #expect(distance == editDistance(other, word), "seed \(seed)")
      #expect((distance == 0) == (word == other), "seed \(seed)")
      #expect(distance >= abs(word.count - other.count) && distance <= max(word.count, other.count))
      var edited = word
      edited.insert(9, at: random.index(below: word.count + 1))
      #expect(editDistance(word, edited) == 1, "seed \(seed)")
      if word.count >= 2 {
        var swapped = word
        swapped.swapAt(0, 1)
        #expect(editDistance(word, swapped) == (word == swapped ? 0 : 1), "seed \(seed)")
      }
    }
  }

  @Test func theNearestIsMeant() {
    let verbs = [
      "learn", "step", "frames", "handout", "trace", "verify", "explore", "choose-k", "segments", "data",
    ]
    let meant = [
      ("frame", "frames"), ("hadnout", "handout"), ("HANDOUT", "handout"), ("trcae", "trace"),
      ("stpe", "step"),
      ("choosek", "choose-k"), ("segment", "segments"), ("date", "data"), ("hand", "handout"),
    ]
    for (typed, verb) in meant { #expect(closestMatch(to: typed, in: verbs) == verb, "\(typed)") }
    for typed in ["", "x", "xyzzy", "photosynthesis", "se"] {
      #expect(closestMatch(to: typed, in: verbs) == nil, "\(typed)")
    }
    #expect(closestMatch(to: "revenue", in: ["Annual revenue (EUR)", "Age"]) == "Annual revenue (EUR)")
    #expect(closestMatch(to: "revenue", in: ["revenue 2020", "revenue 2021"]) == nil)
    #expect(closestMatch(to: "ag", in: ["aga", "age"]) == "aga", "of equals the first")
  }
}
