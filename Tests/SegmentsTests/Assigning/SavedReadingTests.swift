import Clustering
import Customers
import Numerics
import Testing
import Words

@testable import Segments

@Suite struct SavedReadingTests {
  private static let old = """
    Kunde;Umsatz;seit;Plan
    1;1.234,50 €;13.01.2024;ja
    2;12.000,00 €;01.02.2024;nein
    3;987,00 €;05.02.2024;ja
    4;11.500,00 €;03.03.2024;nein

    """

  private func saved(_ features: [String]) throws -> SavedSegments {
    let table = try Table(
      parsing: Array(Self.old.utf8), file: "old.csv",
      options: ReadingOptions(
        missingWords: ["tbc"], names: [ReadingOptions.DisplayName(column: "Umsatz", shown: "Revenue")]))
    let prepared = try table.prepared(selecting: features, source: Source(name: "old.csv"))
    let trace = try KMeans(clusters: 2).best(of: 3, on: prepared.features.points, workers: .one)
    let profiles = Profiles(
      of: FittedPartition(trace), features: prepared.features, columns: CustomerColumns(prepared))
    let text = ProfilesText(profiles, version: "1", suggestions: profiles.map { _ in [] }).text
    let read = try SavedSegments(reading: Array(text.utf8))
    #expect(read.reading == SavedReading(table))
    return read
  }

  private func read(_ text: String, by saved: SavedSegments) throws -> ReadableCustomers {
    let options = try #require(saved.reading).options(ReadingOptions())
    return try saved.readable(in: Table(parsing: Array(text.utf8), file: "new.csv", options: options))
  }

  /// A later file is measured from the same day, and its dates are read in the same order.
  @Test func whatReadingDecidedIsRemembered() throws {
    let saved = try saved(["Umsatz", "seit"])
    let found = try read("Kunde;Umsatz;seit\n9;1.000,00 €;01.02.2024\n10;2.500 €;02.04.2024\n", by: saved)
    #expect(found.values == Matrix([[1000, 31], [2500, -30]]))
    #expect(found.rejected == [])
  }

  @Test func whoCantBeReadIsReportedByLine() throws {
    let saved = try saved(["Umsatz", "Plan"])
    let found = try read(
      "Kunde;Umsatz;Plan\n9;1.000,00 €;ja\n10;tbc;ja\n11;$5;ja\n12;7,00 €;vielleicht\n13;8,00 €;nein\n",
      by: saved)
    #expect(found.rows == [0, 4])
    #expect(found.rejected.map(\.position.line) == [3, 4, 5])
    #expect(
      found.rejected.map(\.what) == [
        "no value for “Umsatz”", "“$5” for “Umsatz” can’t be read as the segments’ customers were",
        "“vielleicht” for “Plan” was no customer’s when the segments were made",
      ])
  }

  @Test func namesOfTwoKinds() throws {
    func names(_ column: String, _ low: String, _ high: String) throws -> Set<String> {
      let rows = (0..<12).map { "\($0),\($0 % 3 == 0 ? low : high),\($0 % 3 == 0 ? 5 : 50 + $0)\n" }.joined()
      let prepared = try Table(parsing: Array("id,\(column),spend\n\(rows)".utf8), file: "t.csv")
        .prepared(selecting: [column], source: Source(name: "t.csv"))
      let trace = try KMeans(clusters: 2).best(of: 3, on: prepared.features.points, workers: .one)
      return Set(Profiles(of: FittedPartition(trace), features: prepared.features).map(\.name))
    }
    #expect(try names("active", "false", "true") == ["Mostly not active", "Mostly active"])
    #expect(try names("active", "yes", "no") == ["Mostly not active", "Mostly active"])
    #expect(try names("active", "0", "1") == ["Mostly not active", "Mostly active"])
    #expect(try names("status", "active", "inactive") == ["Mostly active", "Mostly inactive"])
    #expect(try names("newsletter", "ja", "nein") == ["Mostly newsletter", "Mostly not newsletter"])
  }
}
