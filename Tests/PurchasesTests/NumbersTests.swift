import Purchases
import Testing

@Suite("Numbers in purchases")
struct NumbersTests {
  /// The sum of the only customer's amounts.
  private func amount(_ cells: [String], separator: String = ",") throws -> Double? {
    let lines = cells.map { "a\(separator)2024-01-01\(separator)\($0)\n" }
    let header = ["customer", "date", "amount"].joined(separator: separator)
    return try summed(header + "\n" + lines.joined())[0].amount
  }

  @Test(arguments: [
    ("12", 12), ("-0.5", -0.5), ("$2.39", 2.39), ("£ 7", 7), ("(12.50)", -12.5), ("\"1,234.50\"", 1234.5),
    ("12.50-", -12.5), ("USD 3", 3), ("4 EUR", 4), ("-$5", -5), ("1e3", 1000), ("\u{2212}7", -7), ("+8", 8),
    ("3 kg", 3), ("\"1,234.5 USD\"", 1234.5),
    ("1'234", 1234), ("0.1234567890123456789", 0.123456789012345679), (".5", 0.5), ("7.", 7),
  ]) func aCellIsTheNumberItMeans(cell: String, value: Double) throws {
    #expect(try amount([cell]) == value)
  }

  @Test func decimalCommasAreReadWhereTheColumnHasThem() throws {
    #expect(try amount(["1.234,50", "2,5"], separator: ";") == 1237)
    #expect(try amount(["1,234", "5"], separator: ";") == 6.234)
    #expect(try amount(["\"1,234\"", "5"]) == 1239)
    #expect(try amount(["5,5 €", "1 000,25 €"], separator: ";") == 1005.75)
  }

  @Test func sumsAreExact() throws {
    #expect(try amount(Array(repeating: "0.1", count: 10)) == 1)
    #expect(try amount(["1e17", "0.25", "-1e17"]) == 0.25)
  }

  @Test func missingAmountsAreCounted() throws {
    let table = try summed(
      "customer,date,amount\na,2024-01-01,\na,2024-01-02,n/a\na,2024-01-02,--\na,2024-01-03,4\n")
    #expect(table.counts.withoutAmount == 3)
    #expect(rows(table) == ["a,1,1,4,4,1,1,"])
  }
}
