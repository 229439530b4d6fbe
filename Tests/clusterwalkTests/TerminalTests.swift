import Runs
import Testing

@testable import clusterwalk

@Suite struct TerminalTests {
  @Test func `a failure's lines have an address where there is one`() {
    let problem = DataProblem(
      file: "a.csv", line: 3, column: 7, what: "found 'x'", remedy: "write a number")
    #expect(
      Failure.badData([problem, problem]).lines(verb: "trace") == [
        "a.csv:3:7: error: found 'x'; write a number", "a.csv:3:7: error: found 'x'; write a number",
      ])
    let whole = DataProblem(file: "a.csv", what: "it is empty", remedy: "give a header and rows")
    #expect(
      Failure.checkFailed(whole).lines(verb: "verify") == [
        "a.csv: error: it is empty; give a header and rows"
      ])
  }

  @Test func `the time left follows from the pace`() {
    func left(_ done: Int, _ total: Int, _ seconds: Double) -> String? {
      Progress(done: done, total: total, elapsed: .seconds(seconds)).timeLeft
    }
    #expect(left(10, 100, 1) == "9 s left")
    #expect(left(3, 10, 1) == "3 s left")
    #expect(left(1, 101, 1) == "1 min 40 s left")
    #expect(left(1, 121, 1) == "2 min left")
    #expect(left(1, 7300, 1) == "2 h 1 min left")
    #expect(left(100, 100, 5) == "0 s left")
    #expect(left(0, 100, 5) == nil)
    #expect(left(1, 100, 0.4) == nil)
  }

  @Test func `a line of progress never wraps`() {
    let progress = Progress(done: 300, total: 600, elapsed: .seconds(12))
    #expect(
      progress.line("Drawing frames", columns: 100)
        == "Drawing frames  [############------------]  50 %  300 of 600  12 s left")
    #expect(progress.line("Drawing frames", columns: 60) == "Drawing frames  50 %  300 of 600  12 s left")
    for columns in 0..<100 { #expect(progress.line("Drawing frames", columns: columns).count <= columns) }
    #expect(Progress(done: 9, total: 3, elapsed: .zero).line("x", columns: 80).contains("100 %"))
    #expect(Progress(done: 0, total: 0, elapsed: .zero).line("x", columns: 80).contains("100 %"))
  }
}
