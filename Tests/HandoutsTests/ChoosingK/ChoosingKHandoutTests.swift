import Clustering
import Criteria
import Customers
import Drawing
import Scenes
import TestSupport
import Testing

@testable import Handouts

/// A comparison and its pages.
private func printed(
  _ sample: SampleComparison, paper: Paper = .a4, remarks: [String] = [],
  metrics: any TextMetrics = EvenMetrics()
) -> Document {
  let scene = ChoosingKScene(
    sample.comparison, of: sample.features,
    options: SceneOptions(FrameStyle(size: Size(1920, 1080), theme: Theme(.print), metrics: metrics)))
  return ChoosingKHandout(
    scene, remarks: remarks, program: "a program of this name 1.0", paper: paper, metrics: metrics
  ).document
}

extension Document {
  fileprivate var names: [Name] { pages.flatMap(\.picture.names) }

  /// The words of the cells of the lines of that name, in order.
  fileprivate func cells(_ line: String) -> [[String]] {
    pages.flatMap { page -> [[String]] in
      var lines: [[String]] = []
      for leaf in page.picture.leaves(EvenMetrics()) {
        guard let text = leaf.text, let name = leaf.names.last, name.role == .paragraph, name.words == line
        else { continue }
        if lines.isEmpty { lines.append([]) }
        lines[lines.count - 1].append(text.string)
      }
      return lines
    }
  }
}

