import Drawing
import Numerics
import TestSupport
import Testing

@testable import Scenes

@Suite struct KChartLaws {
  private let look = Look(label: TextStyle(size: 9), theme: Theme(.print), metrics: EvenMetrics())
  private let rect = Rect(x: 20, y: 30, width: 170, height: 130)

  private func values(_ seed: UInt64, _ count: Int) -> [Double?] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in generator.uniform() < 0.15 ? nil : 300 * generator.uniform() - 50 }
  }

  /// The dots of the curve, which are the smallest marks.
  private func dots(_ chart: KChart, reached: Int? = nil) -> [Point] {
    let leaves = chart.picture(in: rect, reached: reached).leaves(EvenMetrics())
    let marks = leaves.filter { $0.marker != nil && $0.marker?.outline == nil }
    return marks.map(\.box.center)
  }

  /// Heights and places are straight maps of the values and of k.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func dotsStandWhereTheirValuesAre(seed: UInt64) {
    let range = 2...9
    let values = values(seed, range.count)
    let chart = KChart(
      "WCSS", range: range, series: [KChart.Series(values: values)], fromZero: seed.isMultiple(of: 2),
      look: look)
    let known = zip(range, values).compactMap { k, value in value.map { (k: Double(k), value: $0) } }
    let dots = dots(chart)
    #expect(dots.count == known.count)
    guard let first = known.first, let low = known.map(\.value).min(), let high = known.map(\.value).max(),
      low < high,
      let top = dots.map(\.y).min(), let bottom = dots.map(\.y).max()
    else { return }
    for (dot, entry) in zip(dots, known) {
      #expect(abs(dot.y - (bottom + (top - bottom) * (entry.value - low) / (high - low))) < 1e-6)
      let pitch = (dots[dots.count - 1].x - dots[0].x) / (known[known.count - 1].k - first.k)
      #expect(abs(dot.x - (dots[0].x + pitch * (entry.k - first.k))) < 1e-6)
    }
  }

  @Test func whatIsUndefinedIsAGap() {
    let chart = KChart(
      "Silhouette", range: 1...5, series: [KChart.Series(values: [nil, 0.2, nil, 0.4, 0.3])], fromZero: true,
      look: look)
    let moves = chart.picture(in: rect).description.split(separator: "\n").filter {
      $0.contains("join round")
    }
    #expect(moves.count == 1 && moves[0].split(separator: "M ").count - 1 == 2, "\(moves)")
  }

  @Test func aGrowingCurveStopsWhereItHasCome() {
    let chart = KChart(
      "WCSS", range: 1...6, series: [KChart.Series(values: [9, 8, 7, 6, 5, 4])], fromZero: true, look: look)
    for reached in 1...6 { #expect(dots(chart, reached: reached).count == reached) }
  }

  /// Labels keep their order, stay in their range if they can, and never cover each other.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func spreadLabelsDoNotCoverEachOther(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = 1 + generator.index(below: 8)
    let wanted = (0..<count).map { _ in 100 * generator.uniform() }
    let lengths = (0..<count).map { _ in 4 + 8 * generator.uniform() }
    let places = spread(wanted, lengths: lengths, in: 0...100)
    let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
    for (a, b) in zip(order, order.dropFirst()) {
      #expect(places[b] - places[a] >= (lengths[a] + lengths[b]) / 2 - 1e-9)
    }
    for index in wanted.indices {
      #expect(places[index] - lengths[index] / 2 >= -1e-9 && places[index] + lengths[index] / 2 <= 100 + 1e-9)
    }
    if count == 1 && wanted[0] > 6 && wanted[0] < 94 { #expect(places == wanted) }
  }
}
