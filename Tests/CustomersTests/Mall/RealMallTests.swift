import Customers
import FoundationEssentials
import TestSupport
import Testing

/// Checks against the real Mall Customers file, which is no part of the project: the environment
/// says where it lies. Without it nothing is checked.
@Suite struct RealMallTests {
  static let path = TestEnvironment.realMall

  @Test(.enabled(if: path != nil)) func theRealFileHasItsKnownMeans() throws {
    let path = try #require(Self.path)
    let table = try Table(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path))), file: path)
    let (features, notes) = try table.features(
      selecting: ["age", "income", "spending", "gender"], source: Source(name: path))
    #expect(features.values.rows == 200)
    for (found, known) in zip(features.scaling.offsets, [38.85, 60.56, 50.2, 0.56]) {
      #expect(abs(found - known) < 1e-12)
    }
    #expect(notes == [.genderCoded(features.features[3])])
  }
}
