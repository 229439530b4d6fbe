extension KMeasure {
  /// A column of a table that has a row for every k.
  public struct Column: Sendable {
    /// The table that it stands in.
    public let table: Table
    /// What stands above it.
    public let heading: String
    /// Whether what is suggested stands out in it.
    public let isMarked: Bool
    /// A text for every row; `nil` where something is undefined.
    public let cells: @Sendable (KSweep) -> [String?]

    /// The tables that there are.
    public enum Table: Hashable, Sendable {
      /// That of text, where room is scarce.
      case narrow
      /// On a page, what the partitions are like.
      case partitions
      /// On a page, what they are held against: shorter ranges, noise, and a tree.
      case references
    }

    /// A column of texts.
    public init(
      _ table: Table, _ heading: String, isMarked: Bool = false,
      cells: @escaping @Sendable (KSweep) -> [String?]
    ) {
      self.table = table
      self.heading = heading
      self.isMarked = isMarked
      self.cells = cells
    }
  }
}

extension KMeasure.Curve {
  /// Its values as a column of a table.
  public func column(
    _ table: KMeasure.Column.Table, _ heading: String, isMarked: Bool = true
  ) -> KMeasure.Column {
    let digits = table == .narrow ? narrow : wide
    return KMeasure.Column(table, heading, isMarked: isMarked) { sweep in
      sweep.rows.map { value($0).map { digits.text($0) } }
    }
  }
}
