import Numerics
import Testing
import Words

@testable import Lessons

@Suite struct LessonStateTests {
  private func state(_ text: String) throws -> LessonState {
    try LessonState(JSONReader.read(Array(text.utf8)))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func whatIsSavedIsReadBack(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let verdicts: [Verdict] = [.right, .wrong, .done, .revealed, .skipped]
    var state = LessonState()
    state.position = generator.index(below: 30)
    for part in 0..<generator.index(below: 20) {
      state.results[part] = .init(
        given: generator.index(below: 2) == 0 ? nil : "a \"\(part)\" / ä\n",
        verdict: verdicts[generator.index(below: verdicts.count)])
      state.hints[part * 3] = generator.index(below: 4)
      state.choices["run \(part % 2)", default: [:]]["setting \(part)"] = "\(part)"
    }
    #expect(try self.state(state.json.text) == state)
  }

  @Test func keysAreInAlphabeticalOrder() throws {
    var state = LessonState()
    state.hints = [10: 1, 2: 3]
    state.results = [2: .init(given: "5", verdict: .right)]
    let results = #"{"2":{"given":"5","verdict":"right"}}"#
    let text = #"{"choices":{},"hints":{"10":1,"2":3},"position":0,"results":\#(results)}"#
    #expect(state.json.text == text)
  }

  @Test(arguments: [
    "{}", "[]", #"{"choices":{},"hints":{},"position":-1,"results":{}}"#,
    #"{"choices":{},"hints":{"1":9223372036854775807},"position":0,"results":{}}"#,
    #"{"choices":{},"hints":{"x":1},"position":0,"results":{}}"#,
    #"{"choices":{"a":1},"hints":{},"position":0,"results":{}}"#,
    #"{"choices":{},"hints":{},"position":0,"results":{"1":{"verdict":"maybe"}}}"#,
    #"{"choices":{},"hints":{},"position":0,"results":{"1":{"verdict":"right","given":1}}}"#,
    #"{"choices":{},"hints":{},"position":9223372036854775807,"results":{}}"#,
  ])
  func whatWasNotSavedByALessonIsAFault(text: String) {
    #expect(throws: JSONNode.Fault.self) { try state(text) }
  }
}
