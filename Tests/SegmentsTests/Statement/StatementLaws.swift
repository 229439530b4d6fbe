import Customers
import Numerics
import TestSupport
import Testing
import Words

@testable import Segments

@Suite struct StatementLaws {
  @Test(arguments: 0..<3 as Range<UInt64>, [true, false])
  func theMallsCustomersGetTheirSegments(algorithm: UInt64, asText: Bool) throws {
    let sample = try StatementSample(
      String(decoding: Mall.csv(), as: UTF8.self), features: ["income", "spending"], algorithm: algorithm,
      clusters: 5)
    #expect(try sample.expected().count == 200)
    try sample.check(try sample.inSQLite(asText: asText))
  }

  /// Gaps, outliers, words and scales in all combinations.
  @Test(arguments: 0..<12 as Range<UInt64>)
  func madeCustomersGetTheirSegments(seed: UInt64) throws {
    let sample = try StatementSample.made(seed)
    #expect(try sample.expected().count > 20)
    try sample.check(try sample.inSQLite(asText: seed.isMultiple(of: 2)))
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func manyCustomersGetTheirSegments(algorithm: UInt64) throws {
    let count = TestEnvironment.tries ?? 600
    // The tree of so many takes too long; where it was cut does not matter here.
    let customers = Mall.csv(customers: algorithm == 1 ? min(count, 1000) : count, seed: 3)
    let sample = try StatementSample(
      String(decoding: customers, as: UTF8.self), features: ["Age", "income", "spending"],
      algorithm: algorithm, clusters: 6)
    try sample.check(try sample.inSQLite(asText: true))
  }

  @Test func aTieGoesWhereAssigningPutsIt() throws {
    // 5 lies between 0 and 10.
    let sample = try StatementSample(
      "id,x\na,0\nb,10\nc,10\nd,0\ne,5\n", features: ["x"], preparation: Preparation(scaling: .none),
      clusters: 2)
    try sample.check(try sample.inSQLite(asText: true))
  }
}

extension StatementSample {
  /// Customers with gaps, far outliers and words, cleaned and scaled in a way of the seed.
  static func made(_ seed: UInt64) throws -> StatementSample {
    var generator = SplitMix64(seed: seed)
    let missing = [MissingPolicy.drop, .mean, .median][Int(seed) % 3]
    let outliers = OutlierPolicy.allCases[Int(seed / 3) % 3]
    let scaling = Scaling.allCases[Int(seed) % Scaling.allCases.count]
    var lines = ["id,visits,basket,Gender,region,channel"]
    for row in 1...90 {
      func cell(_ text: String) -> String {
        row > 4 && generator.index(below: 12) == 0 ? ["", "NA", "n/a", " null "][row % 4] : text
      }
      let group = Double(generator.index(below: 3))
      let visits = 10 + 5 * group + generator.normal() + (row == 40 ? 300 : 0)
      let basket = 100 * generator.normal() - 70 * group + (scaling == .log ? 1000 : 0)
      lines.append(
        [
          String(row), cell(visits.description), cell(basket.description),
          cell(["Male", "female", " F ", "m"][generator.index(below: 4)]),
          cell(["north", "south", "o'er"][generator.index(below: 3)]),
          cell(["shop", "web"][generator.index(below: 2)]),
        ].joined(separator: ","))
    }
    return try StatementSample(
      lines.joined(separator: "\n") + "\n", features: ["visits", "basket", "gender", "region", "channel"],
      preparation: Preparation(missing: missing, outliers: outliers, scaling: scaling),
      algorithm: seed / 2, clusters: 2 + Int(seed % 3))
  }
}
