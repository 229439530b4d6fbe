import Customers
import Numerics
import Runs
import Testing

@testable import Lessons

/// Sentences of the shipped lessons that say more than a fact does.
@Suite struct SentenceTests {
  private func value(_ name: String, _ settings: [String: String]) throws -> FactValue {
    try sampleFacts.value(of: name, FactSubject(run: try sampleRun("k-means", settings)) { _ in nil })
  }

  /// The picture of the lesson on k-means follows this customer.
  @Test func `the run with eight clusters has a customer who would lower the WCSS elsewhere`() throws {
    let settings = ["clusters": "8", "restarts": "1", "seed": "6"]
    #expect(try value("move.customer", settings) == .names(["103"]))
    guard case .words(let said) = try value("move.said", settings) else {
      Issue.record("move.said is no sentence")
      return
    }
    #expect(said.hasPrefix("Customer 103 is nearest to the centroid of segment"))
    #expect(throws: FactMiss.self) { try value("move.customer", ["clusters": "5", "seed": "1"]) }
    #expect(
      try value("move.said", ["clusters": "5", "seed": "1"])
        == .words("Here no customer's move alone would lower the WCSS."))
  }

  /// "The incomes of most pairs of customers differ by less" than two standard deviations.
  @Test func `most pairs of incomes differ by less than two standard deviations`() throws {
    let incomes = String(decoding: Mall.csv(), as: UTF8.self).split(separator: "\n").dropFirst().compactMap {
      Double($0.split(separator: ",")[3])
    }
    let spread = Moments(incomes).standardDeviation
    var (near, all) = (0, 0)
    for (index, one) in incomes.enumerated() {
      for other in incomes[..<index] {
        all += 1
        if abs(one - other) < 2 * spread { near += 1 }
      }
    }
    #expect(4 * near > 3 * all && near < all, "\(near) of \(all)")
  }
}
