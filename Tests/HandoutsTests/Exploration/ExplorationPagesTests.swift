import Customers
import Drawing
import Exploration
import FoundationEssentials
import Handouts
import Numerics
import Scenes
import TestSupport
import Testing
import Words

private func explored(_ sample: SampleTable) throws -> ExploredTable {
  ExploredTable(
    try sample.table().surveyed(), source: Source(name: "made for a test", isSynthetic: true))
}

private func document(
  _ table: ExploredTable, _ paper: Paper = .a4, metrics: any TextMetrics = EvenMetrics(),
  listsEntries: Bool = false
) -> Document {
  ExplorationPages(table, listsEntries: listsEntries, paper: paper, metrics: metrics).document
}

@Suite struct ExplorationPagesLayoutLaws {
  static let tries = TestEnvironment.tries.map(UInt64.init) ?? 6

  @Test(arguments: Paper.allCases, 1...tries)
  func everythingHasItsOwnPlaceWithinTheMargins(paper: Paper, seed: UInt64) throws {
    for (index, metrics) in (try [EvenMetrics(), realMetrics.get()] as [any TextMetrics]).enumerated() {
      var sample = SampleTable(seed)
      sample.features = [1, 2, 3, 5, 12, 14][(Int(seed) + index) % 6]
      sample.rows = [4, 60, 700][Int(seed) % 3]
      sample.missing = [0, 0.3][Int(seed) % 2]
      sample.hasGender = seed % 3 != 1
      sample.names = seed.isMultiple(of: 2) ? SampleTable.longNames : sample.names
      sample.magnitude = [1, 1e-6, 1e9, 1][Int(seed) % 4]
      let pages = document(
        try explored(sample), paper, metrics: metrics, listsEntries: seed.isMultiple(of: 2))
      let complaints = PageAudit(document: pages, metrics: metrics).complaints
      #expect(complaints.isEmpty, "\(paper): \(complaints.prefix(6).joined(separator: "; ")) with \(sample)")
      #expect(pages.pages.allSatisfy { $0.size == paper.size })
    }
  }

  @Test func everyLineOfTheOutlineLeadsToAHeadingAndEveryFigureHasWords() throws {
    for features in [1, 2, 6] {
      let pages = document(try explored(SampleTable(3).with { $0.features = features }), listsEntries: true)
      let names = pages.pages.flatMap(\.picture.names)
      let places = names.compactMap { if case .destination(let name) = $0.role { name } else { nil } }
      let links = names.compactMap { if case .link(let name) = $0.role { name } else { nil } }
      #expect(Set(places).count == places.count)
      #expect(pages.outline.map(\.destination) == places && links == places)
      let headings = names.compactMap { if case .heading(let level) = $0.role { level } else { nil } }
      #expect(headings.first == 1 && headings.dropFirst().allSatisfy { $0 == 2 })
      #expect(headings.count == places.count + 1)
      let alternatives = pages.pages.flatMap(\.picture.alternativeTexts)
      let single = 2 * features + 2
      #expect(alternatives.count == (features > 1 ? single + 3 : single) && !alternatives.contains(""))
      for page in pages.pages {
        #expect(page.picture.strings.count > 2, "no page is empty")
        let footer = page.picture.leaves(EvenMetrics()).filter { $0.isIn("footer") }.compactMap(
          \.text?.string)
        #expect(footer.first?.contains("synthetic") == true)
      }
    }
  }

  @Test func pagesAreFilledToTheFoot() throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let pages = document(try explored(SampleTable(seed).with { $0.features = 2 + Int(seed) })).pages
      for page in pages.dropFirst().dropLast() {
        let leaves = page.picture.leaves(EvenMetrics()).filter { !$0.isIn("footer") }
        let foot = leaves.map(\.box.bottom).max() ?? 0
        #expect(foot > 0.65 * page.size.height, "a page ends at \(foot) of \(page.size.height)")
      }
    }
  }

  @Test func theSameTablePrintsTheSameDocument() throws {
    #expect(document(try explored(SampleTable(5))) == document(try explored(SampleTable(5))))
  }
}

