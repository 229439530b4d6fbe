import Drawing
import Exploration
import Numerics
import Testing
import Words

/// Numbers of many kinds: normal, skewed, whole, alike, large and small.
private func sample(_ seed: UInt64) -> [Double] {
  var random = SplitMix64(seed: seed)
  let count = 1 + random.index(below: 300)
  let scale = [1, 1e-7, 1e9, 1e140][random.index(below: 4)]
  return (0..<count).map { _ in
    switch seed % 4 {
    case 0: random.normal() * scale
    case 1: exponential(random.normal()) * scale
    case 2: Double(random.index(below: 8))
    default: (random.normal() * 20).rounded() + 40
    }
  }
}

@Suite struct HistogramTests {
  @Test(arguments: 1...80 as ClosedRange<UInt64>) func everyNumberIsInItsBin(seed: UInt64) {
    let values = sample(seed)
    let histogram = Histogram(values)
    #expect(histogram.counts.reduce(0, +) == values.count)
    #expect(histogram.edges.count == histogram.counts.count + 1 && histogram.counts.count <= 42)
    for (bin, count) in histogram.counts.enumerated() {
      let (low, high) = (histogram.edges[bin], histogram.edges[bin + 1])
      #expect(low < high)
      let isLast = bin == histogram.counts.count - 1
      #expect(count == values.count { low <= $0 && ($0 < high || (isLast && $0 == high)) })
    }
  }

  @Test func mostSamplesHaveSeveralBinsAndADensity() {
    let samples = (1...80 as ClosedRange<UInt64>).map(sample)
    #expect(samples.count { Histogram($0).counts.count > 1 } >= 60)
    #expect(samples.count { KernelDensity($0) != nil } >= 60)
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>) func edgesAreRoundAndNotWiderThanTheRule(seed: UInt64) {
    let values = sample(seed)
    let histogram = Histogram(values)
    guard histogram.counts.count > 1 else { return }
    let width = histogram.binWidth
    let leading = width / Ticks.roundStep(atLeast: width)
    #expect(abs(leading - 1) < 1e-9, "\(width) is not 1, 2 or 5 times a power of ten")
    let quartiles = Quartiles(values)
    let rule = 2 * (quartiles.third - quartiles.first) / exponential(logarithm(Double(values.count)) / 3)
    let isWhole = values.allSatisfy { $0 == $0.rounded() }
    let isCapped = Double(histogram.counts.count) > 15
    if rule > 0 && !isCapped && !(isWhole && width == 1) {
      #expect(width <= rule * (1 + 1e-9) && width >= rule / 2.6)
    }
  }

  @Test func wholeNumbersApartByOneHaveABinEach() {
    let children = [0, 1, 1, 2, 3, 3, 3].flatMap { [Double](repeating: $0, count: 10) }
    #expect(Histogram(children).counts == [10, 20, 10, 30])
    // 18 to 70 by fives: the last bin holds 70.
    let ages = (18...70).map(Double.init)
    #expect(Histogram(ages).edges.last == 70)
    #expect(Histogram([7, 7]).counts == [2])
  }
}

@Suite struct KernelDensityTests {
  /// By SciPy's `gaussian_kde` with the bandwidth of R's `bw.nrd0`.
  @Test func agreesWithSciPy() throws {
    let density = try #require(KernelDensity([2, 4, 4, 5, 7, 9, 12.5, 30]))
    #expect(abs(density.bandwidth - 2.603320178437193) < 1e-14)
    let expected: [Double: Double] = [
      0: 0.02962089565652146, 5: 0.08504883696707001, 10: 0.045623568255360666, 30: 0.019155455971534313,
    ]
    for (x, value) in expected { #expect(abs(density(x) - value) < 1e-15) }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func itsAreaIsOne(seed: UInt64) {
    let values = sample(seed)
    guard let density = KernelDensity(values) else {
      #expect(values.allSatisfy { $0 == values[0] })
      return
    }
    let (low, high) = (
      (values.min() ?? 0) - 9 * density.bandwidth, (values.max() ?? 0) + 9 * density.bandwidth
    )
    // A tenth of a bandwidth apart the trapezoids are as good as exact; far outliers are many bandwidths
    // away.
    let steps = Int(((high - low) / density.bandwidth * 10).rounded(.up))
    guard steps < 100_000 else { return }
    let step = (high - low) / Double(steps)
    let area = (0...steps).reduce(0) { $0 + density(low + Double($1) * step) } * step
    #expect(abs(area - 1) < 1e-9)
  }

  @Test func manyNumbersAreGatheredWithoutASeenDifference() throws {
    var random = SplitMix64(seed: 3)
    let values = (0..<3000).map { _ in random.normal() }
    let density = try #require(KernelDensity(values))
    for x in stride(from: -3.0, through: 3, by: 0.5) {
      let plain =
        values.reduce(0) {
          $0 + exponential(-(x - $1) * (x - $1) / (2 * density.bandwidth * density.bandwidth))
        } / (density.bandwidth * 2.5066282746310002 * 3000)
      #expect(abs(density(x) - plain) < 2e-4 * 0.4)
    }
  }
}

@Suite struct TukeyBoxTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func whiskersReachToTheLastNumbersWithinTheFences(
    seed: UInt64
  ) {
    let values = sample(seed)
    let box = TukeyBox(values)
    let (first, third) = (box.quartiles.first, box.quartiles.third)
    #expect(box.lowerWhisker <= first && first <= third && third <= box.upperWhisker)
    guard first < third else {
      #expect(box.outliers.isEmpty)
      return
    }
    let (low, high) = (first - 1.5 * (third - first), third + 1.5 * (third - first))
    #expect(values.contains(box.lowerWhisker) && values.contains(box.upperWhisker))
    #expect(box.lowerWhisker >= low && box.upperWhisker <= high)
    #expect(box.outliers == values.filter { $0 < low || $0 > high }.sorted())
    #expect(values.allSatisfy { $0 < low || $0 >= box.lowerWhisker })
    #expect(values.allSatisfy { $0 > high || $0 <= box.upperWhisker })
  }

  @Test func byHand() {
    let box = TukeyBox([2, 4, 4, 5, 7, 9, 12.5, 30])
    #expect([box.lowerWhisker, box.upperWhisker] == [2, 12.5] && box.outliers == [30])
  }
}
