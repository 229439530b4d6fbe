import Customers
import Numerics
import Testing

@Suite struct FeaturesTests {
  @Test func valuesArePointsBeforeScaling() throws {
    let (features, notes) = try table("id;x;y\na;1,5;10\nb;2,5;30\n").features(
      selecting: ["x", "y"], scaling: .minmax, source: testSource)
    #expect(features.values == Matrix([[1.5, 10], [2.5, 30]]))
    #expect(features.points == Matrix([[0, 0], [1, 1]]))
    #expect(features.scaling.kind == .minmax && features.source == testSource && notes.isEmpty)
  }

  @Test func cellsThatAreNoNumbers() {
    expectProblems(
      "id,x,y,z,u\n1,▸abc,▸,7,1.5\n2,4,  ,▸1e999,2\n3,5,3,4,▸\"1,5\"\n5,1,2,5,3\n",
      features: ["y", "x", "z", "u"],
      [
        .notANumber("abc", column: "x", .other), .missingValue(column: "y"), .tooLarge("1e999", column: "z"),
        .mixedDecimalMarks("1,5", column: "u"),
      ])
  }

  @Test func columnsThatWereNotChosenMayHoldAnything() throws {
    let features = try table("x,y\n1,abc\n2,\n").features(selecting: ["x"], source: testSource).features
    #expect(features.values == Matrix([[1], [2]]))
  }

  /// 1.234 is a thousand times as much, where the decimal mark is a comma.
  @Test func twoDecimalMarksInAColumn() throws {
    expectProblems(
      "x;y\n1,5;1.5\n1.234;2\n7;▸2,5\n", features: ["x", "y"], [.mixedDecimalMarks("2,5", column: "y")])
    let numbers = try table("x;y\n1,5;1\n1.234;2\n7;3\n").features(selecting: ["x"], source: testSource)
    #expect(numbers.features.values.column(0) == [1.5, 1234, 7])
  }

  @Test func identifiersAndValuesAreListedTogether() {
    expectProblems(
      "x,id\n▸a,1\n1,▸1\nb,2\n", features: ["x"],
      [.notANumber("a", column: "x", .other), .repeatedIdentifier("1", column: "id", firstLine: 2)])
  }

  @Test func oneCustomerIsNotEnough() {
    expectProblems("x\n▸1\n", features: ["x"], [.oneCustomer])
  }

  @Test func genderIsCodedWhenAskedFor() throws {
    for column in ["Gender", "Genre"] {
      let text = "id,\(column),x\n1,Female,1\n2, male,2\n3,F,3\n4,M,4\n"
      let (features, notes) = try table(text).features(selecting: ["gender", "x"], source: testSource)
      #expect(features.values.column(0) == [1, 0, 1, 0])
      #expect(features.features[0].axisTitle == "Gender (0 male, 1 female)")
      #expect(notes == [.genderCoded(features.features[0])])
    }
    expectProblems(
      "Gender,x\nFemale,1\n▸,3\nMale,1\n", features: ["gender"], [.missingValue(column: "Gender")])
  }

  @Test func genderInNumbersIsAColumnLikeOthers() throws {
    let (features, notes) = try table("id,Gender\n1,1\n2,2\n").features(
      selecting: ["gender"], source: testSource)
    #expect(features.values == Matrix([[1], [2]]) && notes.isEmpty)
    #expect(features.features[0].axisTitle == "Gender")
  }

  @Test func constantFeaturesAndEqualQuartilesAreAnnounced() throws {
    let text = "id,same,mostly,x\n" + (0..<9).map { "\($0),7,\($0 == 8 ? 5 : 0),\($0)\n" }.joined()
    let (features, notes) = try table(text).features(
      selecting: ["same", "mostly", "x"], scaling: .robust, source: testSource)
    #expect(
      notes == [
        .constant(Feature(column: "same", place: 1)), .equalQuartiles(Feature(column: "mostly", place: 2)),
      ])
    #expect(features.points.column(0).allSatisfy { $0 == 0 })
    #expect(features.points.column(1) == [0, 0, 0, 0, 0, 0, 0, 0, 5])
  }

  /// Squares of distances have to stay numbers.
  @Test func pointsTooFarOutAreRefused() throws {
    expectProblems(
      "x,y\n1,1\n▸1e200,2\n3,3\n", features: ["x", "y"], scaling: .none, [.tooFarOut("1e200", column: "x")])
    expectProblems(
      "x\n0\n0\n1e-200\n1e-200\n▸1e200\n", features: ["x"], scaling: .robust,
      [.tooFarOut("1e200", column: "x")])
    let scaled = try table("id,x\n1,1e308\n2,-1e308\n").features(selecting: ["x"], source: testSource)
    #expect(scaled.features.points == Matrix([[1], [-1]]))
  }

  @Test func notesAreSentences() {
    let feature = Feature(column: "x\u{1B}")
    let notes: [Note] = [
      .customersNumberedByRow, .genderCoded(feature), .wordsCoded(feature, words: ["a\u{1B}", "b"]),
      .oneHot(feature, words: ["a", "b", "c"], .standard), .oneHot(feature, words: ["a", "b", "c"], .none),
      .identifierIsFeature(feature), .constant(feature),
      .equalQuartiles(feature),
    ]
    for note in notes {
      #expect(note.sentence.hasSuffix(".") && !note.sentence.contains("\u{1B}"))
    }
    #expect(Set(notes.map(\.sentence)).count == notes.count)
  }
}
