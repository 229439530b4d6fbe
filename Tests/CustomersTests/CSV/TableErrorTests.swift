import Customers
import Testing
import Words

/// What is wrong with a table's form, and where; the places are marked in the text.
@Suite struct TableErrorTests {
  @Test func rowsOfOtherLengths() {
    expectProblems(
      "a,b,c\n1,2▸\n1,2,3\n1,2,3,▸4,5\n1▸",
      [
        .tooFewCells(found: 2, expected: 3), .tooManyCells(found: 5, expected: 3),
        .tooFewCells(found: 1, expected: 3),
      ])
  }

  @Test func placesCountLinesAndCharacters() {
    expectProblems(
      "\u{FEFF}a,b\r\n\"Zoë\r\n\r\n👩‍👩‍👧\",2\r\n\r\n漢é,2,▸3\r\n", [.tooManyCells(found: 3, expected: 2)])
    expectProblems("\u{FEFF}a,é,▸a\n1,2,3\n", [.repeatedColumnName("a", first: 1)])
    expectProblems("a,b\r\r1,2\r1▸\r", [.tooFewCells(found: 1, expected: 2)])
  }

  @Test func quotes() {
    expectProblems("a,b\n1,▸\"2\n3,4\n", [.unclosedQuote])
    expectProblems("a,b\n▸\"1,2\n3,4\n", [.unclosedQuote])
    expectProblems("a,b\n\"1\" ▸x,2\n\"a\"▸b\"c\",2\n", [.textAfterQuote("x"), .textAfterQuote("b\"c\"")])
    expectProblems("▸\"a,b\n1,2\n", [.unclosedQuote])
  }

  @Test func headers() {
    expectProblems(
      "a,b,▸a,B,▸ a \n1,2,3,4,5\n",
      [.repeatedColumnName("a", first: 1), .repeatedColumnName("a", first: 1)])
    expectProblems("a,b▸", [.headerOnly])
    expectProblems("a,b\r\n▸", [.headerOnly])
  }

  @Test(arguments: ["", "▸", "\u{FEFF}", "\n\n", "  \r\n\t\n"]) func nothing(_ text: String) {
    expectProblems("▸" + text.filter { $0 != "▸" }, [.empty])
  }

  @Test func bytesThatAreNoText() {
    // One bad byte among letters in UTF-8 is a fault of the file, not another encoding.
    let latin = Array("ä;ö\n1;2\nCaf".utf8) + [0xE9] + Array(";3\n".utf8)
    do throws(DataErrors) {
      _ = try Table(parsing: latin, file: "latin.csv")
      Issue.record("nothing was wrong")
    } catch {
      #expect(error.problems == [Problem(at: Position(line: 3, column: 4), .invalidUTF8(byte: 0xE9))])
    }
  }

  @Test func problemsOfFormAreListedTogetherInOrder() {
    expectProblems(
      "a,▸a\n1\n".replacing("1\n", with: "1▸\n") + "\"x\"▸y,2,▸3\n",
      [
        .repeatedColumnName("a", first: 1), .tooFewCells(found: 1, expected: 2), .textAfterQuote("y"),
        .tooManyCells(found: 3, expected: 2),
      ])
  }
}
