import Clustering
import Numerics
import Testing

@testable import Criteria

/// Calinski-Harabasz and Davies-Bouldin.
@Suite struct VarianceLaws {
  @Test(arguments: seeds) func theyAreWhatTheirDefinitionsSay(seed: UInt64) throws {
    for points in [blobs(seed), grid(seed), blobs(seed, rows: 23, features: 5)] {
      let labels = randomLabels(seed, rows: points.rows, clusters: 5)
      let groups = Set(labels).sorted().map { label in labels.indices.filter { labels[$0] == label } }
      func mean(_ rows: [Int]) -> [Double] {
        (0..<points.columns).map { column in
          rows.reduce(0) { $0 + points[$1, column] } / Double(rows.count)
        }
      }
      func squared(_ rows: [Int], _ center: [Double]) -> [Double] {
        rows.map { squaredDistance(points[row: $0], center[...]) }
      }
      // All squares are those within clusters and those between their centers.
      let total = squared(Array(labels.indices), mean(Array(labels.indices))).reduce(0, +)
      let within = groups.reduce(0) { $0 + squared($1, mean($1)).reduce(0, +) }
      let ratio = (total - within) / 4 / (within / Double(points.rows - 5))
      let ch = try #require(calinskiHarabasz(labels, points: points))
      #expect(abs(ch - ratio) < 1e-9 * ratio)

      let spreads = groups.map { rows in
        squared(rows, mean(rows)).map { $0.squareRoot() }.reduce(0, +) / Double(rows.count)
      }
      var sum = 0.0
      for i in groups.indices {
        var worst = 0.0
        for j in groups.indices where j != i {
          let apart = squaredDistance(mean(groups[i])[...], mean(groups[j])[...]).squareRoot()
          worst = max(worst, (spreads[i] + spreads[j]) / apart)
        }
        sum += worst
      }
      let db = try #require(daviesBouldin(labels, points: points))
      #expect(abs(db - sum / 5) < 1e-12 * db)
    }
  }

  @Test(arguments: seeds) func neitherNamesNorOrderNorUnitsMatter(seed: UInt64) throws {
    let points = blobs(seed)
    let labels = randomLabels(seed, rows: points.rows, clusters: 5)
    var generator = SplitMix64(seed: seed)
    let names = generator.shuffled(Array(0...labels.max()!))
    let order = generator.shuffled(Array(0..<points.rows))
    for index in [calinskiHarabasz, daviesBouldin] as [(Labels, Matrix) -> Double?] {
      let value = try #require(index(labels, points))
      #expect(index(labels, points.scaled(by: 0x1p9)) == value, "bit by bit")
      let renamed = try #require(index(Labels(labels.map { names[$0] }), points))
      #expect(abs(renamed - value) < 1e-12 * value)
      let shuffled = try #require(index(Labels(order.map { labels[$0] }), points.selecting(rows: order)))
      #expect(abs(shuffled - value) < 1e-12 * value)
    }
  }

  @Test func whatIsUndefinedIsNil() {
    let points = blobs(1, rows: 5)
    for labels in [[0, 0, 0, 0, 0], [0, 1, 2, 3, 4]] {
      #expect(calinskiHarabasz(Labels(labels), points: points) == nil)
      #expect(daviesBouldin(Labels(labels), points: points) == nil)
    }
    let still = Matrix([[1], [1], [5], [5]])
    #expect(calinskiHarabasz(Labels([0, 0, 1, 1]), points: still) == nil, "nothing varies within clusters")
    #expect(daviesBouldin(Labels([0, 0, 1, 1]), points: still) == 0)
    #expect(daviesBouldin(Labels([0, 1, 0, 1]), points: still) == 0, "one centroid twice is passed over")
  }

  @Test func byHand() throws {
    let points = Matrix([[0], [2], [10], [14]])
    let labels = Labels([0, 0, 1, 1])
    // Centers 1 and 12, mean 6.5: B = 2 * 5.5^2 * 2 = 121, W = 2 + 8 = 10.
    #expect(calinskiHarabasz(labels, points: points) == 121.0 / 10 * 2)
    #expect(daviesBouldin(labels, points: points) == 3.0 / 11)
  }
}

/// Figures of scikit-learn 1.x for points that are easily made again:
/// X = [[i * 37 % 101, i * i * 13 % 89] for i in range(40)], label (x >= 40) + 2 * (y >= 45).
@Suite struct ReferenceFigures {
  private let points = Matrix(
    (0..<40).map { (row: Int) -> [Double] in [Double(row * 37 % 101), Double(row * row * 13 % 89)] })
  private var labels: Labels {
    let numbers = (0..<points.rows).map { row -> Int in
      let isRight = points[row, 0] >= 40
      let isHigh = points[row, 1] >= 45
      return (isRight ? 1 : 0) + (isHigh ? 2 : 0)
    }
    return Labels(numbers)
  }

  @Test func silhouetteAndTheRatiosAreThoseOfScikitLearn() throws {
    let silhouette = try #require(Silhouette(of: labels, points: points))
    #expect(abs(silhouette.mean - 0.34504738727571277) < 1e-12)
    for (row, width) in [(0, 0.463374), (7, 0.23586593), (39, 0.59252326)] {
      #expect(abs(silhouette.customers[row].width - width) < 1e-8)
    }
    let ch = try #require(calinskiHarabasz(labels, points: points))
    #expect(abs(ch - 33.920482534903705) < 1e-10)
    let db = try #require(daviesBouldin(labels, points: points))
    #expect(abs(db - 0.8563676565315377) < 1e-12)
  }
}
