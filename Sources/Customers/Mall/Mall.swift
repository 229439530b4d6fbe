import Numerics

/// The built-in mall: made-up customers, generated from a seed, in the schema of the Mall Customers data.
public enum Mall {
  public static let source = Source(name: "built-in mall", isSynthetic: true)
  public static let defaultCustomers = 200
  public static let defaultSeed: UInt64 = 1
  public static let header = ["CustomerID", "Gender", "Age", "Annual Income (k$)", "Spending Score (1-100)"]

  /// Customers one after the other, made when they are asked for; more of them begin with fewer of them.
  public static func generate(
    customers count: Int = defaultCustomers, seed: UInt64 = defaultSeed
  ) -> Generated {
    Generated(count: count, seed: seed)
  }

  /// Customers of one seed, the same every time they are gone through.
  public struct Generated: Sequence, Hashable, Sendable {
    public let count: Int
    public let seed: UInt64

    public var underestimatedCount: Int { Swift.max(0, count) }

    public func makeIterator() -> Iterator {
      Iterator(count: count, random: SplitMix64(seed: seed ^ Mall.stream))
    }

    public struct Iterator: IteratorProtocol {
      let count: Int
      var random: SplitMix64
      var id = 0

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
