import Customers
import Numerics
import Purchases
import Testing

@Suite("Laws of summing purchases")
struct LawsTests {
  /// Lines with quotes, blanks, line ends inside of cells, returns, gaps and both kinds of line ends.
  private func lines(_ random: inout SplitMix64) -> [String] {
    (0..<60).map { _ in
      let customer = ["7", "07", "\"a \"\"b\"\"\"", " x ", "", "\"n,m\"", "NaN", "é"][random.index(below: 8)]
      let day = 1 + random.index(below: 28)
      let date = "2024-0\(1 + random.index(below: 9))-\(day < 10 ? "0" : "")\(day)"
      let note = ["plain", "\"two\nlines\"", "\"a\r\nb, c\"", "5\" wide", ""][random.index(below: 5)]
      let quantity = random.index(below: 9) - 2
      let cents = random.index(below: 100)
      return
        "\(1 + random.index(below: 20)),\(date),\(customer),\(note),\(quantity),"
        + "\(random.index(below: 50)).\(cents)"
    }
  }

  private func file(_ lines: [String], end: String = "\n") -> String {
    "order_id,order_date,customer_id,note,quantity,unit_price" + end + lines.joined(separator: end) + end
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func piecesOfAnySizeGiveTheSame(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let text = file(lines(&random), end: seed.isMultiple(of: 2) ? "\r\n" : "\n")
    let whole = try summed(text)
    for size in [1, 2, 3, 7, 64, 1000] {
      let pieces = try summed(text, pieces: size)
      #expect(rows(pieces) == rows(whole))
      #expect(pieces.counts == whole.counts)
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func theOrderOfTheRowsChangesNothing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = lines(&random)
    let one = try summed(file(lines))
    let other = try summed(file(random.shuffled(lines)))
    #expect(rows(one) == rows(other))
    #expect(one.counts == other.counts)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func theSumsAreThoseOfTheTable(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let text = file(lines(&random))
    let table = try Table(parsing: Array(text.utf8), file: "orders.csv")
    var amounts: [String: Double] = [:]
    var orders: [String: Set<String>] = [:]
    for row in 0..<table.rowCount {
      let name = table.text(row: row, column: 2).trimmed
      if name.isEmpty || name == "NaN" { continue }
      let quantity = try #require(Double(table.text(row: row, column: 4)))
      let price = try #require(Double(table.text(row: row, column: 5)))
      amounts[name, default: 0] += quantity * price
      orders[name, default: []].insert(table.text(row: row, column: 0))
    }
    let result = try summed(text)
    #expect(result.count == amounts.count)
    for index in 0..<result.count {
      let customer = result[index]
      let amount = try #require(amounts[customer.name])
      #expect(abs((customer.amount ?? 0) - amount) < 1e-9)
      #expect(customer.orders == orders[customer.name]?.count)
    }
  }

  @Test func theResultIsACleanTableOfCustomers() throws {
    let sample = SamplePurchases(customers: 60, seed: 3)
    let table = try Table(parsing: sample.customersCSV, file: "customers.csv")
    #expect(table.identifierColumn == 0)
    #expect(table.rowCount == (try summed(sample.csv)).count)
  }

  @Test(arguments: [false, true]) func datesBeforeTheDecidingOneAreReadLikeThoseBehindIt(dayFirst: Bool)
    throws
  {
    let deciding = dayFirst ? "13/2/2024" : "2/13/2024"
    let lines = ["a,1/2/2024,1", "b,3/4/2024,1", "a,5/6/2024,1", "c,\(deciding),1"]
    let known = PurchaseSettings(dates: dayFirst ? .dayFirst : .monthFirst)
    for shift in lines.indices {
      let text = "customer,date,amount\n" + (lines[shift...] + lines[..<shift]).joined(separator: "\n")
      #expect(rows(try summed(text)) == rows(try summed(text, known)))
    }
  }

  @Test func manyCustomersAndOrdersAreCountedExactly() throws {
    let lines = (0..<20_000).map { "\($0 * 7919 % 5000),2024-01-01,\($0 % 4),1" }
    let table = try summed("customer_id,date,order_id,amount\n" + lines.joined(separator: "\n"))
    #expect(table.count == 5000)
    #expect(table.counts.orders == Set((0..<20_000).map { [$0 * 7919 % 5000, $0 % 4] }).count)
    #expect((0..<5000).allSatisfy { table[$0].name == String($0) })
  }
}
