import Customers
import Drawing
import TestSupport
import Testing

@testable import Handouts

/// Every number on the pages is the one that the text of segments.csv comes to.
@Suite struct SheetNumbersTests {
  /// A run to be read: the customers, the features by their columns, how many segments, and the algorithm.
  struct Sample: CustomTestStringConvertible, Sendable {
    var seed: UInt64?
    var columns: [String]
    var clusters: Int
    var algorithm: Int

    var testDescription: String { "\(seed.map { "made \($0)" } ?? "mall") \(clusters) \(algorithm)" }
    var csv: String { seed.map { SampleSheets.csv($0, columns: columns.count) } ?? Mall.csvText }

    static let all =
      [0, 1, 2].map { Sample(columns: [Mall.income, Mall.spending], clusters: 5, algorithm: $0) }
      + [
        Sample(seed: 1, columns: made(6), clusters: 10, algorithm: 0),
        Sample(seed: 2, columns: made(1), clusters: 2, algorithm: 1),
        Sample(seed: 3, columns: made(3), clusters: 4, algorithm: 2),
      ]
    static func made(_ count: Int) -> [String] {
      SampleSheets.csv(1, columns: count).split(separator: "\n")[0].split(separator: ",").dropFirst()
        .prefix(count).map(String.init)
    }
  }

  /// Every sample is laid out once.
  private static let made = Sample.all.map { sample in
    Result {
      try SampleSheets(
        sample.csv, features: sample.columns, clusters: sample.clusters, algorithm: sample.algorithm)
    }
  }

  private func sheets(_ sample: Sample) throws -> (Recomputed, SheetPages, SampleSheets) {
    let index = try #require(Sample.all.firstIndex { $0.testDescription == sample.testDescription })
    let sheets = try Self.made[index].get()
    return (Recomputed(sheets.lines), SheetPages(document: sheets.document), sheets)
  }

  private func expect(_ read: [ReadNumber], _ numbers: [Double], _ what: String) {
    #expect(read.count == numbers.count, "\(what): \(read.map(\.value)) for \(numbers)")
    for (found, number) in zip(read, numbers) {
      #expect(found.stands(for: number, upTo: 1e-9), "\(what): \(found.value) for \(number)")
    }
  }

  private func summary(_ values: [Double]) -> [Double] {
    [Recomputed.mean(values)] + [0.5, 0.25, 0.75].map { Recomputed.quantile(values, $0) }
  }

  @Test(arguments: Sample.all) func measuresAgainstAll(sample: Sample) throws {
    let (csv, pages, made) = try sheets(sample)
    for number in csv.segments {
      let sheet = pages.sheet(number)
      for measure in made.profiles.columns.measures.map(\.feature.column) {
        let (own, all) = (csv.values(measure, of: number), csv.values(measure, of: nil))
        expect(sheet.numbers(in: "\(measure): segment"), summary(own), "\(number) \(measure)")
        expect(sheet.numbers(in: "\(measure): all"), summary(all), "all \(measure)")
        let (mean, ofAll) = (Recomputed.mean(own), Recomputed.mean(all))
        expect(sheet.numbers(in: "\(measure): index"), [100 * mean / ofAll], "index of \(measure)")
        expect(
          sheet.numbers(in: "\(measure): difference"), [(mean - ofAll) / Recomputed.deviation(all)],
          "difference of \(measure)")
        let missing = csv.members(number).count - own.count
        expect(sheet.numbers(in: "\(measure): missing"), missing > 0 ? [Double(missing)] : [], "missing")
      }
    }
  }

