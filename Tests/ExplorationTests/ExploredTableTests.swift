import Customers
import Exploration
import Testing

@Suite struct ExploredTableTests {
  private func explored(
    _ text: String, _ names: [String]? = nil, _ preparation: Preparation = Preparation(missing: nil)
  ) throws -> ExploredTable {
    let table = try Table(parsing: Array(text.utf8), file: "test.csv")
    return ExploredTable(
      try table.surveyed(selecting: names, with: preparation), source: Source(name: "test.csv"))
  }

  private static let shop = """
    id,Gender,Age,spend,note
    a,Female,19,10,x1
    b,Male,20,,x2
    c,Female,29.5,30,x3
    d,,60,20,x4
    e,Male,45,90,x5
    f,Female,,50,x6
    """

  @Test func describesEveryColumnOfNumbersWithItsGaps() throws {
    let table = try explored(Self.shop)
    #expect(table.features.map(\.feature.column) == ["Age", "spend"])
    #expect(table.features.map(\.summary.count) == [5, 5] && table.features.map(\.missing) == [1, 1])
    #expect(table.correlation(1, 0)?.count == 4)
    #expect(table.customerCount == 6 && table.components?.rows == [0, 2, 3, 4])
    #expect(table.firstRows.count == 6 && table.firstRows[1] == ["b", "Male", "20", "", "x2"])
    #expect(table.audit.missing.map(\.count) == [1, 1, 1])
    #expect(table.audit.entries.allSatisfy { $0.action == .kept })
  }

  @Test func countsKindsAndAgeBands() throws {
    let table = try explored(Self.shop)
    #expect(table.categories.map(\.column) == ["Gender"], "a note is no kind, as no two are alike")
    #expect(table.grouping?.names == ["Female", "Male"])
    #expect(table.categories[0].counts.counts == [3, 2] && table.categories[0].counts.missing == 1)
    let ages = try #require(table.ageBands)
    #expect(ages.names.count == ages.counts.count && ages.counts == [1, 2, 0, 1, 0, 1] && ages.missing == 1)
    #expect(table.grouping?.divided(table.features[1].values) == [[10, 30, 50], [90]])
  }

  @Test func takesTheColumnsAskedForAndThePolicy() throws {
    #expect(try explored(Self.shop, ["spend"]).features.map(\.feature.column) == ["spend"])
    let dropped = try explored(Self.shop, nil, Preparation(missing: .drop))
    #expect(dropped.customerCount == 4 && dropped.features.map(\.summary.count) == [4, 4])
    let filled = try explored(Self.shop, nil, Preparation(missing: .median))
    #expect(filled.features[1].values[1] == 30)
    #expect(throws: DataErrors.self) { try explored(Self.shop, nil, Preparation(missing: .fail)) }
    #expect(throws: DataErrors.self) { try explored(Self.shop, ["Gender"]) }
    // Without any column of numbers it says what each column holds instead.
    let words = try explored("id,note\na,b\n")
    #expect(words.features.isEmpty && words.leftOut.map(\.column) == ["note"])
  }

  @Test func oneCustomerAndOneColumnAreEnough() throws {
    let table = try explored("spend\n7\n")
    #expect(table.features[0].summary.count == 1 && table.correlations.isEmpty && table.components == nil)
    #expect(table.strongestPair == nil && table.shownPair == nil && table.grouping == nil)
  }

  @Test func theMallShowsIncomeAndSpending() throws {
    let table = try Table(parsing: Mall.csv(), file: "mall.csv")
    let mall = ExploredTable(try table.surveyed(), source: Mall.source)
    #expect(mall.features.map(\.feature.column).count == 3)
    let shown = try #require(mall.shownPair)
    #expect([shown.a, shown.b] == [1, 2])
    let strongest = try #require(mall.strongestPair?.correlation.r)
    #expect(mall.correlations.allSatisfy { ($0.correlation.r?.magnitude ?? 0) <= strongest.magnitude })
  }
}
