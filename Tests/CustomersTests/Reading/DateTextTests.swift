import Customers
import Testing

@Suite("Dates under either order")
struct DateTextTests {
  @Test(arguments: [
    "2010-12-01", "2010/12/01", "2010.12.1", "20101201", "2010-12-01T08:26:00Z",
    "2010-12-01 08:26:13.250+02:00",
    "1 Dec 2010", "01-dec-10", "Dec 1, 2010", "December 1 2010", " 2010-12-01 ", "2010-12-01 8:26 PM",
    "2010-12-01 08:26:00 UTC",
  ]) func formsOfOneDay(text: String) {
    #expect(DateText(text)?.dayFirst?.description == "2010-12-01")
    #expect(DateText(text)?.monthFirst?.description == "2010-12-01")
  }

  @Test func shortNumbersHaveTwoOrders() {
    let both = DateText("1/12/2010 8:26")
    #expect(both?.day(.dayFirst)?.description == "2010-12-01")
    #expect(both?.day(.monthFirst)?.description == "2010-01-12")
    #expect(both?.isAmbiguous == true)
    #expect(DateText("13.1.10")?.decides == .dayFirst)
    #expect(DateText("1-13-69")?.decides == .monthFirst)
    #expect(DateText("1-13-69")?.monthFirst?.description == "1969-01-13")
    #expect(DateText("5/5/2010")?.isAmbiguous == false)
  }

  @Test(arguments: [
    "", "soon", "12", "2010", "2010-13-01", "2010-12", "1/2", "1/2/3", "32/1/2010", "2010-12-01x",
    "1/12-2010",
    "8:26", "2010-12-01 25:00", "2010-12-01 8", "123456789", "Dec 2010",
  ]) func whatIsNoDate(text: String) {
    #expect(DateText(text) == nil)
  }
}
