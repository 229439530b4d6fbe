import Customers

/// What is known of one segment: who belongs to it, and how it differs from all customers.
public struct Profile: Hashable, Sendable {
  /// The segment that it is of.
  public let segment: Segment
  /// What it is called, by rule; no two segments of a run share a name.
  public let name: String
  /// The rows of its customers, ascending.
  public let rows: [Int]
  /// Every column of numbers, clustered or not, in the order of the file.
  public let measures: [MeasureProfile]
  /// Columns of a few words, and the age bands.
  public let categories: [CategoryProfile]
  /// The most typical of its customers.
  public let medoid: Medoid
  /// Nil where there is no other segment.
  public let rival: Rival?
  /// How many of its customers lie near a border; see `Placement.isNearBorder`.
  public let nearBorder: Int
  /// How often the segment comes back when customers are drawn anew: the mean bootstrap Jaccard index, from 0
  /// to 1. Nil where it was not computed.
  public let stability: Double?

  /// What the segment is called everywhere, from 1.
  public var number: Int { segment.number }
  /// How many customers it has.
  public var size: Int { segment.size }
  /// Of all customers, from 0 to 1.
  public var share: Double { segment.share }

  /// Whether there are too few customers for the figures to be firm.
  public var caution: Caution? { Caution(size: size) }

  /// The measure of a column by its name in the file.
  public func measure(_ column: String) -> MeasureProfile? {
    measures.first { $0.feature.column == column }
  }

  /// The measure of one of the mall's columns.
  public func measure(_ column: MallColumn) -> MeasureProfile? {
    measures.first { $0.feature.role == column }
  }
}

/// That a segment has few customers.
public enum Caution: Hashable, Sendable {
  /// Under 31: its figures are anecdotes.
  case veryFew
  /// Under 61: its figures will move.
  case few

  /// The warning that a segment of this size needs; nil where it needs none.
  public init?(size: Int) {
    guard size < 61 else { return nil }
    self = size < 31 ? .veryFew : .few
  }

  /// What stands behind the size: `**` or `*`.
  public var mark: String {
    switch self {
    case .veryFew: "**"
    case .few: "*"
    }
  }

  /// What the mark means.
  public var words: String {
    switch self {
    case .veryFew: "under 31 customers: too few for firm figures"
    case .few: "31 to 60 customers: expect the figures to move"
    }
  }
}
