import Numerics

/// A made-up customer of the built-in mall, in the schema of the Mall Customers data.
public struct MallCustomer: Hashable, Sendable {
  /// The customer's number, from 1.
  public let id: Int
  /// Whether the customer is a woman; the others are men.
  public let isFemale: Bool
  /// In years, 18 to 70.
  public let age: Int
  /// A year's, in thousands of dollars, 15 to 140.
  public let income: Int
  /// From 1 to 100.
  public let spending: Int

  static func draw(id: Int, using random: inout SplitMix64) -> MallCustomer {
    let group = MallGroup.draw(using: &random)
    return MallCustomer(
      id: id,
      isFemale: random.uniform() < 0.56,
      age: group.age.draw(in: 18...70, using: &random),
      income: group.income.draw(in: 15...140, using: &random),
      spending: group.spending.draw(in: 1...100, using: &random))
  }

  /// The cells of the customer's row.
  public var cells: [String] {
    [String(id), isFemale ? "Female" : "Male", String(age), String(income), String(spending)]
  }
}
