import Customers
import TestSupport
import Testing
import Words

@Suite struct DataErrorsTests {
  @Test func linesSayWhereWhatAndWhatToDo() {
    let errors = DataErrors(
      file: "mall.csv",
      problems: [Problem(at: Position(line: 7, column: 12), .missingValue(column: "Age"))], omitted: 3)
    #expect(
      errors.description == """
        mall.csv:7:12: error: no value for “Age”; fill it in, remove the row, choose other features, or \
        another --missing
        mall.csv: and 3 more
        """)
  }

  @Test func aProblemOfAnotherFileHasThatFilesName() {
    let place = Position(line: 3, column: 1)
    let errors = DataErrors(
      file: "mall.csv",
      problems: [Problem(at: place, .oneCustomer), Problem(at: place, in: "b\u{1B}.csv", .oneCustomer)])
    #expect(errors.lines[0].hasPrefix("mall.csv:3:1: error: "))
    #expect(errors.lines[1].hasPrefix("b\u{FFFD}.csv:3:1: error: "))
  }

  @Test func problemsOfOneColumnAreOneWithACount() {
    let text =
      "x,y\n" + (0..<50).map { "word" + String(repeating: "s", count: $0) + ",\($0)\n" }.joined() + "1,1\n"
    do throws(DataErrors) {
      let table = try Table(parsing: Array(text.utf8), file: "many.csv")
      _ = try table.features(selecting: ["x"], source: testSource)
      Issue.record("nothing was wrong")
    } catch {
      #expect(
        error.lines == [
          """
          many.csv:2:1: error: “word” for “x” is not a number (one of 50 such cells, the next in line 3); \
          write a number, \
          or leave the column out of the features
          """
        ])
    }
  }

  @Test func twentyAreListedAndAllAreCounted() {
    let text = "x,y\n" + (0..<50).map { "\($0)\n" }.joined() + "1,1\n"
    do throws(DataErrors) {
      _ = try Table(parsing: Array(text.utf8), file: "many.csv")
      Issue.record("nothing was wrong")
    } catch {
      #expect(error.problems.map(\.line) == Array(2...21))
      #expect(error.omitted == 30)
      #expect(error.lines.count == 21 && error.lines[20] == "many.csv: and 30 more")
    }
  }

  /// A file's text must not steer the terminal that shows it, nor fill it.
  @Test func textFromTheFileIsMadeHarmless() {
    let nasty = "\u{1B}[31m\u{7}\u{202E}" + String(repeating: "x", count: 10_000)
    let problems = [
      Problem.Finding.notANumber(nasty, column: nasty, .other),
      .unknownFeature(nasty, closest: nasty, columns: [nasty]),
    ]
    .map { Problem(at: Position(line: 1, column: 1), $0) }
    let errors = DataErrors(file: "a\u{1B}b.csv", problems: problems)
    for line in errors.lines {
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{7F}" && $0 != "\u{202E}" })
      #expect(line.count < 400)
      #expect(line.hasPrefix("a\u{FFFD}b.csv:1:1: error: "))
    }
  }

  /// One sentence of what, one of what to do: no line ends and no full stops inside a message's halves.
  @Test func everyFindingHasItsGoldenWords() {
    let findings: [Problem.Finding] =
      [
        .empty, .tooManyBytes(5_000_000_000), .invalidUTF8(byte: 0xE9), .headerOnly, .unclosedQuote,
        .textAfterQuote("x"), .tooFewCells(found: 1, expected: 2), .tooManyCells(found: 3, expected: 2),
        .repeatedColumnName("a", first: 1), .noNumericColumn, .featuresNotChosen(numeric: ["a"]),
        .noFeatureNamed,
        .unknownFeature("a", closest: nil, columns: ["b"]), .ambiguousFeature("a", columns: ["A", "a "]),
        .featureNamedTwice("a", column: "A"), .oneCustomer, .repeatedRow("1", column: "id", firstLine: 2),
        .purchases(column: "id", file: "a.csv"), .unknownIdentifier("a", columns: ["b"]), .headerIsCustomer,
        .otherForm("1 €", column: "a", first: "$2"), .notADate("x", column: "a"),
        .otherDateOrder("1/13/24", column: "a", first: "13/1/24"), .dateOrderUnknown("1/2/24", column: "a"),
        .belowZero("-1", column: "a"),
        .repeatedIdentifier("1", column: "id", firstLine: 2), .missingValue(column: "a"),
        .notANumber("b", column: "a", .other), .tooLarge("1e999", column: "a"),
        .tooFarOut("1e200", column: "a"),
        .mixedDecimalMarks("1.5", column: "a"), .missingWord("NA", column: "a"),
        .noValues(column: "a"), .tooManyWords(57, column: "a", limit: 12), .nothingToJoinBy, .noColumnJoined,
        .nobodyJoined(column: "id", file: "b.csv"), .tooFewLeft(0, of: 5, steps: [.missing, .outliers]),
        .tooFewLeft(1, of: 5, steps: [.duplicates]),
        .tooFewLeft(1, of: 5, steps: [.missing], blame: .init(column: "a", missing: 4)),
      ] + FileKind.allCases.map { .wrongKind($0, file: "customers.csv") }
    let problems = findings.map { Problem(at: Position(line: 1, column: 1), $0) }
    for problem in problems {
      #expect(!problem.what.isEmpty && !problem.whatToDo.isEmpty)
      #expect(!problem.what.hasSuffix(".") && !problem.whatToDo.hasSuffix("."))
      #expect(!problem.what.contains("\n") && !problem.whatToDo.contains("\n"))
    }
    #expect(Set(problems.map(\.what)).count == problems.count - 1, "old and new Excel files share a sentence")
    let words = problems.map { "\($0.what); \($0.whatToDo)" }.joined(separator: "\n")
    #expect(differenceFromGolden(words, "messages") == nil)
  }
}
