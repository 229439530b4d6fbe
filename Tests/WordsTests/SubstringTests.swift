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

  @Test func aPartIsFoundWhereItFirstStands() {
    let text = "é, a — b — c"
    for part in ["é", " — ", "c", "b — c", text] {
      #expect(text.firstPlace(of: part) == text.firstRange(of: part) && text.holds(part))
    }
    #expect(text.firstPlace(of: "") == nil && text.firstPlace(of: "e") == nil)
    #expect("".firstPlace(of: "a") == nil)
    #expect(text.dropFirst(3).firstPlace(of: ",") == nil)
  }

  @Test func everyPartIsReplacedOnce() {
    #expect("1.234.567".replacingEach(".", with: "") == "1234567")
    #expect("salt and pepper and oil".replacingEach(" and ", with: ", ") == "salt, pepper, oil")
    #expect("aaa".replacingEach("aa", with: "b") == "ba" && "ab".replacingEach("", with: "x") == "ab")
    #expect("e-06".replacingEach("e-0", with: "e-") == "e-6" && "".replacingEach("a", with: "b").isEmpty)
  }
}
