import Testing
import Words

@Suite struct SubstringTests {
  @Test func aTextHoldsItsPartsAndNothingElse() {
    let text = "annual income"
    for start in text.indices {
      for end in text.indices where start <= end { #expect(text.holds(text[start..<end])) }
    }
    #expect(text.holds("") && text.holds("come") && !text.holds("incomes") && !text.holds("Income"))
    #expect("".holds("") && !"".holds("a") && "aaab".holds("aab"))
  }
}