/// Every figure on the pages, computed again from the file's cells.
@Suite struct ExplorationPagesNumbers {
  /// The cells of a sample read in the plainest way.
  private struct Cells {
    let header: [String]
    let rows: [[String]]

    init(_ sample: SampleTable) {
      let lines = String(decoding: sample.csv, as: UTF8.self).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      header = lines[0]
      rows = Array(lines.dropFirst())
    }

    func numbers(_ column: String) -> [Double?] {
      let index = header.firstIndex(of: column) ?? 0
      return rows.map { Double($0[index]) }
    }

    func known(_ column: String) -> [Double] { numbers(column).compactMap { $0 } }
  }

  private let sample = SampleTable(7)

  private func strings(_ leaves: [Leaf], in part: String) -> [String] {
    leaves.filter { $0.isIn(part) }.compactMap(\.text?.string)
  }

  private func stands(_ words: String, for value: Double) -> Bool {
    ReadNumber.all(in: words).first?.stands(for: value, upTo: 1e-9) == true
  }

  /// Mean, deviation, quartiles and skew by the textbook's sums.
  private func summary(_ values: [Double]) -> [Double] {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    func moment(_ power: Int) -> Double {
      values.reduce(0) { sum, value in sum + (0..<power).reduce(1) { product, _ in product * (value - mean) }
      } / n
    }
    let sorted = values.sorted()
    func quantile(_ share: Double) -> Double {
      let place = share * (n - 1)
      let low = Int(place)
      return sorted[low] + (place - Double(low)) * (sorted[min(low + 1, sorted.count - 1)] - sorted[low])
    }
    let skew = moment(3) / (moment(2) * moment(2).squareRoot()) * (n * (n - 1)).squareRoot() / (n - 2)
    return [n, mean, (moment(2) * n / (n - 1)).squareRoot(), sorted[0]]
      + [0.25, 0.5, 0.75].map(quantile) + [sorted[sorted.count - 1], skew]
  }

  @Test func theSummaryTable() throws {
    let cells = Cells(sample)
    let leaves = document(try explored(sample)).pages.flatMap { $0.picture.leaves(EvenMetrics()) }
    for column in sample.names {
      let line = strings(leaves, in: "summary of \(column)")
      let expected = summary(cells.known(column))
      try #require(line.count == expected.count + 1)
      for (words, value) in zip(line.dropFirst(), expected) {
        #expect(stands(words, for: value), "\(column): \(words) is no \(value)")
      }
    }
  }

