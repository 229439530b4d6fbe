import Customers
import Drawing
import Exercises
import Scenes
import TestSupport
import Testing

@testable import Handouts

@Suite struct WorksheetLaws {
  private static func sheet(_ seed: UInt64, nameLength: Int, clusters: Int, variants: Int = 2) throws
    -> ExerciseSheet
  {
    let customers = SampleCustomers(seed).with {
      $0.features = 2 + Int(seed) % 4
      $0.customerNameLength = nameLength
      $0.columnNameLength = nameLength
      $0.magnitude = seed.isMultiple(of: 2) ? 1 : 1e3
    }
    return try ExerciseSheet(of: customers.made, clusters: clusters, variants: variants, seed: seed)
  }

  private static let sheets: [ExerciseSheet] = [(1, 0, 2), (2, 90, 8), (3, 30, 5), (4, 12, 4)].compactMap {
    try? sheet($0.0, nameLength: $0.1, clusters: $0.2)
  }

  private static func pages(
    _ sheet: ExerciseSheet, _ paper: Paper = .a4, metrics: any TextMetrics = EvenMetrics()
  ) -> WorksheetPages { WorksheetPages(sheet, paper: paper, metrics: metrics) }

  @Test(arguments: Paper.allCases)
  func everythingHasItsOwnPlaceWithinTheMargins(paper: Paper) throws {
    #expect(Self.sheets.count == 4)
    for sheet in Self.sheets {
      for metrics in try [EvenMetrics(), realMetrics.get()] as [any TextMetrics] {
        let pages = Self.pages(sheet, paper, metrics: metrics)
        for document in [pages.exercises, pages.key] {
          let complaints = PageAudit(document: document, metrics: metrics).complaints
          #expect(complaints.isEmpty, "\(paper), \(sheet.seed): \(complaints.joined(separator: "; "))")
          #expect(document.pages.allSatisfy { $0.size == paper.size })
        }
      }
    }
  }

