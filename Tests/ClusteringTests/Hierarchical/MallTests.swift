import FoundationEssentials
import Numerics
import TestSupport
import Testing

@testable import Clustering

/// The mall's customers, from a file that the environment names.
private let mall: Matrix? = {
  guard let name = TestEnvironment.realMall, let text = try? String(contentsOfFile: name, encoding: .utf8)
  else { return nil }
  let rows = text.split(whereSeparator: \.isNewline).dropFirst().map {
    $0.split(separator: ",").suffix(3).compactMap { Double($0) }
  }
  return Matrix(rows)
}()

/// Real customers tie a lot.
@Suite(.enabled(if: mall != nil)) struct MallMerges {
  @Test func theFastMethodsAgreeOnRealCustomers() throws {
    let mall = try #require(mall)
    for columns in [[1, 2], [0, 1, 2]] {
      let points = mall.selecting(columns: columns)
      let table = orderedMerges(DistanceTable(points, linkage: .ward))
      #expect(agree(orderedMerges(WardCentroids(points)), table))
      #expect(table.contains { $0.tied > 1 })
    }
  }
}
