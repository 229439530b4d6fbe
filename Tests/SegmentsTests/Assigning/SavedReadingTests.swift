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

  /// What stood in for a missing value does so again, and fences hold.
  @Test func theCleaningIsRemembered() throws {
    let rows = (1...20).map { "\($0),\($0 == 5 ? "" : String($0 % 4)),\($0 % 3 == 0 ? "shop" : "web")\n" }
    let table = try Table(
      parsing: Array("id,visits,channel\n\(rows.joined())21,500,\n".utf8), file: "old.csv")
    let prepared = try table.prepared(
      selecting: ["visits", "channel"], with: Preparation(missing: .mean, outliers: .clip),
      source: Source(name: "old.csv"))
    let trace = try KMeans(clusters: 2).best(of: 3, on: prepared.features.points, workers: .one)
    let profiles = Profiles(
      of: FittedPartition(trace), features: prepared.features, columns: CustomerColumns(prepared))
    let text = ProfilesText(profiles, version: "1", suggestions: profiles.map { _ in [] }).text
    let saved = try SavedSegments(reading: Array(text.utf8))
    #expect(saved.cleanings == SavedSegments(profiles).cleanings)
    let found = try read("id,visits,channel\na,,\nb,900,shop\nc,2,\n", by: saved)
    let mean = try #require(saved.cleanings[0].filling(for: saved.codings[0]))
    let upper = try #require(saved.cleanings[0].fences).upper
    let web = try #require(saved.cleanings[1].filling(for: saved.codings[1]))
    let shop = 1 - web
    #expect(found.values == Matrix([[mean, web], [upper, shop], [2, web]]) && found.rejected == [])
  }

  @Test func theIdentifierAndTheLackOfAHeaderAreRemembered() throws {
    func remembered(_ options: ReadingOptions, _ text: String) throws -> ReadingOptions {
      let table = try Table(parsing: Array(text.utf8), file: "old.csv", options: options)
      let saved = SavedReading(table)
      let root = try JSONReader.read(Array("{\"reading\":\(saved.json.text)}".utf8))
      #expect(try SavedReading(in: root) == saved)
      return saved.options(ReadingOptions())
    }
    let chosen = try remembered(ReadingOptions(identifier: .column("tag")), "id,tag,visits\n1,a,3\n2,b,4\n")
    func names(_ options: ReadingOptions, _ text: String) throws -> [String] {
      try Table(parsing: Array(text.utf8), file: "new.csv", options: options).customerNames
    }
    #expect(try names(chosen, "id,tag,visits\n7,x,3\n8,y,4\n") == ["x", "y"])
    // Without that column the file names them.
    #expect(try names(chosen, "id,visits\n7,3\n8,4\n") == ["7", "8"])
    let numbered = try remembered(ReadingOptions(identifier: .none), "id,visits\n1,3\n2,4\n")
    #expect(try names(numbered, "id,visits\n7,3\n8,4\n") == ["1", "2"])
    let bare = try remembered(ReadingOptions(identifier: .column("1"), hasHeader: false), "a,3\nb,4\n")
    #expect(try names(bare, "x,3\ny,4\n") == ["x", "y"])
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
