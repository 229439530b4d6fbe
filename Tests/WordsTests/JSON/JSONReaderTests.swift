import Numerics
import Testing
import Words

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws(JSONNode.Fault) -> JSONNode {
    try JSONReader.read(Array(text.utf8))
  }

  /// What is wrong with a text, with its line and column in front.
  private func fault(_ text: String, limits: JSONReader.Limits = .init()) -> String? {
    let bytes = Array(text.utf8)
    do throws(JSONNode.Fault) {
      _ = try JSONReader.read(bytes, limits: limits)
      return nil
    } catch {
      let position = error.position(in: bytes[...])
      return "\(position.line):\(position.column) \(error.what)"
    }
  }

  @Test(
    arguments: [
      ("", "1:1 the file is empty"), ("{", "1:2 a key in quotes was expected"),
      ("{\"a\" 1}", "1:6 a colon was expected behind the key"), ("[1,]", "1:4 a value was expected"),
      ("[1\n 2]", "2:2 a comma or “]” was expected"), ("[1", "1:3 the text ends before “]”"),
      ("[1\r\n 2]", "2:2 a comma or “]” was expected"), ("\u{FEFF}[1 2]", "1:4 a comma or “]” was expected"),
      ("{\"ä\":\"", "1:6 the quote that begins this text is never closed"),
      ("[", "1:2 the text ends where a value was expected"), ("[nul]", "1:2 “nul” is no value"),
      ("[1e999]", "1:2 “1e999” is no value"), ("1 2", "1:3 something follows the end of the value"),
      ("\"\\x\"", "1:3 no such escape"), ("\"\\u12\"", "1:4 four hexadecimal digits were expected"),
      ("\"\\", "1:3 the text ends behind a backslash"),
      ("\"\\ud800\"", "1:8 half of a character is missing"),
      ("\"\\ud800\\u0041\"", "1:14 half of a character is missing"),
      ("[\"a\nb\"]", "1:2 the quote that begins this text is never closed"),
    ])
  func whatIsWrongIsToldWithItsPlace(text: String, words: String) {
    #expect(fault(text) == words)
  }

  @Test func whatIsNoUTF8IsToldWithItsPlace() {
    let fault = #expect(throws: JSONNode.Fault.self) { try JSONReader.read([0x5B, 0x22, 0xFF, 0x22, 0x5D]) }
    #expect(fault == JSONNode.Fault(offset: 1, what: "this is no text in UTF-8"))
  }

  @Test func goodTextsAreRead() throws {
    let root = try read(
      """
      \u{FEFF} {\"a\" : [ 1 , -2.5e3, true,null ], \"b\\n\\u00e4\\ud83d\\ude00\\/\": {}, \
      \"a\\u0062\":\"\\t\" }\n
      """
    )
    #expect(try root["a"].array().count == 4 && root["a"].array()[1].number() == -2500)
    #expect(try root["b\nä😀/"].object().isEmpty && root["ab"].string() == "\t")
  }

  @Test(arguments: [
    "+1", ".5", "1.", "01", "-", "1e", "1e+", "0x10", "NaN", "Infinity", "--1", "1.2.3", "1_0",
  ])
  func whatIsNoNumberOfJSONIsRefused(text: String) {
    #expect(fault(text) == "1:1 “\(text)” is no value")
  }

  @Test(arguments: [0, 1, 10, UInt64.max, UInt64(1) << 53 + 1])
  func wholeNumbersAreExact(number: UInt64) throws {
    let node = try read("\(number)")
    #expect(try node.integer(in: 0...UInt64.max) == number && node.number() == Double(number))
    #expect(throws: JSONNode.Fault.self) { try read("-1").integer(in: 0...UInt64.max) }
    #expect(throws: JSONNode.Fault.self) { try read("18446744073709551616").integer(in: 0...UInt64.max) }
    let least = try read("\(Int64.min)")
    #expect(try least.integer(in: Int64.min...0) == .min && read("5e2").integer(in: 0...1000) == 500)
    #expect(throws: JSONNode.Fault.self) { try read("0.5").integer(in: 0...1) }
    #expect(try read("-0").number().sign == .minus)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func numbersComeBackAsTheyWereWritten(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var tried = 0
    for _ in 0..<50 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      tried += 1
      #expect(try read(JSON.number(value).text).number().bitPattern == value.bitPattern)
      let whole = generator.next()
      #expect(try read(JSON.unsigned(whole).text).integer(in: 0...UInt64.max) == whole)
    }
    #expect(tried > 40)
  }

  @Test func textsComeBackAsTheyWereWritten() throws {
    let nasty = "a\"b\\c\n\t\u{1B}[31m\u{0}\u{9B}é漢😀"
    let text = JSON.string(nasty).text
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    #expect(try read(text).string() == nasty)
  }

  @Test func depthIsBounded() {
    let deepest = JSONReader.Limits().depth
    let nested = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(fault(nested(deepest)) == nil)
    #expect(fault(nested(deepest + 1)) == "1:101 values are nested too deeply")
    for opening in ["[", "{\"a\":", "[{\"a\":"] {
      #expect(
        fault(String(repeating: opening, count: 100_000))?.hasSuffix(" values are nested too deeply") == true)
    }
  }

  @Test func sizeAndCountAreBounded() {
    var limits = JSONReader.Limits()
    limits.values = 3
    #expect(fault("[1,2]", limits: limits) == nil)
    #expect(fault("[1,{\"a\":2}]", limits: limits) == "1:9 there are more than 3 values")
    limits.bytes = 4
    #expect(fault("[1,2]", limits: limits) == "1:1 the text is longer than 4 bytes")
    #expect(fault(String(repeating: "1", count: 3_000))?.hasSuffix("… is no value") == false)
    #expect(fault(String(repeating: "1", count: 3_000))?.contains("is no value") == true)
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func damagedTextsNeverTrap(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var bytes = Array(
      "{\"a\":[1,-2.5e3,true,false,null,\"x\\u00e4\\ud83d\\ude00\\n\"],\"b\":{\"c\":[[]]}}".utf8)
    let marks = Array("\"\\{}[]:,0-eEu\n".utf8)
    for _ in 0..<4 {
      let index = generator.index(below: bytes.count)
      switch generator.index(below: 3) {
      case 0: bytes[index] = marks[generator.index(below: marks.count)]
      case 1: bytes.remove(at: index)
      default: bytes.insert(UInt8(generator.index(below: 256)), at: index)
      }
    }
    do {
      _ = try JSONReader.read(bytes)
    } catch {
      #expect(error.offset >= 0 && error.offset <= bytes.count && error.position(in: bytes[...]).line >= 1)
    }
  }
}

