import FoundationEssentials
import Numerics
import Testing

@testable import Clustering

#if canImport(Glibc)
  import Glibc
#endif

/// The mall's customers, from a file named by the environment variable CLUSTERWALK_MALL.
private let mall: Matrix? = {
  guard let name = unsafe getenv("CLUSTERWALK_MALL"),
    let text = try? String(contentsOfFile: unsafe String(cString: name), encoding: .utf8)
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
