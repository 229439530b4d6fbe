import Customers
import Numerics
import Testing

@Suite struct DuplicateTests {
  /// Every customer who equals an earlier one goes, and no other; what is left has no duplicates.
  @Test func theFirstOfEqualsStays() throws {
    let preparation = Preparation(missing: .mean, duplicates: .drop)
    for (seed, customers, prepared) in try preparable(preparation) {
      func areEqual(_ a: Int, _ b: Int) -> Bool {
        customers.numbers[a] == customers.numbers[b] && customers.regions[a] == customers.regions[b]
      }
      let firsts = customers.ids.indices.filter { row in !(0..<row).contains { areEqual($0, row) } }
      #expect(prepared.rows == firsts, "seed \(seed)")
      let found = prepared.audit.entries.filter { $0.step == .duplicates }
      #expect(found.count == customers.ids.count - firsts.count)
      #expect(prepared.audit.dropped(in: .duplicates) == found.count)
      for entry in found {
        let row = try #require(customers.ids.firstIndex(of: entry.customer))
        let first = try #require(firsts.first { areEqual($0, row) })
        #expect(
          entry.finding == .duplicate(of: customers.ids[first], line: first + 2) && entry.line == row + 2)
      }
      var left = customers
      left.ids = firsts.map { customers.ids[$0] }
      left.numbers = firsts.map { customers.numbers[$0] }
      left.regions = firsts.map { customers.regions[$0] }
      #expect(try prepare(left, preparation)?.rows == Array(firsts.indices), "seed \(seed)")
      let kept = try #require(try prepare(customers, Preparation(missing: .mean)))
      #expect(kept.rows.count == customers.ids.count)
      #expect(kept.audit.entries.count { $0.step == .duplicates && $0.action == .kept } == found.count)
    }
  }

  /// 1.50 is 1.5 among numbers, but not among words; an empty cell is NA; what is filled in makes no one
  /// equal.
  @Test func whatCountsAsEqual() throws {
    let text = """
      id,x,y,code
      1,1.50,NA,a1.50
      2,1.5,,a1.50
      3,1.5,,a1.5
      4,1.5,2,a1.50
      5,-0,2,A1.50
      6,0,2,A1.50

      """
    let prepared = try table(text).prepared(
      selecting: ["x", "y"], with: Preparation(missing: .mean, duplicates: .drop), source: testSource)
    #expect(prepared.features.customers == ["1", "3", "4", "5"])
    #expect(prepared.features.values.column(1) == [2, 2, 2, 2])
  }

  @Test func withoutIdentifiersEveryColumnCounts() throws {
    let prepared = try table("x,y\n1,2\n1,3\n1,2\n").prepared(
      selecting: ["x"], with: Preparation(duplicates: .drop), source: testSource)
    #expect(prepared.features.customers == ["1", "2"])
    #expect(
      prepared.audit.changeSentences == [
        "1 customer equals an earlier one in every column but the identifier, and is left out.",
        "2 customers of 3 are left.",
      ])
    #expect(
      prepared.audit.entries.first?.sentence
        == "Line 4, customer 3: equals customer 1 of line 2, and the customer is left out.")
  }
}
