import Testing

@testable import Customers

@Suite struct NumberTroubleTests {
  @Test func eachTroubleHasItsName() {
    let texts: [(String, NumberTrouble)] = [
      ("inf", .infinite), ("-Infinity", .infinite), ("∞", .infinite),
      ("1,5", .decimalComma), ("-12,50", .decimalComma), ("0,1234", .decimalComma),
      ("1,234", .thousandsSeparator), ("1,234,567.89", .thousandsSeparator), ("1.234,5", .thousandsSeparator),
      ("-1 234", .thousandsSeparator), ("1'234'567", .thousandsSeparator),
      ("1\u{202F}234,5", .thousandsSeparator),
      ("12 k$", .unit(number: "12")), ("$12.50", .unit(number: "12.50")), ("-3%", .unit(number: "-3")),
      ("1.234 k$", .unit(number: "1.234")), ("€ 5", .unit(number: "5")),
      ("abc", .other), ("1/2", .other), ("12-07-2020", .other), ("0x10", .other), ("a1b", .other),
      ("1,2,3", .other),
    ]
    for (text, trouble) in texts { #expect(NumberTrouble(text) == trouble, "\(text)") }
  }
}
