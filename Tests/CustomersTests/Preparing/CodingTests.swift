import Customers
import Numerics
import Testing

@Suite struct CodingTests {
  func prepared(_ text: String, _ features: [String], _ preparation: Preparation = Preparation()) throws
    -> Prepared
  {
    try table(text).prepared(selecting: features, with: preparation, source: testSource)
  }

  /// One-hot rows have a single 1, at the customer's word; two words are 0 and 1.
  @Test func everyWordIsWhereItStood() throws {
    var tried = 0
    for seed in 0..<200 as Range<UInt64> {
      let customers = RandomCustomers(seed: seed)
      let kept = customers.ids.indices.filter { customers.regions[$0] != nil }
      let words = Set(kept.compactMap { customers.regions[$0] }).sorted()
      // Where no other word stands, none is no word either.
      guard kept.count > 1 && words != ["none"] else { continue }
      tried += 1
      let prepared = try prepared(customers.text, ["region"], Preparation(scaling: .none))
      try #require(prepared.rows == kept, "seed \(seed)")
      let features = prepared.features
      for (customer, row) in kept.enumerated() {
        let code = try #require(words.firstIndex { $0 == customers.regions[row] })
        let expected = words.count > 2 ? words.indices.map { $0 == code ? 1 : 0 } : [Double(code)]
        #expect(Array(features.points[row: customer]) == expected, "seed \(seed)")
      }
      #expect(
        features.features.map(\.column) == (words.count > 2 ? words.map { "region = \($0)" } : ["region"]))
    }
    #expect(tried >= 180)
  }

  @Test func twoWordsBecomeANumber() throws {
    let result = try prepared("id,Member,x\n1,yes,1\n2,no,2\n3, yes ,4\n", ["x", "member"])
    #expect(result.features.values == Matrix([[1, 1], [2, 0], [4, 1]]))
    #expect(result.features.features[1].axisTitle == "Member (0 no, 1 yes)")
    #expect(
      result.notes == [.wordsCoded(result.features.features[1], words: ["no", "yes"])])
    #expect(result.notes.first?.sentence == "“Member” is coded as a number, “no” 0 and “yes” 1.")
    #expect(result.notes.first?.codedColumn == "Member")
    #expect(result.numbers.features.map(\.column) == ["x"])
    #expect(result.words.map(\.name) == [])
  }

  @Test func moreWordsBecomeAFeatureEach() throws {
    let result = try prepared(
      "id,Plan\n1,gold\n2,basic\n3,silver\n4,gold\n", ["Plan"], Preparation(scaling: .none))
    #expect(result.features.values == Matrix([[0, 1, 0], [1, 0, 0], [0, 0, 1], [0, 1, 0]]))
    #expect(
      result.notes == [.oneHot(Feature(column: "Plan", place: 1), words: ["basic", "gold", "silver"], .none)])
    #expect(
      result.notes.first?.sentence
        == "“Plan” became 3 features, one for each of its words, 1 where it stands and 0 elsewhere.")
  }

  /// Of other words than those for male and female, gender is a column like others.
  @Test func gender() throws {
    let three = try prepared(
      "id,Gender\n1,Female\n2,Other\n3,Male\n4,M\n", ["gender"], Preparation(scaling: .none))
    #expect(
      three.features.features.map(\.column) == [
        "Gender = Female", "Gender = M", "Gender = Male", "Gender = Other",
      ])
    let two = try prepared("id,Gender\n1,Female\n2,1\n3,Female\n", ["gender"])
    #expect(two.features.values.column(0) == [1, 0, 1])
    let filled = try prepared(
      "id,Sex\n1,F\n2,\n3,f\n4,male\n5,Female\n6,F\n", ["gender"], Preparation(missing: .mean))
    #expect(filled.features.values.column(0) == [1, 1, 1, 0, 1, 1])
    #expect(filled.audit.missing.first?.filling == .word("F"))
    #expect(filled.words.first?.isGender == true)
  }

  /// A column that holds a number, or what was meant for one, is no column of words.
  @Test func spoiledNumbersAreNoWords() throws {
    #expect(
      try problems("x\n4\n▸a\nb\n7\n", features: ["x"], Preparation())
        == [.notANumber("a", column: "x", .other)])
    #expect(
      try problems("x\n4\n▸-inf\ninf\n7\n", features: ["x"], Preparation())
        == [.notANumber("-inf", column: "x", .infinite)])
    for words in [
      ["Q1", "Q2", "Q3"], ["18-25", "26-35", "36+"], ["income", "idle", "Z1"], ["né", "Ωμέγα", "北京"],
    ] {
      let text = "x\n" + (words + words).joined(separator: "\n")
      #expect(try prepared(text, ["x"]).features.features.count == 3, "\(words)")
    }
  }

  @Test func tooManyWordsAreRefused() throws {
    func text(_ count: Int) -> String {
      "x,▸City\n" + (0..<2 * count).map { "\($0),town \($0 % count)\n" }.joined()
    }
    #expect(
      try problems(text(13), features: ["x", "city"], Preparation())
        == [.tooManyWords(13, column: "City", limit: 12)])
    let most = text(12).filter { $0 != "▸" }
    #expect(try prepared(most, ["City"]).features.features.count == 12)
    // Customers that are left out do not count.
    let rare = "x,City\n" + (0..<20).map { "\($0 < 13 ? "" : "1"),town \($0)\n" }.joined()
    #expect(try prepared(rare, ["x", "City"]).features.features.count == 8)
  }

  @Test func aSingleWordIsConstant() throws {
    let result = try prepared("x,City\n1,Rome\n2,Rome\n", ["x", "City"])
    #expect(result.features.points.column(1) == [0, 0])
    #expect(result.notes.contains(.constant(result.features.features[1])))
  }

  @Test func columnsOfFewWordsDescribe() throws {
    let rows = (0..<30).map {
      "\($0),\(["Female", "male"][$0 % 2]),\($0),name \($0),\("abc".dropFirst($0 % 3).prefix(1)),\n"
    }
    let result = try prepared("id,Gender,x,name,plan,void\n" + rows.joined(), ["x"])
    #expect(result.words.map(\.name) == ["Gender", "plan"])
    #expect(result.words.first?.words == ["Female", "male"] && result.words.first?.counts == [15, 15])
    #expect(result.words.last?.codes.prefix(4) == [0, 1, 2, 0])
    #expect(result.words.last?.selecting(rows: [2, 4]) == WordColumn(name: "plan", ["c", "b"]))
  }
}
