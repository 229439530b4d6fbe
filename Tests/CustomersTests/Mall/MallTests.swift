import Customers
import FoundationEssentials
import Numerics
import Testing

@Suite struct MallTests {
  @Test func theAssetIsWhatTheGeneratorMakes() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let asset = try Data(contentsOf: root.appendingPathComponent("Assets/mall-customers.csv"))
    #expect(Array(asset) == Mall.csv())
  }

  @Test func theSameSeedMakesTheSameCustomers() {
    for seed in 0..<50 as Range<UInt64> {
      let some = Array(Mall.generate(customers: 40, seed: seed))
      #expect(some == Array(Mall.generate(customers: 40, seed: seed)))
      #expect(some == Array(Mall.generate(customers: 100, seed: seed).prefix(40)), "fewer begin like more")
      #expect(some != Array(Mall.generate(customers: 40, seed: seed + 1)))
      #expect(some.map(\.id) == Array(1...40))
    }
    #expect(Array(Mall.generate(customers: 0)).isEmpty)
  }

  /// Shares and means of the groups, told apart by where they lie.
  @Test(arguments: 1..<6) func everySeedMakesTheSameKindOfMall(seed: UInt64) {
    let customers = Array(Mall.generate(customers: 20_000, seed: seed))
    #expect(customers.allSatisfy { (18...70).contains($0.age) && (15...140).contains($0.income) })
    #expect(customers.allSatisfy { (1...100).contains($0.spending) })
    func share(_ isMember: (MallCustomer) -> Bool) -> Double {
      Double(customers.count(where: isMember)) / 20_000
    }
    #expect(abs(share { (35...65).contains($0.spending) } - 0.38) < 0.03)
    #expect(abs(share { $0.spending > 65 && $0.income > 45 } - 0.19) < 0.02)
    #expect(abs(share { $0.spending > 65 && $0.income <= 45 } - 0.125) < 0.02)
    #expect(abs(share { $0.spending < 35 && $0.income <= 45 } - 0.145) < 0.02)
    #expect(abs(share { $0.spending < 35 && $0.income > 45 } - 0.16) < 0.02)
    #expect(abs(share(\.isFemale) - 0.56) < 0.015)
    let women = Moments(customers.filter(\.isFemale).map { Double($0.spending) })
    let men = Moments(customers.filter { !$0.isFemale }.map { Double($0.spending) })
    #expect(abs(women.mean - men.mean) < 1.5, "gender tells nothing")
    let young = Moments(customers.filter { $0.age < 30 }.map { Double($0.spending) })
    let old = Moments(customers.filter { $0.age >= 45 }.map { Double($0.spending) })
    #expect(young.mean - old.mean > 20, "the young spend more")
  }

  @Test func theMallReadsAsTheMall() throws {
    let table = try Table(parsing: Mall.csv(), file: Mall.source.name)
    let (features, notes) = try table.features(source: Mall.source)
    let customers = Array(Mall.generate())
    #expect(table.columns == Mall.header && notes.isEmpty)
    #expect(features.source.isSynthetic)
    #expect(features.customers == customers.map { String($0.id) })
    #expect(features.values == Matrix(customers.map { [Double($0.income), Double($0.spending)] }))
    #expect(features.features.map(\.axisTitle) == ["Annual income (k$)", "Spending score (1–100)"])
  }

  /// The groups as k-means finds them in the default mall, standardized: 78, 40, 35, 26 and 21 customers.
  @Test func theDefaultMallHasFiveGroupsOfDifferentSizes() {
    let centers: [(Double, Double)] = [(62.7, 50), (91, 82.3), (94.8, 17.4), (27.3, 18.4), (23.4, 80.9)]
    var sizes = [0, 0, 0, 0, 0]
    for customer in Mall.generate() {
      let distances = centers.map { center in
        let (x, y) = (Double(customer.income) - center.0, Double(customer.spending) - center.1)
        return x * x + y * y
      }
      sizes[distances.indices.min { distances[$0] < distances[$1] } ?? 0] += 1
    }
    #expect(sizes == [78, 40, 35, 26, 21])
  }
}
