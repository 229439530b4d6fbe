import Clustering

/// What an exercise gives to work with.
public enum Given: Hashable, Sendable {
  /// A formula or a rule, on a line of its own.
  case formula(String)
  case table(GivenTable)
  case scatter(GivenScatter)
  case dendrogram(GivenDendrogram)
}

/// Numbers in rows and columns; the first column names the rows.
public struct GivenTable: Hashable, Sendable {
  public var columns: [String]
  public var rows: [[String]]
  /// How many columns at the start hold words.
  public var words: Int

  public init(columns: [String], rows: [[String]], words: Int = 1) {
    self.columns = columns
    self.rows = rows
    self.words = words
  }
}

/// Places to draw in, on axes with a grid.
public struct GivenScatter: Hashable, Sendable {
  public struct Mark: Hashable, Sendable {
    public var name: String
    public var x, y: Double
    /// The cluster whose shape the mark has, from 1.
    public var cluster: Int
  }

  public var xTitle, yTitle: String
  public var marks: [Mark]
}

/// A tree of merges with an axis of heights; its leaves stand in the order of `leaves`.
public struct GivenDendrogram: Hashable, Sendable {
  public var dendrogram: Dendrogram
  /// The names of the customers, by row.
  public var names: [String]
  /// Rows from left to right.
  public var leaves: [Int]
  public var heightTitle: String
}
