import Numerics

/// A kind of customer of the built-in mall: a share of all, and how its members' traits spread.
struct MallGroup {
  let share: Double
  let age: Spread
  /// In thousands of dollars a year.
  let income: Spread
  /// Spending score, 1 to 100.
  let spending: Spread

  /// A normal distribution.
  struct Spread {
    let mean: Double
    let deviation: Double

    init(_ mean: Double, _ deviation: Double) {
      self.mean = mean
      self.deviation = deviation
    }

    /// A whole number from the distribution, drawn again until it lies in `range`.
    func draw(in range: ClosedRange<Int>, using random: inout SplitMix64) -> Int {
      while true {
        let value = (mean + deviation * random.normal()).rounded()
        if value >= Double(range.lowerBound) && value <= Double(range.upperBound) { return Int(value) }
      }
    }
  }

  /// Five groups on income and spending, the shape of problem of the well-known mall data; the numbers
  /// are made up. Those who spend much are the young, and gender tells nothing.
  static let all: [MallGroup] = [
    MallGroup(share: 0.38, age: Spread(43, 14), income: Spread(60, 9), spending: Spread(50, 7)),
    MallGroup(share: 0.19, age: Spread(32, 5), income: Spread(92, 14), spending: Spread(82, 8)),
    MallGroup(share: 0.16, age: Spread(42, 9), income: Spread(90, 15), spending: Spread(17, 8)),
    MallGroup(share: 0.145, age: Spread(46, 12), income: Spread(26, 6), spending: Spread(20, 9)),
    MallGroup(share: 0.125, age: Spread(25, 5), income: Spread(25, 6), spending: Spread(80, 8)),
  ]

  /// One group, each as likely as its share.
  static func draw(using random: inout SplitMix64) -> MallGroup {
    var rest = random.uniform()
    for group in all.dropLast() {
      if rest < group.share { return group }
      rest -= group.share
    }
    return all[all.count - 1]
  }
}
