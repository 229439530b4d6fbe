import FoundationEssentials
import Numerics
import Testing

@testable import clusterwalk

@Suite struct JSONTests {
  @Test func `text reads back as it was`() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let bounds: [UInt32] = [0x30, 0x100, 0x3000, 0x11_0000]
      var text = ""
      for _ in 0..<20 {
        let value = UInt32(random.index(below: Int(bounds[random.index(below: 4)])))
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      let json = JSON.array([.string(text)]).text()
      let back = try JSONDecoder().decode([String].self, from: Data(json.utf8))
      #expect(back.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
      #expect(json.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }
  }

  @Test func `numbers read back to the same bits`() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      let back = try JSONDecoder().decode(
        [Double].self, from: Data(JSON.array([.number(number)]).text().utf8))
      #expect(back.map(\.bitPattern) == [number.bitPattern])
    }
    #expect(
      JSON.array([.number(.nan), .number(.infinity), .integer(.min)]).text() == "[null,null,\(Int.min)]")
  }

  @Test func `keys keep their order, and lines break where they are asked to`() {
    let value: JSON = ["b": [1, 2].asJSON, "a": .array([]), "c": .bool(true), "d": .null]
    #expect(value.text() == #"{"b":[1,2],"a":[],"c":true,"d":null}"#)
    #expect(
      value.text(breakingTo: 1) == """
        {
          "b": [1,2],
          "a": [],
          "c": true,
          "d": null
        }
        """)
  }
}

extension [Int] {
  fileprivate var asJSON: JSON { .array(map(JSON.integer)) }
}
