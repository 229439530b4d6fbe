import Customers
import Numerics
import Testing

@Suite struct ColumnNamesTests {
  private let names = ColumnNames([
    "CustomerID", "Genre", "Age", "Annual_Income(k$)", "Spending Score (1-100)", "", "Visits (per month)",
  ])

  private func place(_ name: String, in names: ColumnNames) -> Result<Int, ColumnMiss> {
    do throws(ColumnMiss) { return .success(try names.place(of: name)) } catch { return .failure(error) }
  }

  @Test(arguments: [
    ("Annual_Income(k$)", 3), ("annual income (K$)", 3), ("Annual Income", 3), ("income", 3), (" INCOME ", 3),
    ("spending", 4), ("spending score", 4), ("gender", 1), ("genre", 1), ("Sex", 1), ("AGE", 2),
    ("visits per month", 6), ("customer id", 0),
  ])
  func `a column has many names`(name: String, place: Int) {
    #expect(self.place(name, in: names) == .success(place))
  }

  /// Any capitals, blanks and punctuation that a name is spelled with.
  @Test func `a spelling means the column that it differs from least`() {
    var random = SplitMix64(seed: 3)
    let columns = ["Umsatz je Kunde (€)", "年收入", "Besuche/Monat", "Ωμέγα 2"]
    for column in columns.indices {
      for _ in 0..<50 {
        let spelled = columns[column].map { character -> String in
          let capital = random.index(below: 2) == 0 ? character.uppercased() : character.lowercased()
          let isKept = character.isLetter || character.isNumber || random.index(below: 2) == 0
          return (isKept ? capital : "") + (random.index(below: 5) == 0 ? " " : "")
        }.joined()
        #expect(place(spelled, in: ColumnNames(columns)) == .success(column), "\(spelled)")
      }
    }
  }

  @Test func `the closer spelling wins, and what may mean two is no name of either`() {
    let names = ColumnNames(["Score", "score", "sco re", "income", "Annual Income", "Annual Income (k$)"])
    #expect(place("score", in: names) == .success(1) && place("sco RE", in: names) == .success(2))
    #expect(place("SCORE", in: names) == .failure(.ambiguous(columns: ["Score", "score"])))
    #expect(place("s-core", in: names) == .failure(.ambiguous(columns: ["Score", "score", "sco re"])))
    #expect(place("income", in: names) == .success(3) && place("annualincome", in: names) == .success(4))
    #expect(names.place(of: .income) == 4 && names.place(of: .age) == nil)
  }

  @Test func `what is no name is told with the nearest one`() {
    #expect(place("incmoe", in: names) == .failure(.unknown(closest: "income")))
    #expect(place("Vists (per month)", in: names) == .failure(.unknown(closest: "Visits (per month)")))
    for nothing in ["", "  ", "()", "entirely different"] {
      #expect(place(nothing, in: names) == .failure(.unknown(closest: nil)), "\(nothing)")
    }
  }

  @Test func `features are called like the columns that they are from`() throws {
    let table = try table("id,Genre,Plan,Age\n1,F,a,20\n2,M,b,30\n3,F,c,40\n4,M,a,60\n")
    let features = try table.features(selecting: ["age", "sex", "plan"], source: testSource).features.features
    #expect(
      features.map(\.place) == [3, 1, 2, 2, 2] && features.map(\.role) == [.age, .gender, nil, nil, nil])
    #expect(features.map(\.coding) == [.numbers, .gender, .word("a"), .word("b"), .word("c")])
    let names = ColumnNames(features)
    #expect(place("gender", in: names) == .success(1) && place("plan = B", in: names) == .success(3))
    #expect(place("plan", in: names) == .failure(.unknown(closest: nil)))
  }
}
