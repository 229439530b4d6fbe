import Numerics

/// Customers who shop alike.
struct ShopperGroup {
  /// The share of customers in it.
  let share: Double
  /// How many orders they place.
  let orders: ClosedRange<Int>
  /// The part of the time in which they do, from 0 to 1.
  let period: ClosedRange<Double>
  /// The articles that they choose among.
  let articles: ClosedRange<Int>
  /// How many different ones they take.
  let basket: ClosedRange<Int>
  /// How many of each.
  let quantities: ClosedRange<Int>

  static let all = [
    // Come all the time.
    ShopperGroup(
      share: 0.2, orders: 9...24, period: 0...1, articles: 0...7, basket: 1...4, quantities: 1...3),
    // Buy much at a time.
    ShopperGroup(
      share: 0.12, orders: 4...9, period: 0.3...1, articles: 5...9, basket: 2...4, quantities: 3...8),
    // Came and left.
    ShopperGroup(
      share: 0.23, orders: 2...7, period: 0...0.55, articles: 0...7, basket: 1...3, quantities: 1...3),
    // Are new.
    ShopperGroup(
      share: 0.2, orders: 1...3, period: 0.88...1, articles: 0...8, basket: 1...3, quantities: 1...2),
    // Were there once.
    ShopperGroup(
      share: 0.25, orders: 1...1, period: 0...0.9, articles: 0...6, basket: 1...2, quantities: 1...2),
  ]

  static func drawn(using random: inout SplitMix64) -> ShopperGroup {
    var rest = random.uniform()
    for group in all {
      rest -= group.share
      if rest < 0 { return group }
    }
    return all[all.count - 1]
  }

  /// The days of a customer's orders.
  func days(in all: ClosedRange<Int32>, using random: inout SplitMix64) -> [Int32] {
    let span = Double(all.upperBound - all.lowerBound)
    let (low, high) = (period.lowerBound * span, period.upperBound * span)
    return (0..<random.number(in: orders)).map { _ in
      all.lowerBound + Int32(low + random.uniform() * (high - low))
    }
  }

  /// The articles of one order, each with how many of it.
  func basket(using random: inout SplitMix64) -> [(article: Int, quantity: Int)] {
    random.shuffled(Array(articles)).prefix(random.number(in: basket)).map {
      ($0, random.number(in: quantities))
    }
  }
}

/// What the shop sells.
enum Shelf {
  static let articles = [
    "tea towel", "candle", "coffee mug", "notebook", "picnic blanket", "desk lamp", "cake stand",
    "wool throw", "wall clock", "garden bench",
  ]
  /// In cents.
  static let prices = [495, 750, 895, 650, 2450, 3490, 1895, 4900, 3950, 12900]
}

extension SplitMix64 {
  /// A whole number of a range, each as likely.
  fileprivate mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + index(below: range.count)
  }
}
