import Testing
import Words

@Suite struct HarmlessTests {
  @Test func ordinaryTextStaysAsItIs() {
    for text in ["", "Annual Income (k$)", "Zoë 漢字 ✓", "می\u{200C}خواهم", String(repeating: "x", count: 40)] {
      #expect(harmless(text) == text)
    }
  }

  @Test func controlsAreReplacedAndLongTextIsCut() {
    #expect(harmless("a\u{0}b\n\u{1B}[2J\u{85}") == "a\u{FFFD}b\u{FFFD}\u{FFFD}[2J\u{FFFD}")
    #expect(harmless("\u{202E}txt.exe\u{2028}\u{FEFF}") == "\u{FFFD}txt.exe\u{FFFD}\u{FFFD}")
    #expect(harmless(String(repeating: "x", count: 41)) == String(repeating: "x", count: 40) + "…")
    #expect(harmless("abcdef", limit: 3) == "abc…")
    let stacked = "a" + String(repeating: "\u{301}", count: 1000)
    #expect(harmless(stacked).unicodeScalars.count == 41, "marks on one letter are cut too")
  }
}
