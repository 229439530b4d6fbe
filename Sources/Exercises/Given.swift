import Clustering

/// What an exercise gives to work with.
public enum Given: Hashable, Sendable {
  /// A formula or a rule, on a line of its own.
  case formula(String)
  /// Numbers in rows and columns.
  case table(GivenTable)
  /// Places to draw in.
  case scatter(GivenScatter)
  /// A tree of merges to read.
  case dendrogram(GivenDendrogram)
}

/// Numbers in rows and columns; the first column names the rows.
public struct GivenTable: Hashable, Sendable {
  /// The headings.
  public var columns: [String]
  /// The cells as they are printed, row by row.
  public var rows: [[String]]
  /// How many columns at the start hold words.
  public var words: Int

  /// A table of cells as they are printed.
  ///
  /// - Parameters:
  ///     - columns: the headings.
  ///     - rows: the cells, row by row.
  ///     - words: how many columns at the start hold words.
  public init(columns: [String], rows: [[String]], words: Int = 1) {
    self.columns = columns
    self.rows = rows
    self.words = words
  }
}

/// Places to draw in, on axes with a grid.
public struct GivenScatter: Hashable, Sendable {
  /// A point with its name.
  public struct Mark: Hashable, Sendable {
    /// What is printed beside it.
    public var name: String
    /// Where it lies, in the printed units.
    public var x, y: Double
    /// The cluster whose shape the mark has, from 1.
    public var cluster: Int
  }

  /// What is said at the axis.
  public var xTitle, yTitle: String
  /// The customers and centroids.
  public var marks: [Mark]
}

/// A tree of merges with an axis of heights; its leaves stand in the order of `leaves`.
public struct GivenDendrogram: Hashable, Sendable {
  /// The merges.
  public var dendrogram: Dendrogram
  /// The names of the customers, by row.
  public var names: [String]
  /// Rows from left to right.
  public var leaves: [Int]
  /// What is said at the axis of heights.
  public var heightTitle: String
}