  @Test func theFirstRowsAreTheFiles() throws {
    let leaves = document(try explored(sample)).pages.flatMap { $0.picture.leaves(EvenMetrics()) }
    let cells = Cells(sample)
    for row in 0..<5 { #expect(strings(leaves, in: "row \(row + 1)") == cells.rows[row].map { $0 }) }
  }

  @Test func theCountsAndTheirShares() throws {
    let cells = Cells(sample)
    let strings = document(try explored(sample)).pages.flatMap(\.picture.strings)
    let genders = cells.rows.map { $0[1] }
    for gender in ["Female", "Male"] {
      let count = genders.count { $0 == gender }
      let share = NumberText.percent(Double(count) / Double(genders.count))
      #expect(strings.contains("\(count) (\(share))"), "\(gender) \(count)")
    }
    let ages = cells.known("Age")
    let middle = ages.count { $0 >= 30 && $0 < 40 }
    #expect(strings.contains("\(middle) (\(NumberText.percent(Double(middle) / Double(ages.count))))"))
  }

  @Test func theBarsOfAHistogramAreAsHighAsTheirCounts() throws {
    let table = try explored(sample)
    let pages = document(table).pages.flatMap { $0.picture.parts("histogram") }
    try #require(pages.count == table.features.count)
    for (picture, column) in zip(pages, sample.names) {
      let bars = picture.leaves(EvenMetrics()).filter { $0.isIn("bar") }.map(\.box).sorted {
        $0.left < $1.left
      }
      let values = Cells(sample).known(column)
      // The widths of the bars and the extremes give the bins; every bar is as high as the numbers in it.
      let explored = try #require(table.features.first { $0.feature.column == column })
      let edges = explored.histogram.edges
      let counts = edges.indices.dropLast().map { bin in
        values.count {
          edges[bin] <= $0 && ($0 < edges[bin + 1] || (bin == edges.count - 2 && $0 == edges[bin + 1]))
        }
      }
      #expect(counts.reduce(0, +) == values.count)
      let shown = counts.filter { $0 > 0 }
      try #require(bars.count == shown.count)
      let unit = (bars.map(\.height).max() ?? 0) / Double(shown.max() ?? 1)
      for (bar, count) in zip(bars, shown) { #expect(abs(bar.height - unit * Double(count)) < 1e-6) }
      let words = picture.parts("median").flatMap(\.strings)
      #expect(words.count == 1 && stands(words[0], for: summary(values)[5]))
    }
  }

  @Test func theCorrelationsStandAtTheirNames() throws {
    let table = try explored(sample)
    let cells = Cells(sample)
    let metrics = EvenMetrics()
    let leaves = document(table).pages.flatMap { $0.picture.leaves(metrics) }.filter {
      $0.isIn("correlations")
    }
    for a in sample.names.indices {
      for b in a + 1..<sample.names.count {
        let pairs = zip(cells.numbers(sample.names[a]), cells.numbers(sample.names[b])).compactMap { x, y in
          x.flatMap { x in y.map { (x, $0) } }
        }
        let (x, y) = (summary(pairs.map(\.0)), summary(pairs.map(\.1)))
        let n = Double(pairs.count)
        let r = pairs.reduce(0) { $0 + ($1.0 - x[1]) * ($1.1 - y[1]) } / ((n - 1) * x[2] * y[2])
        let cell = leaves.filter { $0.isIn("pair \(a) \(b)") }
        let words = cell.compactMap(\.text?.string)
        try #require(words.count == 3)
        #expect(stands(words[0], for: r), "\(words[0]) is no \(r)")
        #expect(words[2] == "n \(pairs.count)")
        let p = incompleteBeta(1 - r * r, complement: r * r, a: (n - 2) / 2, b: 0.5)
        #expect(words[1] == (p < 0.001 ? "<0.001" : NumberText.fixed(p, decimals: 3)))
        // The row's name stands at its left, the column's under it.
        let heads = leaves.filter { !$0.names.contains { $0.words.hasPrefix("pair ") } && $0.text != nil }
        let box = try #require(cell.first { $0.text == nil }?.box)
        func head(_ index: Int) -> [Leaf] {
          heads.filter { $0.text?.string.hasSuffix(table.features[index].feature.axisTitle) == true }
        }
        #expect(
          head(b).contains {
            box.top < $0.box.center.y && $0.box.center.y < box.bottom && $0.box.right < box.left
          })
        #expect(
          head(a).contains {
            box.left < $0.box.center.x && $0.box.center.x < box.right && $0.box.top > box.bottom
          })
      }
    }
  }

