import Clustering
import Numerics

extension KMeasure {
  /// A value for every k, with the words and the digits that it is worth.
  public struct Curve: Sendable {
    /// What it is called in files that programs read: among variants "full", else "calinskiHarabasz".
    public let key: String
    /// What it is, up to what it is of: "the mean silhouette, of".
    public let meaning: String
    /// The digits where room is scarce, and elsewhere.
    public let narrow, wide: Digits
    /// What the values are measured in.
    public let unit: Unit
    /// Why there is no value that counts where there is none: "a component collapsed".
    public let undefined: String
    /// The value for one k, whether it counts or not; `nil` where there is none.
    public let value: @Sendable (KSweep.Row) -> Double?
    /// Whether the value counts, where there is one.
    public let isSound: @Sendable (KSweep.Row) -> Bool
    /// How it is worked out from a partition; `nil` where it is read from what a row has anyway.
    let measured: (@Sendable (Labels, Matrix) -> Double?)?

    /// What values are measured in.
    public enum Unit: Hashable, Sendable {
      /// Nothing that has a name.
      case none
      /// The square of distances between customers.
      case squaredDistance
    }

    /// A curve that is read from what a row has.
    public init(
      _ key: String, _ meaning: String, _ digits: Digits, narrow: Digits? = nil, unit: Unit = .none,
      undefined: String = "it is undefined for this k",
      isSound: @escaping @Sendable (KSweep.Row) -> Bool = { _ in true },
      value: @escaping @Sendable (KSweep.Row) -> Double?
    ) {
      self.key = key
      self.meaning = meaning
      wide = digits
      self.narrow = narrow ?? digits
      self.unit = unit
      self.undefined = undefined
      self.value = value
      self.isSound = isSound
      measured = nil
    }

    /// A curve that is worked out from labels and points (customers x features) for every partition, and kept
    /// in the row under its key.
    public init(
      _ key: String, _ meaning: String, _ digits: Digits, narrow: Digits? = nil,
      measuring: @escaping @Sendable (_ labels: Labels, _ points: Matrix) -> Double?
    ) {
      self.key = key
      self.meaning = meaning
      wide = digits
      self.narrow = narrow ?? digits
      unit = .none
      undefined = "it is undefined for this k"
      value = { $0.measured[key] }
      isSound = { _ in true }
      measured = measuring
    }

    /// The value for one k; `nil` where there is none or where it does not count.
    public func soundValue(in row: KSweep.Row) -> Double? { isSound(row) ? value(row) : nil }

    /// Whether there is a value that does not count.
    public func isUnsound(in row: KSweep.Row) -> Bool { value(row) != nil && !isSound(row) }
  }
}
