import Characters
import Testing

@Suite struct TextTableTests {
  private func table(_ heads: [(String, isNumbers: Bool)], _ rows: [[String]]) -> TextTable {
    TextTable(columns: heads.map { .init($0.0, isNumbers: $0.isNumbers) }, rows: rows)
  }

  @Test func `columns line up under wide characters`() {
    let lines = table([("名", false), ("n", true)], [["年收入", "1"], ["abc", "20"]]).lines(width: 40)
    #expect(lines == ["名       n", "年收入   1", "abc     20"])
    #expect(Set(lines.map { Glyph.width(of: $0) }).count == 1)
    let numbers = table([("k", true), ("收入 (k€)", true)], [["1", "20"]]).lines()
    #expect(numbers == ["k  收入 (k€)", "1         20"])
  }

  @Test func `marks stand behind numbers that line up without them`() {
    let marked = TextTable(
      columns: [.init("k"), .init("gap"), .init("end")],
      rows: [
        [.init("1"), .init("0.25"), .init("7", marks: "*")],
        [.init("2"), .init("10.5", marks: "TF"), .init("12")],
      ])
    #expect(marked.lines() == ["k   gap    end", "1  0.25      7*", "2  10.5TF   12"])
  }

  @Test(arguments: [8, 12, 20, 30, 50])
  func `words give way before numbers do`(width: Int) {
    let numbers = ["1234567", "89"]
    let lines = table(
      [("n", true), ("name", false), ("m", true)], [[numbers[0], "客户的名字很长很长很长", numbers[1]]]
    ).lines(width: width, isDivided: false)
    #expect(lines.count == 2)
    for number in numbers { #expect(lines[1].contains(number)) }
    // Both numbers, eight cells of words and two gaps.
    for line in lines { #expect(Glyph.width(of: line) <= max(width, 7 + 1 + 8 + 1 + 2)) }
    #expect(lines[1].contains("…") == (width < 7 + 2 + 2 * 11 + 2))
  }

  @Test func `a table of too wide numbers goes on below`() {
    let wide = table([("k", true), ("a", true), ("b", true)], [["1", "12345678", "23456789"]])
    #expect(wide.lines(width: 12) == ["k         a", "1  12345678", "", "k         b", "1  23456789"])
    #expect(wide.lines(width: 12, isDivided: false) == ["k        a        b", "1 12345678 23456789"])
  }

  @Test func `a text is cut at its cells and keeps what is no glyph where it fits`() {
    #expect(fitting("年收入", columns: 5) == "年…入" && fitting("年收入", columns: 4) == "年…")
    #expect(fitting("abc", columns: 0) == "" && filling("名", columns: 4, toTheRight: true) == "  名")
    #expect(padded("5\u{202F}%", columns: 5, toTheRight: true) == "  5\u{202F}%")
    #expect("a  ".withoutTrailingBlanks == "a" && "  ".withoutTrailingBlanks == "")
  }
}
