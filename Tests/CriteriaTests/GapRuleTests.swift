import Criteria
import Testing

/// The rules on curves whose answers can be read off.
@Suite struct GapRuleTests {
  @Test func tibshiraniStopsAtTheFirstThatTheNextDoesNotBeatByItsError() {
    let gaps = [0.1, 0.3, 0.8, 0.85, 0.2]
    #expect(GapRule.tibshirani.index(gaps: gaps, errors: [0, 0, 0, 0.05, 0]) == 2)
    #expect(GapRule.tibshirani.index(gaps: gaps, errors: [0, 0, 0, 0.04, 0]) == 3)
    #expect(GapRule.tibshirani.index(gaps: gaps, errors: [0, 0.2, 0, 0, 0]) == 0)
    #expect(GapRule.tibshirani.index(gaps: [1, 2, 3], errors: [0, 0, 0]) == 2, "without one, the last")
    #expect(GapRule.tibshirani.index(gaps: [0.5], errors: [0]) == 0)
    #expect(GapRule.tibshirani.index(gaps: [], errors: []) == nil)
  }

  @Test func theFirstMaximumYieldsToAnEarlierOneWithinItsError() {
    let gaps = [0.1, 0.75, 0.8, 0.7, 0.9]
    #expect(GapRule.firstMaximum.index(gaps: gaps, errors: [1, 1, 0.01, 1, 1]) == 2)
    #expect(GapRule.firstMaximum.index(gaps: gaps, errors: [0, 0, 0.06, 0, 0]) == 1)
    #expect(GapRule.firstMaximum.index(gaps: gaps, errors: [0, 0, 0.71, 0, 0]) == 0)
    #expect(GapRule.firstMaximum.index(gaps: [1, 2, 3], errors: [0, 0, 0.5]) == 2, "rising to the end")
    #expect(
      GapRule.firstMaximum.index(gaps: [1, 1, 3], errors: [0, 0, 0]) == 0,
      "a step that is level ends the rise")
    #expect(GapRule.firstMaximum.index(gaps: [], errors: []) == nil)
  }
}
