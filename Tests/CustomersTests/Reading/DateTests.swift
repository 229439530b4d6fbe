import Numerics
import Testing

@testable import Customers

@Suite struct DateTests {
  static func day(_ text: String, _ order: DateForm.Order = .yearMonthDay) -> String? {
    let bytes = Array(text.utf8)
    return DateForm(order: order).moment(bytes.span, 0..<bytes.count).map { "\($0.day) \($0.second)" }
  }

  /// Days are numbered one after the other through four centuries, leap days included.
  @Test func everyDayFollowsTheOneBefore() throws {
    var number = try #require(CalendarDay(year: 1599, month: 12, day: 31)).number
    for year in 1600..<2001 {
      for month in 1...12 {
        for day in 1...CalendarDay.length(ofMonth: month, year: year) {
          number += 1
          let found = try #require(CalendarDay(year: year, month: month, day: day))
          #expect(found.number == number)
          #expect(found.parts == (year, month, day))
        }
      }
    }
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2024, month: 13, day: 1) == nil)
    #expect(CalendarDay(number: 19_783).description == "2024-03-01")
  }

  @Test(arguments: [
    ("2024-03-01", "2024-03-01 0"), ("2024/3/1", "2024-03-01 0"), ("2024.03.01", "2024-03-01 0"),
    ("2024-03-01 08:26", "2024-03-01 30360"), ("2024-03-01T08:26:30Z", "2024-03-01 30390"),
    ("2024-03-01T23:59:59.123+01:00", "2024-03-01 86399"), ("2024-03-01 8:26 PM", "2024-03-01 73560"),
    ("2024-03-01 12:00 AM", "2024-03-01 0"), ("1 March 2024", "2024-03-01 0"), ("01-Mar-24", "2024-03-01 0"),
    ("March 1, 2024", "2024-03-01 0"), ("Mar 1 2024 9:00", "2024-03-01 32400"),
    ("1. März 2024", "2024-03-01 0"),
    ("15 mai 1999", "1999-05-15 0"), ("3 Dez 2020", "2020-12-03 0"),
  ])
  func datesWithTheYearOrTheMonthsName(_ text: String, _ day: String) { #expect(Self.day(text) == day) }

  @Test(arguments: [
    ("1/3/2024", "2024-03-01 0", "2024-01-03 0"), ("01.03.2024", "2024-03-01 0", "2024-01-03 0"),
    ("12/1/2010 8:26", "2010-01-12 30360", "2010-12-01 30360"), ("5-6-99", "1999-06-05 0", "1999-05-06 0"),
    ("5/6/68", "2068-06-05 0", "2068-05-06 0"),
  ])
  func datesByTheirOrder(_ text: String, _ dayFirst: String, _ monthFirst: String) {
    #expect(Self.day(text, .dayMonthYear) == dayFirst)
    #expect(Self.day(text, .monthDayYear) == monthFirst)
    #expect(Self.day(text) == nil)
  }

  @Test(arguments: [
    "2024-13-01", "2024-02-30", "32/1/2024", "1/2", "1/2/3", "2024", "12.5", "1.5.2024 kg",
    "2024-01-01 25:00", "maybe 5",
    "192.168.0.1", "10:30", "2024-01", "1-800-555", "", "Mar", "12 months",
  ])
  func textsThatAreNone(_ text: String) {
    for order in DateForm.Order.allCases { #expect(Self.day(text, order) == nil) }
  }

  @Test func aRowDecidesTheOrder() throws {
    #expect(try order(["01/02/2024", "13/02/2024"]) == .dayMonthYear)
    #expect(try order(["01/02/2024", "02/13/2024"]) == .monthDayYear)
    #expect(try order(["2024-01-02", "2024-01-03"]) == .yearMonthDay)
    #expect(try order(["05/05/2024", "06/06/2024"]) == .dayMonthYear)
    #expect(try order(["01/02/2024", "03/04/2024"]) == nil)
    #expect(try order(["13/02/2024", "02/13/2024"]) == nil)
    // Another column of the file decides.
    let both = try table("id,a,b\n1,01/02/2024,13/01/2024\n2,03/04/2024,01/01/2024\n")
    #expect(both.readings[1].content == .dates(DateForm(order: .dayMonthYear)))
  }

  func order(_ cells: [String]) throws -> DateForm.Order? {
    let table = try table("id,d\n" + cells.enumerated().map { "\($0),\($1)\n" }.joined())
    if case .dates(let form) = table.readings[1].content { return form.order }
    return nil
  }

  @Test func theyAreDaysBeforeTheLatest() throws {
    let text = "id,joined,x\na,2024-01-05,1\nb,2024-03-01 10:00,2\nc,NA,3\nd,2023-03-01,4\n"
    let table = try table(text)
    #expect(table.numericColumns == [1, 2])
    let survey = try table.surveyed()
    #expect(survey.numbers.features[0].axisTitle == "joined (days before 2024-03-01)")
    #expect(survey.numbers.presentValues(0) == [56, 0, 366])
    let later = try Table(
      parsing: Array(text.utf8), file: "t.csv", options: ReadingOptions(asOf: CalendarDay(iso: "2024-03-11")))
    #expect(try later.surveyed().numbers.presentValues(0) == [66, 10, 376])
  }

  @Test func whereNoRowDecidesTheCallIsGiven() throws {
    let text = "id,joined\n1,▸01/02/2024\n2,03/04/2024\n3,03/05/2024\n"
    expectProblems(text, features: ["joined"], [.dateOrderUnknown("01/02/2024", column: "joined")])
    let bytes = Array(text.filter { $0 != "▸" }.utf8)
    do throws(DataErrors) {
      _ = try Table(parsing: bytes, file: "t.csv").surveyed()
      Issue.record("nothing was wrong")
    } catch {
      #expect(
        error.lines == [
          """
          t.csv:2:3: error: no row says whether “01/02/2024” for “joined” begins with the day or the \
          month; repeat the \
          call with --dates dmy for the day first, or with --dates mdy for the month first
          """
        ])
    }
    let american = try Table(parsing: bytes, file: "t.csv", options: ReadingOptions(dates: .monthDayYear))
    #expect(try american.surveyed().numbers.presentValues(0) == [63, 1, 0])
  }
}
