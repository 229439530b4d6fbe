import Numerics

/// A round group of customers, denser toward its middle, with an end: no seed throws a member among those
/// of another group.
struct Cloud {
  /// In thousands of dollars a year.
  let income: MallGroup.Spread
  let spending: MallGroup.Spread
  /// How many standard deviations a member may lie off the middle, in either direction.
  let reach: Double

  init(income: (Double, Double), spending: (Double, Double), reach: Double) {
    self.income = MallGroup.Spread(income.0, income.1)
    self.spending = MallGroup.Spread(spending.0, spending.1)
    self.reach = reach
  }

  func draw(using random: inout SplitMix64) -> DataSet.Place {
    DataSet.Place(
      income: draw(income, in: DataSet.Place.incomes, using: &random),
      spending: draw(spending, in: DataSet.Place.spendings, using: &random))
  }

  private func draw(
    _ spread: MallGroup.Spread, in bounds: ClosedRange<Int>, using random: inout SplitMix64
  ) -> Int {
    let (low, high) = (spread.mean - reach * spread.deviation, spread.mean + reach * spread.deviation)
    return spread.draw(in: (Int(low.rounded(.up))...Int(high)).clamped(to: bounds), using: &random)
  }
}

extension DataSet.Place {
  static let incomes = 15...140
  static let spendings = 1...100

  /// The place nearest to a point, within the bounds of the columns.
  init(nearIncome income: Double, spending: Double) {
    self.income = min(max(Int(income.rounded()), Self.incomes.lowerBound), Self.incomes.upperBound)
    self.spending = min(max(Int(spending.rounded()), Self.spendings.lowerBound), Self.spendings.upperBound)
  }
}

extension DataSet {
  /// Groups that are clouds, one for each group.
  static func drawn(
    from clouds: [Cloud]
  ) -> @Sendable (_ groups: [Int], inout SplitMix64) -> [Place] {
    { groups, random in groups.map { clouds[$0].draw(using: &random) } }
  }

  /// A division by shares, of which the first is what the others leave.
  static func divided(_ otherShares: Double...) -> @Sendable (Int) -> [Int] {
    { count in
      let others = otherShares.map { Int(($0 * Double(count)).rounded()) }
      return [count - others.reduce(0, +)] + others
    }
  }

  /// A division into equal groups; the first ones take what is left over.
  static func divided(equallyInto groups: Int) -> @Sendable (Int) -> [Int] {
    { count in (0..<groups).map { count / groups + ($0 < count % groups ? 1 : 0) } }
  }
}
