import Criteria
import Customers
import Drawing
import Numerics
import Scenes
import TestSupport
import Testing

@testable import Handouts

@Suite struct SheetLayoutTests {
  /// Every paper and algorithm, 2 to 12 segments, 1 to 12 features of names that are long or can't be broken.
  @Test(arguments: 0..<12 as Range<Int>)
  func nothingIsCutOrHidden(number: Int) throws {
    let columns = 1 + number * 5 % 12
    let csv = SampleSheets.csv(UInt64(number), customers: 60 + 5 * number, columns: columns)
    let names = csv.split(separator: "\n")[0].split(separator: ",").dropFirst().prefix(columns)
    let made = try SampleSheets(
      csv, features: names.map(String.init), clusters: 2 + number * 7 % 11, algorithm: number % 3,
      paper: number.isMultiple(of: 2) ? .a4 : .letter, theme: [.print, .light, .dark][number / 2 % 3],
      choice: .standardUnjudged(limit: 2000), bootstraps: 1)
    let audit = PageAudit(document: made.document, metrics: SampleSheets.metrics)
    #expect(audit.complaints.prefix(5) == [])
  }

  private static let mall = Result { try SampleSheets(String(decoding: Mall.csv(), as: UTF8.self)) }

  @Test func theOutlineAndTheOverviewLeadToEverySheet() throws {
    let document = try Self.mall.get().document
    let names = document.pages.flatMap { $0.picture.names.map(\.role) }
    for number in 1...5 {
      #expect(names.count { $0 == .destination("segment-\(number)") } == 1)
      #expect(names.contains(.link(to: "segment-\(number)")))
      #expect(document.outline.contains { $0.destination == "segment-\(number)" && $0.level == 1 })
    }
    let heads = names.filter { if case .heading(level: 1) = $0 { true } else { false } }
    #expect(heads.count == 8, "the overview, five sheets, the algorithms, the method")
    for item in document.outline { #expect(names.contains(.destination(item.destination))) }
  }

  @Test func everyFigureHasWords() throws {
    for page in try Self.mall.get().document.pages {
      #expect(page.picture.alternativeTexts.allSatisfy { $0.count > 20 && $0.hasSuffix(".") })
    }
    let all = try Self.mall.get().document.pages.flatMap(\.picture.alternativeTexts)
    #expect(all.count == 2 + 5 * 3 + 3, "the map, the differences, three strips a segment, three algorithms")
  }

  @Test func theDefaultIsSaidToBeOne() throws {
    let csv = SampleSheets.csv(4, customers: 60, columns: 2)
    let names = csv.split(separator: "\n")[0].split(separator: ",").dropFirst().prefix(2).map(String.init)
    let data = ChoosingK(range: 1...5, restarts: 1, references: 2, bootstraps: 2)
    let points = try #require(
      try? Table(parsing: Array(csv.utf8), file: "t").prepared(selecting: names, source: Source(name: "t"))
    ).features.points
    let recommendation = try data.compare(points).recommendation
    func words(_ choice: SegmentsHandout.ChoiceOfK) throws -> String {
      let made = try SampleSheets(csv, features: names, choice: choice, bootstraps: 1)
      return SheetPages(document: made.document).overview.compactMap(\.text?.string).joined(separator: "\n")
    }
    let standard = try words(.standard(recommendation))
    #expect(standard.contains("a default that nobody chose"))
    for sentence in recommendation.sentences { #expect(standard.contains(sentence)) }
    #expect(try !words(.chosen).contains("a default"))
    #expect(try words(.standardUnjudged(limit: 2000)).contains("more than 2,000 customers"))
  }

  @Test func theEdgeIsTheSegmentsAlone() throws {
    let document = try Self.mall.get().document
    for page in document.pages {
      let edges = page.picture.leaves(EvenMetrics()).filter { $0.isIn("edge") }
      let isSheet = page.picture.names.contains { $0.words == "Read with care" || $0.words == "Who they are" }
      #expect(edges.count == (isSheet ? 1 : 0))
    }
  }
}
