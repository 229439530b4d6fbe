import Customers
import Testing

@Suite struct FeatureChoiceTests {
  let mall =
    "CustomerID,Genre,Age,Annual_Income(k$),Spending Score (1-100)\n1,Male,20,15,39\n2,Female,30,16,81\n"

  func columns(_ text: String, _ names: [String]?) throws -> [String] {
    try table(text).features(selecting: names, source: testSource).features.features.map(\.column)
  }

  @Test func theMallsDefaultIsIncomeAndSpending() throws {
    #expect(try columns(mall, nil) == ["Annual_Income(k$)", "Spending Score (1-100)"])
    let names = try table(mall).names
    #expect(names.place(of: .income) == 3 && names.place(of: .spending) == 4)
    let other = try table("Annual Income (k$),Score\n1,2\n3,4\n").names
    #expect(other.place(of: .income) == 0 && other.place(of: .spending) == nil)
    #expect(throws: DataErrors.self) { try columns("Annual Income (k$),Score\n1,2\n3,4\n", nil) }
  }

  @Test func featuresComeInTheOrderAskedFor() throws {
    #expect(try columns(mall, ["spending", "age"]) == ["Spending Score (1-100)", "Age"])
  }

  @Test(arguments: [
    "income", "INCOME", " Income ", "Annual_Income(k$)", "annual_income(K$)", "Annual Income (k$)",
    "annualincomek",
  ])
  func oneColumnHasManyNames(_ name: String) throws {
    #expect(try columns(mall, [name]) == ["Annual_Income(k$)"])
  }

  @Test func theExactSpellingWins() throws {
    let text = "Score,score,sco re\n1,2,3\n4,5,6\n"
    #expect(try columns(text, ["score", "Score"]) == ["score", "Score"])
    expectProblems(
      "▸" + text, features: ["SCORE"], [.ambiguousFeature("SCORE", columns: ["Score", "score"])])
    expectProblems(
      "▸" + text, features: ["s-core"], [.ambiguousFeature("s-core", columns: ["Score", "score", "sco re"])])
  }

  @Test func unknownAndRepeatedFeatures() {
    let columns = ["CustomerID", "Genre", "Age", "Annual_Income(k$)", "Spending Score (1-100)"]
    expectProblems(
      "\n▸▸▸▸" + mall, features: ["incmoe", "age", "Age", "visits", ""],
      [
        .unknownFeature("incmoe", closest: "income", columns: columns),
        .featureNamedTwice("Age", column: "Age"),
        .unknownFeature("visits", closest: nil, columns: columns), .noFeatureNamed,
      ])
    expectProblems("▸" + mall, features: [], [.noFeatureNamed])
    expectProblems(
      "▸,x\n1,2\n3,4\n", features: ["y"], [.unknownFeature("y", closest: nil, columns: ["x"])])
  }

  @Test func otherFilesNeedAChoice() {
    expectProblems(
      "▸id,name,visits,basket\n1,Ann,3,\n2,Bo,4,2.5\n", [.featuresNotChosen(numeric: ["visits", "basket"])])
    expectProblems("▸id,name\n1,Ann\n2,Bo\n", [.noNumericColumn])
  }
}
