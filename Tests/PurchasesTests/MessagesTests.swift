import Customers
import TestSupport
import Testing

@testable import Purchases

/// What is said of a file of purchases that can't be summed up, word by word.
@Suite struct PurchaseMessagesTests {
  @Test func everyFaultHasItsGoldenWords() {
    let findings: [PurchaseFault.Finding] = [
      .empty, .wrongKind(.parquet), .headerOnly,
      .columns(.notFound(.customer, option: "id"), of: ["a", "b"]),
      .columns(.notFound(.date, option: "date"), of: ["a", "b"]),
      .columns(.notFound(.amount, option: "amount"), of: (1...14).map { "c\($0)" }),
      .columns(.unknown("prise", option: "amount", closest: "price"), of: ["price"]),
      .columns(.ambiguous("a", option: "id", columns: ["A", "a "]), of: ["A", "a "]),
      .unclosedQuote, .textAfterQuote, .cells(found: 2, expected: 3), .cells(found: 4, expected: 3),
      .notADate("x", column: "day"), .otherOrder("1/13/24", column: "day", asked: .dayFirst),
      .otherOrder("13/1/24", column: "day", asked: .monthFirst),
      .bothOrders("13/1/24", column: "day", earlier: "1/13/24", line: 2),
      .undecidedOrder("1/2/24", column: "day"), .notANumber("x", column: "price"), .tooLarge("1e999"),
      .tooManyCustomers, .noPurchase(rows: 1), .noPurchase(rows: 7),
    ]
    let lines = findings.flatMap { finding in
      [1, 3].map { count in
        let fault = PurchaseFault(finding, count: count)
        return "\(fault.what); \(fault.whatToDo(call: "clusterwalk customers", file: "orders.csv"))"
      }
    }
    #expect(differenceFromGolden(lines.joined(separator: "\n"), "messages") == nil)
  }
}