  @Test(arguments: Sample.all) func sizesAndShares(sample: Sample) throws {
    let (csv, pages, made) = try sheets(sample)
    for number in csv.segments {
      let sheet = pages.sheet(number)
      let size = Double(csv.members(number).count)
      let share = 100 * size / Double(csv.rows.count)
      expect(sheet.numbers(in: "size"), [size, share], "size of \(number)")
      let line = pages.overview.numbers(in: "overview \(number)")
      let names = ReadNumber.all(in: made.profiles[number - 1].name).count
      let means =
        sample.columns.count > 2
        ? []
        : sample.columns.flatMap { column in
          let mean = Recomputed.mean(csv.values(column, of: number))
          return [mean, 100 * mean / Recomputed.mean(csv.values(column, of: nil))]
        }
      let stability = made.profiles[number - 1].stability ?? -1
      expect(Array(line.dropFirst(1 + names)), [size, share] + means + [stability], "line of \(number)")
      expect(sheet.numbers(in: "stability"), [stability], "stability of \(number)")
    }
  }

  @Test func meansOfManyFeatures() throws {
    let (csv, pages, _) = try sheets(Sample.all[3])
    for column in Sample.all[3].columns {
      let expected = csv.segments.flatMap { number in
        let mean = Recomputed.mean(csv.values(column, of: number))
        return [mean, 100 * mean / Recomputed.mean(csv.values(column, of: nil))]
      }
      // A long word of a name may have lost its middle.
      let titles = pages.overview.texts(in: "means of \(column)").filter { $0.prefix(4) == column.prefix(4) }
      let read = pages.overview.filter { $0.isIn("means of \(column)") }
        .compactMap(\.text?.string).filter { $0.prefix(4) != column.prefix(4) }.flatMap {
          ReadNumber.all(in: $0)
        }
      #expect(!titles.isEmpty)
      expect(read, expected, column)
    }
  }

  @Test(arguments: Sample.all) func whoTheyAre(sample: Sample) throws {
    let (csv, pages, made) = try sheets(sample)
    var checked = 0
    for number in csv.segments {
      let sheet = pages.sheet(number)
      for category in made.profiles.columns.categories {
        let (own, all) = (csv.words(category.column, of: number), csv.words(category.column, of: nil))
        for value in category.order {
          func share(_ words: [String]) -> Double {
            100 * Double(words.count { $0 == value }) / Double(max(1, words.count))
          }
          let part = "\(category.title)/\(value)"
          expect(sheet.numbers(in: part + ": share"), [share(own)], part)
          expect(sheet.numbers(in: part + ": all"), [share(all)], part)
          checked += 1
        }
      }
      let ages = csv.header.contains("Age") ? csv.values("Age", of: number) : []
      let bands = [("under 30", 0..<30.0), ("30–39", 30..<40.0), ("60 and over", 60..<1e9)]
      for (band, range) in bands where !ages.isEmpty {
        let share = 100 * Double(ages.count { range.contains($0) }) / Double(ages.count)
        expect(sheet.numbers(in: "Age bands/\(band): share"), [share], band)
      }
    }
    #expect(checked > 3)
  }

  @Test(arguments: Sample.all.filter { $0.algorithm == 0 })
  func theNearestSegmentAndTheTypicalCustomer(sample: Sample) throws {
    let (csv, pages, _) = try sheets(sample)
    let points = csv.points(sample.columns)
    let centers = csv.segments.map { number -> [Double] in
      let own = zip(csv.rows, points).filter { csv.segment($0.0) == number }.map(\.1)
      return sample.columns.indices.map { column in Recomputed.mean(own.map { $0[column] }) }
    }
    for number in csv.segments {
      let sheet = pages.sheet(number)
      let own = csv.rows.indices.filter { csv.segment(csv.rows[$0]) == number }
      let nearest =
        centers.indices.filter { $0 != number - 1 }
        .map { Recomputed.distance(centers[$0], centers[number - 1]) }.min() ?? 0
      let near = own.count { row in
        let others = centers.indices.filter { $0 != number - 1 }
        let next = others.min {
          Recomputed.distance(points[row], centers[$0]) < Recomputed.distance(points[row], centers[$1])
        }
        let margin = Double(csv.rows[row][csv.column("margin")]) ?? -1
        return margin < 0.1 * Recomputed.distance(centers[next ?? 0], centers[number - 1])
      }
      expect(sheet.numbers(in: "border"), [nearest, Double(near), Double(own.count)], "border of \(number)")
      let sums = own.map { row in own.reduce(0) { $0 + Recomputed.distance(points[row], points[$1]) } }
      let medoid = own[sums.indices.min { sums[$0] < sums[$1] } ?? 0]
      #expect(sheet.texts(in: "Typical customer: \(csv.rows[medoid][0])").count == 1)
      let values = sheet.numbers(in: "medoid").map(\.value)
      for column in sample.columns {
        let value = Double(csv.rows[medoid][csv.column(column)]) ?? -1
        #expect(values.contains { abs($0 - value) <= 0.06 }, "\(column): \(value) in \(values)")
      }
    }
  }

