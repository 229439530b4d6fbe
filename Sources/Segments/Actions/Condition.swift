import Customers

/// When a rule holds for a segment: all of its terms do.
struct Condition: Hashable, Sendable {
  /// None for a rule that always holds.
  let terms: [Term]

  enum Term: Hashable, Sendable {
    /// A column of numbers is at this level, or is not.
    case column(String, Level, isNegated: Bool)
    /// The clustered feature that lies farthest from the mean of all is high or low.
    case strongest(Level)
    case quantity(Quantity, Comparison, Double)
  }

  enum Quantity: String, Hashable, Sendable, CaseIterable {
    /// Customers of the segment.
    case size
    /// Its share of all customers, in percent.
    case share
    /// The share of its customers that lie near a border, in percent.
    case border
    /// Its stability, from 0 to 1; holds for no segment where it is not known.
    case stability
  }

  enum Comparison: String, Hashable, Sendable, CaseIterable {
    case under, from
  }

  func holds(for facts: SegmentFacts) -> Bool { terms.allSatisfy { $0.holds(for: facts) } }

  /// The columns that it names.
  var columns: [String] {
    terms.compactMap { if case .column(let name, _, _) = $0 { name } else { nil } }
  }
}

extension Condition.Term {
  func holds(for facts: SegmentFacts) -> Bool {
    switch self {
    case .column(let name, let level, let isNegated):
      guard let difference = facts.difference(name) else { return false }
      let isAtLevel = Level(coarse: difference) == level || Level(fine: difference) == level
      return isAtLevel != isNegated
    case .strongest(let level):
      return facts.strongest.map { Level(coarse: $0.difference) == level } ?? false
    case .quantity(let quantity, let comparison, let bound):
      guard let value = facts.value(quantity) else { return false }
      return comparison == .under ? value < bound : value >= bound
    }
  }
}