  @Test func everythingGivenAndAskedIsPrintedAndNoAnswerIs() {
    for sheet in Self.sheets {
      let pages = Self.pages(sheet)
      let (printed, key) = (
        pages.exercises.pages.flatMap(\.picture.strings), pages.key.pages.flatMap(\.picture.strings)
      )
      let (asked, answered) = (printed.joined(separator: "\n"), key.joined(separator: "\n"))
      for exercise in sheet.variants.flatMap(\.exercises) {
        #expect(printed.contains(exercise.statement))
        for case .table(let table) in exercise.givens {
          for cell in table.rows.joined() + table.columns { #expect(printed.contains(cell), "“\(cell)”") }
        }
        for part in exercise.parts {
          #expect(asked.contains(part.question))
          #expect(answered.contains("  \(part.answer)  ("))
          for line in part.working {
            #expect(key.contains(line))
            #expect(!printed.contains(line))
          }
        }
        for wrong in exercise.wrongWays { #expect(answered.contains(wrong)) }
      }
    }
  }

  @Test func everyVariantBeginsAPageAndCountsItsOwn() {
    for sheet in Self.sheets {
      let document = Self.pages(sheet).exercises
      var expected = 0
      var starts: [String] = []
      for page in document.pages {
        let footer = page.picture.leaves(EvenMetrics()).filter { $0.isIn("footer") }.compactMap(
          \.text?.string)
        let places = page.picture.names.compactMap {
          if case .destination(let name) = $0.role { name } else { nil }
        }
        #expect(places.count <= 1)
        if let place = places.first {
          starts.append(place)
          expected = 0
        }
        expected += 1
        #expect(footer.last?.hasPrefix("\(expected) / ") == true)
        #expect(
          footer.first?.contains("variant \(starts.count) of \(sheet.variants.count) · seed \(sheet.seed)")
            == true)
      }
      #expect(document.outline.map(\.destination) == starts)
      #expect(document.outline.map(\.title) == ["Variant 1 of 2", "Variant 2 of 2"])
      let key = Self.pages(sheet).key
      let places = key.pages.flatMap(\.picture.names).compactMap {
        if case .destination(let name) = $0.role { name } else { nil }
      }
      #expect(key.outline.map(\.destination) == places)
    }
  }

  /// An exercise is not torn from its numbers where a page can hold it, as it does with names of usual
  /// length.
  @Test func anExerciseStandsOnOnePage() {
    for sheet in Self.sheets where [1, 4].contains(sheet.seed) {
      for page in Self.pages(sheet).exercises.pages {
        let strings = page.picture.strings
        let titles = Exercise.Kind.allCases.filter { kind in
          strings.contains { $0.hasSuffix("  \(kind.title)") }
        }
        let questions = strings.count { $0.hasSuffix("points)") || $0.hasSuffix("point)") }
        let expected = titles.reduce(0) { $0 + sheet.variants[0].exercises[$1.rawValue].parts.count }
        #expect(questions == expected && !titles.isEmpty)
      }
    }
  }

  @Test func theSameSheetPrintsTheSamePages() throws {
    let again = try Self.sheet(4, nameLength: 12, clusters: 4)
    let sheet = try #require(Self.sheets.last)
    #expect(Self.pages(again).exercises == Self.pages(sheet).exercises)
    #expect(Self.pages(again).key == Self.pages(sheet).key)
  }

  /// The dendrogram as a student reads it: heights by the axis, members by where brackets stand.
  @Test func aDendrogramCanBeReadFromThePaper() throws {
    for sheet in Self.sheets {
      for exercise in sheet.variants.map({ $0.exercises[Exercise.Kind.dendrogram.rawValue] }) {
        guard case .dendrogram(let given) = exercise.givens[0] else {
          Issue.record("\(exercise.kind) begins with no dendrogram")
          continue
        }
        let look = PageStyle(paper: .a4, theme: Theme(.print), metrics: EvenMetrics()).look
        let figure = DendrogramFigure(given: given, look: look)
        let leaves = figure.picture(in: Rect(x: 50, y: 50, width: 400, height: 220)).leaves(EvenMetrics())
        let ticks = leaves.filter { $0.isIn("axes") && $0.text != nil }.map { leaf in
          (y: leaf.box.center.y, value: ReadNumber.all(in: leaf.text?.string ?? "").first?.value ?? .nan)
        }
        let (low, high) = (try #require(ticks.first), try #require(ticks.last))
        func height(_ y: Double) -> Double {
          low.value + (low.y - y) / (low.y - high.y) * (high.value - low.value)
        }
        var groups = leaves.filter { $0.isIn("leaf") }.map {
          (x: $0.box.center.x, names: [$0.text?.string ?? ""])
        }
        var heights: [Double] = []
        let cut = try #require(ReadNumber.all(in: exercise.parts[0].question).first).value
        for bracket in leaves.filter({ $0.isIn("bracket") }) where height(bracket.box.top + 0.6) < cut {
          let joined = groups.filter { abs($0.x - bracket.box.left) < 1 || abs($0.x - bracket.box.right) < 1 }
          try #require(joined.count == 2)
          groups.removeAll { group in joined.contains { $0.names == group.names } }
          groups.append((bracket.box.center.x, joined[0].names + joined[1].names))
          heights.append(height(bracket.box.top + 0.6))
        }
        #expect(exercise.parts[0].answer == "\(groups.count)")
        let asked = try #require(exercise.parts[1].question.split(separator: "with ").last?.prefix(1))
          .description
        let own = try #require(groups.first { $0.names.contains(asked) }?.names).filter { $0 != asked }
          .sorted()
        #expect(exercise.parts[1].answer == own.joined(separator: ", "))
        #expect(zip(heights, given.dendrogram.merges).allSatisfy { abs($0 - $1.height) < 0.01 * high.value })
      }
    }
  }
}
