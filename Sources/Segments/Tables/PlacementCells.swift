import Clustering
import Numerics
import Words

/// The columns that `segments.csv` adds to those of the customers.
public struct PlacementCells {
  private let placements: [Placement]
  private let names: [String]
  /// customers x segments.
  private let responsibilities: Matrix?

  /// What the columns are called.
  public static let columns = ["segment", "segment_name", "distance", "margin"]

  /// The cells of the customers that the segments were made from.
  public init(_ profiles: Profiles) {
    placements = profiles.placements
    names = profiles.map { $0.name }
    let labels = profiles.map { $0.segment.label }
    responsibilities = profiles.partition.responsibilities?.matrix.selecting(columns: labels)
  }

  /// The cells of further customers.
  public init(_ assignment: Assignment, names: [String]) {
    placements = assignment.placements
    self.names = names
    responsibilities = assignment.responsibilities
  }

  /// The names of the columns; a mixture has a further one for every segment.
  public var header: [String] {
    Self.columns + (responsibilities == nil ? [] : names.indices.map { "responsibility_\($0 + 1)" })
  }

  /// The cells of one customer. Numbers are written in the fewest digits that give them back.
  func cells(_ customer: Int, decimalComma: Bool) -> [String] {
    let placement = placements[customer]
    let shares = responsibilities.map { Array($0[row: customer]) } ?? []
    let numbers =
      [placement.distance, placement.margin].map { $0?.description ?? "" } + shares.map { $0.description }
    return [String(placement.segment), spreadsheetCell(names[placement.segment - 1])]
      + (decimalComma ? numbers.map { $0.replacingEach(".", with: ",") } : numbers)
  }
}