@Suite struct JSONNodeTests {
  @Test func whatWasExpectedIsSaid() throws {
    func what(_ text: String, _ read: (JSONNode) throws(JSONNode.Fault) -> Void) throws -> String {
      let node = try JSONReader.read(Array(text.utf8))
      do throws(JSONNode.Fault) {
        try read(node)
        return ""
      } catch {
        return "\(error.offset) \(error.what)"
      }
    }
    #expect(
      try what(" 7") { node throws(JSONNode.Fault) in _ = try node.string() }
        == "1 a text was expected here, found a number")
    #expect(
      try what("{}") { node throws(JSONNode.Fault) in _ = try node["k"] }
        == "0 the object that begins here has no “k”")
    #expect(
      try what("[1,\"2\"]") { node throws(JSONNode.Fault) in _ = try node.numbers() }
        == "3 a number was expected here, found a text")
    #expect(
      try what("[1]") { node throws(JSONNode.Fault) in _ = try node.numbers(count: 2) }
        == "0 a list of 2 numbers was expected here, found 1")
    #expect(
      try what("12") { node throws(JSONNode.Fault) in _ = try node.integer(in: 1...10) }
        == "0 a whole number from 1 to 10 was expected here")
    #expect(
      try what("-1") { node throws(JSONNode.Fault) in _ = try node.number(in: 0...1) }
        == "0 a number from 0.0 to 1.0 was expected here")
  }

  @Test func keysKeepTheirOrder() {
    #expect(JSON.object([("b", .integer(1)), ("a", .null)]).text == #"{"b":1,"a":null}"#)
  }
}