@Suite struct ChoosingKHandoutLaws {
  @Test(arguments: Paper.allCases, 1...3 as ClosedRange<UInt64>)
  func everythingHasItsOwnPlaceWithinTheMargins(paper: Paper, seed: UInt64) throws {
    for sample in try SampleComparison.all(seed) {
      for metrics in try [EvenMetrics(), realMetrics.get()] as [any TextMetrics] {
        let long = sample.named {
          $0.columnNameLength = seed == 2 ? 6 : 70
          $0.customerNameLength = 60
        }
        let remarks =
          seed == 3 ? ["3 rows were dropped because a feature was missing in them, in lines 3, 7 and 9."] : []
        let document = printed(long, paper: paper, remarks: remarks, metrics: metrics)
        let complaints = PageAudit(document: document, metrics: metrics).complaints
        #expect(
          complaints.isEmpty,
          "\(paper) \(sample.comparison.settings.range): \(complaints.joined(separator: "; "))")
        #expect(document.pages.allSatisfy { $0.size == paper.size })
      }
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func theOutlineLeadsToPlacesThatExistOnceInThisOrder(seed: UInt64) throws {
    for sample in try SampleComparison.all(seed) {
      let document = printed(sample)
      let places = document.names.compactMap {
        if case .destination(let name) = $0.role { name } else { nil }
      }
      #expect(document.outline.map(\.destination) == places && Set(places).count == places.count)
    }
  }

  @Test func whatTheReaderShouldKnowOfTheDataIsOnTheFirstPage() throws {
    let sample = try SampleComparison.all(1)[0]
    let words = printed(sample, remarks: ["2 rows were dropped."]).pages[0].picture.strings
    #expect(words.contains("2 rows were dropped."))
    #expect(words.contains { $0.contains("synthetic") })
    for sentence in sample.comparison.recommendation.sentences { #expect(words.contains(sentence)) }
  }

  /// Every chart says in words which numbers it shows; they are those of the comparison.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func everyCriterionHasAChartOfTheCustomersAndOneOfNoise(seed: UInt64) throws {
    var compared = 0
    for sample in try SampleComparison.all(seed) {
      let figures = printed(sample).names.filter { $0.role == .figure }.map(\.words)
      for panel in CriterionPanel.all(Criterion.all, squaredUnit: "") {
        let own = figures.filter { $0.hasPrefix("\(panel.title) by k:") }
        #expect(own.count == 2, "\(panel.title)")
        for (words, sweep) in zip(own, [sample.comparison.data, sample.comparison.noise]) {
          for criterion in panel.group.criteria {
            for row in sweep.rows {
              guard let value = criterion.value(in: row) else { continue }
              compared += 1
              #expect(ReadNumber.all(in: words).contains { $0.stands(for: value, upTo: 1e-9) }, "\(words)")
            }
          }
        }
      }
    }
    #expect(compared > 100)
  }
}

/// The numbers of the tables, each recomputed.
@Suite struct ChoosingKTables {
  private func expectEqual(_ cell: String, _ value: Double?, _ what: String) {
    guard let value else {
      #expect(cell == "–", "\(what)")
      return
    }
    let read = ReadNumber.all(in: cell)
    #expect(read.count == 1 && read[0].stands(for: value, upTo: 1e-9), "\(what): \(cell) is not \(value)")
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func partitionsAreAsTheirLabelsSay(seed: UInt64) throws {
    for sample in try SampleComparison.all(seed) {
      let document = printed(sample)
      for row in sample.comparison.data.rows {
        let cells = try #require(document.cells("k = \(row.clusters)").first)
        #expect(cells.count == 7)
        let plain = row.partition.map { PlainFigures(sample.features.points, $0.labels) }
        let isComparable = row.clusters > 1 && row.clusters < sample.features.customers.count && plain != nil
        expectEqual(cells[1], plain?.wcss, "WCSS")
        expectEqual(cells[3], isComparable ? plain?.silhouette : nil, "silhouette")
        if Criterion.calinskiHarabasz.value(in: row) != nil || (plain?.wcss ?? 0) > 1e-9 {
          expectEqual(cells[4], isComparable ? plain?.calinskiHarabasz : nil, "Calinski-Harabasz")
        }
        expectEqual(cells[5], isComparable ? plain?.daviesBouldin : nil, "Davies-Bouldin")
        expectEqual(cells[6], row.stability?.mean, "stability")
      }
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func referencesAndTreesAreAsTheirPartsSay(seed: UInt64) throws {
    for sample in try SampleComparison.all(seed) {
      let document = printed(sample)
      let data = sample.comparison.data
      let tree = try Hierarchical(linkage: .ward).trace(on: data.points).dendrogram
      let heights = tree.merges.map(\.height)
      for row in data.rows {
        let cells = try #require(document.cells("references of \(row.clusters)").first)
        let curve = Kneedle(
          data.rows.filter { $0.clusters <= row.clusters }.compactMap(\.wcss), from: data.rows[0].clusters)
        if row.partition != nil {
          #expect(cells[1] == curve.map { $0.elbow.map { "\($0.clusters)" } ?? "none" } ?? "–")
        }
        expectEqual(cells[3], row.gap.map { $0.expected - $0.logWCSS }, "gap")
        expectEqual(cells[4], row.gap?.error, "s")
        // With Ward heights only rise: k clusters are there from the (n - k)th merge to the next.
        let index = heights.count + 1 - row.clusters
        if row.dendrogramGap != nil {
          expectEqual(cells[5], heights[index] - heights[index - 1], "height gap")
        }
      }
    }
  }

  /// BIC and AIC follow from the likelihood and from how many numbers each kind of mixture chooses.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func mixturesAreAsTheirLikelihoodsSay(seed: UInt64) throws {
    for sample in try SampleComparison.all(seed) {
      let document = printed(sample)
      let (n, d) = (Double(sample.features.points.rows), Double(sample.features.points.columns))
      for row in sample.comparison.data.rows {
        let cells = try #require(document.cells("mixtures of \(row.clusters)").first)
        let k = Double(row.clusters)
        for (index, kind) in GaussianMixture.Covariance.allCases.enumerated() {
          let shape =
            switch kind {
            case .full: k * d * (d + 1) / 2
            case .tied: d * (d + 1) / 2
            case .diagonal: k * d
            case .spherical: k
            }
          let p = shape + k * d + k - 1
          let fit = row.mixtures[kind]
          let logarithm = fit.map { ($0.bic + 2 * $0.logLikelihood) / p }
          if let logarithm { #expect(abs(logarithm - naturalLogarithm(n)) < 1e-9) }
          expectEqual(
            cells[1 + index], fit.map { -2 * $0.logLikelihood + p * naturalLogarithm(n) }, "BIC \(kind)")
          expectEqual(cells[5 + index], fit.map { -2 * $0.logLikelihood + 2 * p }, "AIC \(kind)")
          #expect(cells[1 + index].hasPrefix("(") == (fit.map { $0.collapsed > 0 } ?? false))
        }
      }
    }
  }

  @Test func neighborsAreJoined() {
    #expect(
      ranges([1]) == "1" && ranges([3, 1, 2]) == "1 to 3" && ranges([1, 2, 8, 9, 10]) == "1, 2, 8 to 10")
  }
}

/// The natural logarithm by its series, apart from the library's.
private func naturalLogarithm(_ value: Double) -> Double {
  let ratio = (value - 1) / (value + 1)
  var (sum, power) = (0.0, ratio)
  for term in stride(from: 1.0, to: 4001, by: 2) {
    sum += power / term
    power *= ratio * ratio
  }
  return 2 * sum
}
