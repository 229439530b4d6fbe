import Clustering
import Customers
import Numerics
import TestSupport
import Testing
import Words

@testable import Segments

@Suite struct ActionTableTests {
  private static let header = "purpose,when,try,measure,wrong if,needs,trial\n"

  private func table(_ rows: String) throws -> ActionTable {
    try ActionTable(parsing: Array((Self.header + rows).utf8), file: "rules.csv")
  }

  /// Nine customers: three with much of x and little of y, three the other way round, three in between.
  private func profiles(_ columns: [String] = ["x", "y"]) throws -> Profiles {
    let features = Features(
      features: columns.map { Feature(column: $0) }, customers: (1...9).map(String.init),
      values: Matrix([[9, 1], [9, 1], [8, 2], [1, 9], [1, 9], [2, 8], [5, 5], [5, 5], [5, 4]]),
      source: Source(name: "test"))
    let trace = try KMeans(clusters: 3).best(of: 5, on: features.points, workers: .one)
    return Profiles(of: FittedPartition(trace), features: features)
  }

  @Test func theFirstRuleThatHoldsIsTaken() throws {
    let rules = try table(
      """
      stock,x high,first,m,w,,
      stock,x high and y low,second,m,w,,
      stock,any,last,m,w,,
      products,z high,never,m,w,,
      promotions,x not high,of {size} ({share}),by {name},w,data,halves

      """)
    let profiles = try profiles()
    let high = try #require(profiles.first { $0.name == "High x, low y" })
    let low = try #require(profiles.first { $0.name == "Low x, high y" })
    #expect(rules.suggestions(for: high, among: profiles).map(\.attempt) == ["first"])
    let suggestions = rules.suggestions(for: low, among: profiles)
    #expect(suggestions.map(\.purpose) == [.promotions, .stock])
    #expect(suggestions[0].attempt == "of 3 customers (33.3\u{202F}%)" && suggestions[0].needs == "data")
    #expect(suggestions[0].measure == "by Low x, high y" && suggestions[0].trial == Trial(size: 3))
    #expect(suggestions[1].attempt == "last" && suggestions[1].needs == nil && suggestions[1].trial == nil)
    #expect(rules.columnsMissing(in: profiles.features.features).map(\.name) == ["z"])
  }

  @Test func quantitiesCompare() throws {
    let profiles = try profiles()
    func holds(_ condition: String) throws -> Bool {
      let rules = try table("stock,\(condition),t,m,w,,\n")
      return !rules.suggestions(for: profiles[0], among: profiles).isEmpty
    }
    #expect(try holds("size under 4") && !holds("size under 3") && holds("size from 3"))
    #expect(try holds("share from 33") && !holds("share from 34"))
    #expect(try holds("border under 1") && !holds("stability from 0") && !holds("stability under 1"))
  }

  @Test func ageAndGenderAreNeverTheStrongest() throws {
    let rules = try table("stock,strongest high,{strongest},m,w,,\nproducts,any,{strongest},m,w,,\n")
    let profiles = try profiles(["Age", "y"])
    let suggested = profiles.flatMap { rules.suggestions(for: $0, among: profiles) }.map(\.attempt)
    #expect(suggested.contains("y") && !suggested.contains("age"))
    let both = try self.profiles(["Age", "Gender"])
    #expect(both.allSatisfy { rules.suggestions(for: $0, among: both).isEmpty })
  }

  @Test func whatIsWrongIsToldWithItsPlace() throws {
    let text =
      Self.header + """
        stok,any,t,m,w,,
        stock,age high,t,m,w,,
        stock,any,{sizes},,w,,third

        """
    let error = #expect(throws: ActionTableFailure.self) {
      try ActionTable(parsing: Array(text.utf8), file: "rules.csv")
    }
    guard case .faults(let faults) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      faults.map(\.position) == [
        Position(line: 2, column: 1), Position(line: 3, column: 7), Position(line: 4, column: 11),
        Position(line: 4, column: 19), Position(line: 4, column: 23),
      ])
    #expect(faults[0].what == "there is no purpose “stok”" && faults[0].whatToDo == "did you mean “stock”?")
    #expect(faults[3].what == "“measure” is empty")
    #expect(faults[4].what == "there is no trial “third”")
  }

  @Test func aTableWithoutItsColumnsIsRefused() {
    let error = #expect(throws: ActionTableFailure.self) {
      try ActionTable(parsing: Array("purpose,when,try,measure,needs,trial\nstock,,,,,\n".utf8), file: "r")
    }
    let place = Position(line: 1, column: 1)
    #expect(
      error
        == .faults([
          ActionFault(
            position: place, what: "there is no column “wrong if”",
            whatToDo: "the header is purpose,when,try,measure,wrong if,needs,trial")
        ]))
    #expect(throws: ActionTableFailure.self) { try ActionTable(parsing: [], file: "r") }
  }

  /// 16 / d^2 customers in each group show a difference of d SD.
  @Test func trialsSayWhatTheyCanShow() throws {
    #expect(Trial(size: 128).detectable == 0.5 && Trial.neededForHalfSD == 128)
    #expect(Trial(size: 33).half == 16 && Trial(size: 33).detectable == 1)
    #expect(Trial(size: 61).isTooSmall == false && Trial(size: 60).isTooSmall)
    #expect(Trial(size: 1).words == "Too small for a trial: 1 customer can't be divided.")
    #expect(
      Trial(size: 33).words
        == """
        Too small for a trial of its own: groups of 16 and 17 show only a difference of 1.0\u{202F}SD or \
        more; half an SD takes about 128 customers.
        """
    )
    #expect(
      Trial(size: 81).words
        == "Draw the halves by lot: groups of 40 and 41 show a difference of 0.6\u{202F}SD or more.")
  }
}
