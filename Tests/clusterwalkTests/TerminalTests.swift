import Testing

@testable import clusterwalk

@Suite struct TerminalTests {
  @Test func `nothing in a text can drive a terminal or reorder its line`() {
    for value in 0..<0x3000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in printable("a" + String(scalar)).unicodeScalars {
        #expect(shown.value >= 0x20 && !(0x7F...0x9F).contains(shown.value))
        #expect(!(0x2028...0x202E).contains(shown.value) && !(0x2066...0x2069).contains(shown.value))
      }
    }
  }

  @Test func `text that is only text stays as it is`() {
    for text in ["Annual Income (k$)", "Größe, 年収", "👩‍👧 e\u{301}", "a\\nb", "שלום"] {
      #expect(printable(text) == text)
    }
    #expect(printable("a\nb\tc\u{1B}[31m\u{9B}\u{202E}") == "a\\nb\\tc\\u{1B}[31m\\u{9B}\\u{202E}")
  }

  @Test func `a failure's lines can be shown whatever the file holds`() {
    let problem = Failure.Problem(
      file: "a.csv", line: 3, column: 7, what: "found 'x\u{7}'", remedy: "write a number")
    #expect(
      Failure.badData([problem]).lines(verb: "trace").map { printable($0) } == [
        "a.csv:3:7: error: found 'x\\u{7}'; write a number"
      ])
    let whole = Failure.Problem(file: "a.csv", what: "it is empty", remedy: "give a header and rows")
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