  @Test(arguments: Sample.all) func howFarAlgorithmsAgree(sample: Sample) throws {
    let (csv, pages, made) = try sheets(sample)
    let comparison = made.handout.rivals.comparison
    let runs = [made.lines] + made.others
    let labels = runs.map { lines in
      let table = Recomputed(lines)
      return table.rows.map(table.segment)
    }
    for (row, name) in comparison.names.enumerated() {
      expect(
        pages.algorithms.numbers(in: "index of \(name)"),
        labels.map { Recomputed.adjustedRand(labels[row], $0) }, "index of \(name)")
    }
    for (other, name) in comparison.names.enumerated().dropFirst() {
      var told = 0
      for number in csv.segments {
        let read = pages.algorithms.numbers(in: "\(number) by \(name)").dropFirst().map(\.value)
        let counts = Set(labels[other]).map { label in
          Double(zip(labels[0], labels[other]).count { $0.0 == number && $0.1 == label })
        }
        #expect(read.sorted() == counts.filter { $0 > 0 }.sorted(), "\(number) by \(name)")
        told += Int(read.reduce(0, +))
      }
      #expect(told == csv.rows.count)
    }
  }

  /// No number stands on a sheet but those that the tests above read, and those in words that are not numbers
  /// of the run: of names, suggestions and the page itself.
  @Test(arguments: Sample.all) func noNumberIsLeftUnread(sample: Sample) throws {
    let (csv, pages, made) = try sheets(sample)
    let measures = made.profiles.columns.measures.map(\.feature)
    var known = Set([
      "size", "stability", "border", "medoid", "recommendation", "care", "footer", "centroids",
    ])
    known.formUnion(
      measures.flatMap { feature in
        ["segment", "all", "index", "difference", "missing"].map { "\(feature.column): \($0)" }
      })
    known.formUnion(measures.map(\.axisTitle))
    known.formUnion(Purpose.all)
    known.formUnion(made.profiles.map(\.name))
    for category in made.profiles.first?.categories ?? [] {
      known.insert("\(category.column): rest")
      for value in category.values {
        known.formUnion([
          value.name, "\(category.title)/\(value.name): share", "\(category.title)/\(value.name): all",
        ])
      }
    }
    for number in csv.segments {
      var read = 0
      for leaf in pages.sheet(number) {
        guard let text = leaf.text?.string, !ReadNumber.all(in: text).isEmpty else { continue }
        read += 1
        let isRead = leaf.names.contains {
          known.contains($0.words) || $0.words.hasPrefix("Typical customer")
        }
        #expect(isRead, "“\(text)”")
      }
      #expect(read > 10)
    }
  }
}

extension Mall {
  fileprivate static let income = "Annual Income (k$)"
  fileprivate static let spending = "Spending Score (1-100)"
  fileprivate static var csvText: String { String(decoding: csv(), as: UTF8.self) }
}

private enum Purpose {
  static let all = ["promotions", "retention", "products", "sales forecast", "stock"]
}
