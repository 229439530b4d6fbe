import Clustering
import Criteria
import Customers
import FoundationEssentials
import TestSupport
import Testing

/// What is known of the real Mall Customers file, income and spending unscaled. It is no part of the
/// project: the environment says where it lies. Without it nothing is checked.
@Suite struct RealMallTests {
  static let path = TestEnvironment.realMall

  @Test(.enabled(if: path != nil)) func theCriteriaDisagreeAsIsKnown() throws {
    let path = try #require(Self.path)
    let table = try Table(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path))), file: path)
    let (features, _) = try table.features(
      selecting: ["income", "spending"], scaling: .none, source: Source(name: path))
    let data = try ChoosingK(seed: 2, references: 10, bootstraps: 10).compare(features.points).data
    let wcss = [
      269981.28, 181363.60, 106348.37, 73679.79, 44448.46, 37233.81, 30227.61, 24986.53, 21794.89, 19634.55,
    ]
    for (row, known) in zip(data.rows, wcss) {
      let found = try #require(row.wcss)
      #expect(found >= known - 0.006 && found <= known * (row.clusters < 7 ? 1 : 1.01) + 0.006)
    }
    let silhouettes = [0.297, 0.468, 0.493, 0.554, 0.540, 0.528, 0.459]
    for (clusters, known) in zip(2...8, silhouettes) {
      let found = try #require(data[clusters: clusters]?.silhouette?.mean)
      #expect(abs(found - known) < (clusters < 7 ? 0.0006 : 0.004))
    }
    let suggestions: [Criterion: Int] = [
      .elbow: 5, .silhouette: 5, .daviesBouldin: 5, .stability: 5, .calinskiHarabasz: 9, .gap(.tibshirani): 1,
    ]
    for (criterion, known) in suggestions { #expect(data.suggestion(of: criterion) == known, "\(criterion)") }
    #expect(Set(data.kneedlesByUpperEnd.compactMap { $0.elbow?.clusters }) == [3, 4, 5])
    for covariance in GaussianMixture.Covariance.allCases {
      #expect((4...8).contains(data.suggestion(of: .bic(covariance)) ?? 0))
    }
  }
}
