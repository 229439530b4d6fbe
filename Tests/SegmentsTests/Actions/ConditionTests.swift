import Customers
import Testing

@testable import Segments

@Suite struct ConditionTests {
  @Test func termsAreRead() throws {
    #expect(try Condition(parsing: "any").terms == [])
    #expect(
      try Condition(parsing: "Annual Income (k$) high and spending not low").terms == [
        .column("Annual Income (k$)", .high, isNegated: false), .column("spending", .low, isNegated: true),
      ])
    #expect(
      try Condition(parsing: "bed and breakfast very low and SIZE under 61").terms == [
        .column("bed and breakfast", .veryLow, isNegated: false), .quantity(.size, .under, 61),
      ])
    #expect(try Condition(parsing: "strongest high").terms == [.strongest(.high)])
    #expect(try Condition(parsing: "visits average").columns == ["visits"])
  }

  @Test(
    arguments: [
      ("", "“when” is empty"), ("high", "“high” is no condition"), ("income", "“income” is no condition"),
      ("income higher", "“income higher” is no condition"), ("income high and", "an “and” joins nothing"),
      ("size below 61", "“below” does not compare"), ("seize under 61", "“seize” is no quantity"),
      ("age low", "“age” must not decide what customers are offered"),
      ("Genre not high", "“Genre” must not decide what customers are offered"),
      ("Gender = Female high", "“Gender = Female” must not decide what customers are offered"),
      ("strongest average", "the strongest feature is either high or low"),
    ])
  func mistakesAreTold(text: String, what: String) {
    let error = #expect(throws: Condition.Mistake.self) { try Condition(parsing: text) }
    #expect(error?.what == what)
  }

  @Test func placeholdersAreRead() throws {
    #expect(
      try RuleText(parsing: "a {size}{rival} b").parts == [
        .words("a "), .placeholder(.size), .placeholder(.rival), .words(" b"),
      ])
    let unknown = #expect(throws: RuleText.Mistake.self) { try RuleText(parsing: "{sise}") }
    #expect(unknown?.what == "there is no placeholder {sise}" && unknown?.whatToDo == "did you mean “size”?")
    for text in ["{size", "size}", "{{size}"] {
      #expect(throws: RuleText.Mistake.self) { try RuleText(parsing: text) }
    }
  }
}
