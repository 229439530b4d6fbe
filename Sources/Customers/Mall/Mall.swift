import Numerics

/// The built-in mall: made-up customers, generated from a seed, in the schema of the Mall Customers data.
public enum Mall {
  /// What is said of where these customers come from.
  public static let source = Source(name: "built-in mall", isSynthetic: true)
  /// How many customers there are where no number is given.
  public static let defaultCustomers = 200
  /// The seed that holds where none is given.
  public static let defaultSeed: UInt64 = 1
  /// The names in the header of its file.
  public static let header = ["CustomerID", "Gender", "Age", "Annual Income (k$)", "Spending Score (1-100)"]

  /// Customers one after the other, made when they are asked for; more of them begin with fewer of them.
  public static func generate(
    customers count: Int = defaultCustomers, seed: UInt64 = defaultSeed
  ) -> Generated {
    Generated(count: count, seed: seed)
  }

  /// Customers of one seed, the same every time they are gone through.
  public struct Generated: Sequence, Hashable, Sendable {
    /// How many customers there are.
    public let count: Int
    /// The seed that they are drawn from.
    public let seed: UInt64

    /// As many as there are.
    public var underestimatedCount: Int { Swift.max(0, count) }

    /// Goes through them from the first.
    public func makeIterator() -> Iterator {
      Iterator(count: count, random: SplitMix64(seed: seed ^ Mall.stream))
    }

    /// Draws the customers one after the other.
    public struct Iterator: IteratorProtocol {
      let count: Int
      var random: SplitMix64
      var id = 0

      /// The next customer; nil behind the last.
      public mutating func next() -> MallCustomer? {
        guard id < count else { return nil }
        id += 1
        return .draw(id: id, using: &random)
      }
    }
  }

  /// Keeps the mall's draws apart from what an algorithm draws with the same seed. Of the numbers that do,
  /// one with which the default seed makes a good example: groups of clearly different sizes, an elbow and
  /// the greatest silhouette at five clusters, and a few customers between the groups.
  private static let stream: UInt64 = 18435
}