  @Test func theScatterMatrixShowsEachPairUnderItsName() throws {
    let table = try explored(sample)
    let cells = Cells(sample)
    let matrix = try #require(document(table).pages.flatMap { $0.picture.parts("scatter matrix") }.first)
    for row in sample.names.indices {
      for column in 0..<row {
        let dots = matrix.parts("scatter \(row) \(column)").flatMap { $0.leaves(EvenMetrics()) }.map(
          \.box.center)
        let pairs = zip(cells.numbers(sample.names[column]), cells.numbers(sample.names[row])).compactMap {
          x, y in
          x.flatMap { x in y.map { Point(x, $0) } }
        }
        try #require(dots.count == pairs.count)
        // Straight maps, to the right and upward.
        for (value, place) in [(pairs.map(\.x), dots.map(\.x)), (pairs.map(\.y), dots.map { -$0.y })] {
          let (low, high) = (
            value.indices.min { value[$0] < value[$1] } ?? 0, value.indices.max { value[$0] < value[$1] } ?? 0
          )
          let slope = (place[high] - place[low]) / (value[high] - value[low])
          #expect(slope > 0)
          #expect(
            value.indices.allSatisfy { abs(place[low] + slope * (value[$0] - value[low]) - place[$0]) < 1e-6 }
          )
        }
      }
    }
  }

  @Test func theLoadingsAndShares() throws {
    let table = try explored(sample)
    let components = try #require(table.components)
    let leaves = document(table).pages.flatMap { $0.picture.leaves(EvenMetrics()) }
    // The shares are those of the correlation matrix's eigenvalues: their sum of squares is its.
    let shares = strings(leaves, in: "explained shares").dropFirst().map {
      ReadNumber.all(in: $0)[0].value / 100
    }
    #expect(abs(shares.reduce(0, +) - 1) < 0.002)
    let known = components.rows
    var squares = 0.0
    for a in table.features {
      for b in table.features {
        let r = Correlation(known.map { a.values[$0] }, known.map { b.values[$0] }).r ?? .nan
        squares += r * r
      }
    }
    let d = Double(table.features.count)
    #expect(abs(shares.reduce(0) { $0 + $1 * $1 } * d * d - squares) < 0.02 * squares)
    for (index, column) in sample.names.enumerated() {
      let line = strings(leaves, in: "loadings of \(column)").dropFirst()
      for (component, words) in line.enumerated() {
        #expect(stands(words, for: components.components.axes[component, index]))
      }
    }
  }

  /// The numbers of the captions, each after the words that say what it is.
  @Test func theSentences() throws {
    let cells = Cells(sample)
    let strings = document(try explored(sample)).pages.flatMap(\.picture.strings)
    func numbers(after words: String, in sentence: String) -> [ReadNumber] {
      sentence.firstRange(of: words).map { ReadNumber.all(in: String(sentence[$0.upperBound...])) } ?? []
    }
    for column in sample.names {
      let expected = summary(cells.known(column))
      let missing = cells.rows.count - Int(expected[0])
      let skew = NumberText.fixed(expected[8], decimals: 2)
      #expect(
        strings.contains { sentence in
          let found = numbers(after: "The middle half lies from", in: sentence)
          return found.count > 1 && found[0].stands(for: expected[4], upTo: 1e-9)
            && found[1].stands(for: expected[6], upTo: 1e-9) && sentence.contains("(skew \(skew))")
            && sentence.contains("\(missing) value")
        }, "\(column)")
    }
    let genders = cells.rows.map { $0[1] }
    for column in sample.names {
      let values = cells.numbers(column)
      let groups = ["Female", "Male"].map { gender in
        values.indices.filter { genders[$0] == gender }.compactMap { values[$0] }
      }
      let (a, b) = (summary(groups[0]), summary(groups[1]))
      let t = (a[1] - b[1]) / (a[2] * a[2] / a[0] + b[2] * b[2] / b[0]).squareRoot()
      #expect(
        strings.contains { sentence in
          guard sentence.hasPrefix("Means:") else { return false }
          let female = numbers(after: "Female", in: sentence).first
          let male = numbers(after: "Male", in: sentence).first
          let found = numbers(after: "Welch's t =", in: sentence).first
          let sign = sentence.hasPrefix("Means: Female") ? 1.0 : -1
          return female?.stands(for: a[1], upTo: 1e-9) == true && male?.stands(for: b[1], upTo: 1e-9) == true
            && found?.stands(for: sign * t, upTo: 1e-9) == true
        }, "\(column)")
    }
  }

  /// On the well-known file, where the environment says where it is.
  @Test(.enabled(if: TestEnvironment.realMall != nil))
  func theWellKnownFile() throws {
    let path = try #require(TestEnvironment.realMall)
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let table = ExploredTable(try Table(parsing: bytes, file: path).surveyed(), source: Source(name: path))
    #expect(
      table.features.map { NumberText.fixed($0.summary.mean, decimals: 2) } == ["38.85", "60.56", "50.20"])
    let strings = document(table).pages.flatMap(\.picture.strings)
    #expect(
      strings.contains { $0.contains("p\u{A0}=\u{A0}0.422): no difference") },
      "gender has no relation to the score")
    #expect(strings.contains("112 (56.0\u{202F}%)") && strings.contains("88 (44.0\u{202F}%)"))
  }
}
