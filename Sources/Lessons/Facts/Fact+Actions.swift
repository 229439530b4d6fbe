import Runs
import Segments

/// Facts about what to test with a segment. Purposes are promotions, retention, products, sales-forecast and
/// stock.
extension Fact {
  static let actions: [Fact] = [
    action("try.PURPOSE.SEGMENT", "what the rules suggest to try with a segment", { $0.attempt }),
    action("measure.PURPOSE.SEGMENT", "what to measure then", { $0.measure }),
    action("wrong.PURPOSE.SEGMENT", "what would prove the suggestion wrong", { $0.refutation }),
    action("needs.PURPOSE.SEGMENT", "the data that it takes beyond those at hand") { $0.needs ?? "None." },
    Fact("half.SEGMENT", "how many customers the smaller half of a segment has") {
      subject, holes throws(FactMiss) in
      .number(.count(Trial(size: try subject.profile(holes).size).half))
    },
    Fact("detectable.SEGMENT", "the least difference that a trial on halves of a segment would show, in SD") {
      subject, holes throws(FactMiss) in
      guard let least = Trial(size: try subject.profile(holes).size).detectable else {
        throw .nothing(why: "one customer can't be divided")
      }
      return .number(Quantity(least, unit: "SD", .decimals(1)))
    },
  ]

  private static func action(
    _ pattern: String, _ meaning: String, _ words: @escaping @Sendable (Suggestion) -> String
  ) -> Fact {
    Fact(pattern, meaning) { subject, holes throws(FactMiss) in
      let purposes = Purpose.allCases
      let purpose = purposes[try holes.word(0, of: purposes.map { $0.rawValue }, "purposes")]
      let described = try subject.described()
      let segment = try holes.index(1, of: described.profiles.count, "segments")
      guard let found = described.suggestions[segment].first(where: { $0.purpose == purpose }) else {
        throw .nothing(why: "no rule holds for this segment")
      }
      return .words(words(found))
    }
  }
}
