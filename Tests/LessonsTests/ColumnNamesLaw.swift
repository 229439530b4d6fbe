import Customers
import Drawing
import Runs
import Segments
import TestSupport
import Testing

@testable import Lessons

/// Whoever takes the name of a column understands what all others do.
@Suite struct ColumnNamesLaw {
  private static let header = [
    "id", "Annual Income (k$)", "Spending_Score(1-100)", "Visits (per month)", "Age",
  ]

  private static let features = try? Table(
    parsing: Array(
      CSVWriter().text(
        header: header, rows: (1...9).map { ["\($0)", "\($0 * 7 % 10)", "\($0 * $0)", "\($0 % 3)", "\($0)"] }
      ).utf8), file: "c.csv"
  ).features(selecting: Array(header.dropFirst()), source: Source(name: "c.csv")).features

  /// Where names of columns are taken, each with the name of the column that it takes one for.
  private static let places: [(title: String, column: @Sendable (String) throws -> String)] = [
    (
      "--features",
      { name in
        let table = try Table(
          parsing: Array((header.joined(separator: ",") + "\n1,2,3,4,5\n2,4,7,9,8\n").utf8), file: "c.csv")
        return try table.features(selecting: [name], source: Source(name: "c.csv")).features.features[0]
          .column
      }
    ),
    (
      "--show",
      { name in
        let features = try #require(features)
        let settings = try GivenSettings(["show": "\(name),Age"]).values(of: PictureSettings.settings)
        let options = try settings.sceneOptions(
          for: features, size: Size(100, 100), theme: Theme(.light), metrics: EvenMetrics())
        guard case .features(let a, _) = options.projection else { throw Nothing() }
        return features.features[a].column
      }
    ),
    (
      "a fact",
      { name in
        let features = try #require(features)
        return features.features[try FactArguments([name]).column(0, in: features)].column
      }
    ),
    (
      "columns of words in a lesson",
      { name in header[1 + (try FactArguments([name]).column(0, ofWords: Array(header.dropFirst())))] }
    ),
    (
      "rules for suggestions",
      { name in
        let features = try #require(features)
        let rules = try ActionTable(
          parsing: Array(
            "purpose,when,try,measure,wrong if,needs,trial\nstock,\(name) high,t,m,w,,\n".utf8),
          file: "a.csv")
        guard rules.columnsMissing(in: features.features).isEmpty else { throw Nothing() }
        return try features.features[ColumnNames(features.features).place(of: name)].column
      }
    ),
  ]

  private struct Nothing: Error {}

  @Test(
    arguments: [
      ("Annual Income (k$)", 1), ("Annual_Income_(k$)", 1), ("annual income", 1), ("income", 1),
      ("INCOME", 1),
      ("In-Come", 1), ("spending score", 2), ("Spending-Score", 2), ("spending", 2),
      ("SPENDING SCORE (1-100)", 2), ("visits (per month)", 3), ("visits per month", 3),
      ("VisitsPerMonth", 3),
    ])
  func `a spelling that one of them takes is taken by all`(name: String, column: Int) {
    for (title, place) in Self.places {
      let found = try? place(name)
      #expect(found == Self.header[column], "\(title): \(name)")
    }
  }

  @Test(arguments: ["visits", "gender", "incme", "()", "score"])
  func `a spelling that one of them refuses is refused by all`(name: String) {
    for (title, place) in Self.places {
      #expect(throws: (any Error).self, "\(title): \(name)") { try place(name) }
    }
  }
}
