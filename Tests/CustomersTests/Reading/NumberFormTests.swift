import Testing

@testable import Customers

/// Numbers as people and programs write them, a whole column in one form.
@Suite struct NumberFormTests {
  /// The values of a column of numbers; nil where it is none.
  static func values(_ cells: [String], separator: String = ",") throws -> [Double]? {
    let rows = cells.enumerated().map { "c\($0)\(separator)\"\($1)\"\n" }.joined()
    let table = try table("id\(separator)v\n" + rows)
    guard case .numbers = table.readings[1].content else { return nil }
    return cells.indices.map { row in
      if case .number(let value) = table.number(row: row, column: 1) { value } else { .nan }
    }
  }

  static let columns: [([String], [Double])] = [
    (["$2.39", "$3.39", "$16.98"], [2.39, 3.39, 16.98]),
    (["$1,234.50", "$7", "-$3.10", "$ 12"], [1234.5, 7, -3.1, 12]),
    (["€ 1.234,50", "€ 7,00", "€ −3,1"], [1234.5, 7, -3.1]),
    (["1.234,50 €", "987,00 €"], [1234.5, 987]),
    (["1 234,50 zł", "7,00 zł"], [1234.5, 7]),
    (["R$ 1.234", "R$ 2.000"], [1234, 2000]),
    (["£1,234", "£45,000"], [1234, 45000]),
    (["CHF 1'234.50", "CHF 7.00"], [1234.5, 7]),
    (["₹12,34,567.50", "₹7"], [1_234_567.5, 7]),
    (["Rs. 500", "Rs. 1,500"], [500, 1500]),
    (["US$ 5", "US$ 6.5"], [5, 6.5]),
    (["¥1,200", "¥900"], [1200, 900]),
    (["12 USD", "13.5 USD"], [12, 13.5]),
    (["5 %", "5.5 %", "0 %"], [5, 5.5, 0]),
    (["5,5 %", "12,25 %"], [5.5, 12.25]),
    (["50%", "7%"], [50, 7]),
    (["(12.50)", "3.10"], [-12.5, 3.1]),
    (["($1,200.00)", "$5.00"], [-1200, 5]),
    (["12.50-", "3.10"], [-12.5, 3.1]),
    (["12 months", "1 month", "24 Months"], [12, 1, 24]),
    (["1 Jahr", "5 Jahre"], [1, 5]),
    (["1 Tag", "3 Tage"], [1, 3]),
    (["3 días", "1 día"], [3, 1]),
    (["5 stars", "1 star"], [5, 1]),
    (["70kg", "81.5kg"], [70, 81.5]),
    (["12k", "5k"], [12, 5]),
    (["1,234", "2,500", "987"], [1234, 2500, 987]),
    (["1,234,567", "12"], [1_234_567, 12]),
    (["1\u{A0}234", "12"], [1234, 12]),
    (["1\u{202F}234,5", "12"], [1234.5, 12]),
    (["1 234 567", "12"], [1_234_567, 12]),
    (["1.234.567", "12"], [1_234_567, 12]),
    (["1’234", "12"], [1234, 12]),
    (["−5", "7"], [-5, 7]),
    (["1,5", "2,25"], [1.5, 2.25]),
    (["1.5e3", "2E-1"], [1500, 0.2]),
    (["1.234", "2.5"], [1.234, 2.5]),
    (["0.125", "0.250"], [0.125, 0.25]),
  ]

  @Test(arguments: columns) func aColumnInOneForm(_ cells: [String], _ values: [Double]) throws {
    #expect(try Self.values(cells) == values)
  }

  @Test(arguments: [
    ["$5", "€5"], ["12 months", "3"], ["5 %", "0.05"], ["1,5", "1.5"], ["1.234.567", "1.5"],
    ["12 kg", "12 g"],
    ["1st class", "2nd class"], ["18-25", "26-35"], ["4/5", "3/5"], ["10:30", "11:00"], ["INV-12", "INV-13"],
    ["A1", "B2"], ["1.2.3", "1.2.4"], ["12,34", "1,234.5"], ["1 23", "4"], ["36+", "45+"], ["<5", "7"],
    ["5 m", "7 mm"],
    ["9th", "10th"],
  ])
  func otherColumnsAreNone(_ cells: [String]) throws {
    #expect(try Self.values(cells) == nil, "\(cells)")
  }

  /// What a mark before three digits means is decided by the rest of the file.
  @Test func theFileDecidesWhatAMarkMeans() throws {
    let german = try table("id;Gehalt;Quote\na;45.000;1,5\nb;52.000;2,25\n")
    #expect(german.number(row: 0, column: 1) == .number(45000))
    let english = try table("id\tsalary\tshare\na\t45,000\t1.5\nb\t52,000\t2.25\n")
    #expect(english.number(row: 0, column: 1) == .number(45000))
    #expect(try table("id;x\na;1,234\nb;2,345\n").number(row: 0, column: 1) == .number(1.234))
    #expect(try table("id;x\na;1.250\nb;980\n").number(row: 0, column: 1) == .number(1250))
    #expect(try table("id,x\na,1.250\nb,980\n").number(row: 0, column: 1) == .number(1.25))
  }

  @Test func theFormIsSaidAndShown() throws {
    let table = try table("id;price;share\na;$1,234.50;5 %\nb;$7.00;7 %\nc;$8.00;9 %\n")
    let survey = try table.surveyed()
    #expect(survey.numbers.features.map(\.axisTitle) == ["price ($)", "share (%)"])
    #expect(
      survey.audit.reading.sentences == [
        "“id” names the customers, as it is called like an identifier.",
        "“price” is read as numbers behind “$” and with commas between thousands.",
        "“share” is read as numbers before “%”.",
      ])
  }

  @Test func yearsAreWrittenWithoutAMark() throws {
    let table = try table("id,Year_Birth,spend\na,1957,1957\nb,1971,12\nc,1980,90\n")
    let features = try table.surveyed().numbers.features
    #expect(features.map { $0.plain(1971) } == ["1971", "1,971"])
  }

  @Test func everyCellGetsItsValueOrNone() {
    for (cells, values) in Self.columns {
      for (cell, value) in zip(cells, values) {
        let bytes = Array(cell.utf8)
        let written = WrittenNumber(bytes.span, 0..<bytes.count)
        #expect(written != nil, "\(cell)")
        #expect(written?.isNegative == (value < 0), "\(cell)")
      }
    }
  }
}
