extension Table {
  /// The columns that the names mean, as for features; without names every numeric one.
  public func columns(named names: [String]?) throws(DataErrors) -> [Int] {
    if let names { return try FeatureChoice(named: names, in: self).columns }
    let numeric = numericColumns
    if numeric.isEmpty {
      var problems = ProblemList()
      problems.add(at: headerOffset, .noNumericColumn)
      try problems.check(file: file, bytes: bytes)
    }
    return numeric
  }

  /// The columns that hold words, the one that names the customers left out.
  public var wordColumns: [Int] {
    let numeric = Set(numericColumns + (identifierColumn.map { [$0] } ?? []))
    return columns.indices.filter { !numeric.contains($0) && !columns[$0].isEmpty }
  }
}

extension Table {
  /// The numbers of some columns, column by column; nil where a cell is empty. What is no number is thrown.
  public func numbersWithGaps(columns chosen: [Int]) throws(DataErrors) -> [[Double?]] {
    var problems = ProblemList()
    let matrix = numbers(columns: chosen, problems: &problems)
    return chosen.indices.map { matrix.column($0).map { $0.isNaN ? nil : $0 } }
  }
}
