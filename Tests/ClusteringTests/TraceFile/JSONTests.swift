import Customers
import FoundationEssentials
import Numerics
import Testing
import Words

@testable import Clustering

@Suite struct JSONText {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func numbersRoundTrip(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(
        try JSONDecoder().decode([Double].self, from: Data("[\(JSON.number(value).text)]".utf8)) == [value])
    }
  }

  @Test func textIsEscaped() throws {
    let nasty = "a\"b\\c\n\t\u{1B}[31m\u{0}\u{9B}é漢"
    let text = JSON.string(nasty).text
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    #expect(try JSONDecoder().decode([String].self, from: Data("[\(text)]".utf8)) == [nasty])
  }

  @Test func keysKeepTheirOrder() {
    #expect(JSON.object([("b", .integer(1)), ("a", .null)]).text == #"{"b":1,"a":null}"#)
  }
}
