extension Cleaning {
  /// Finds the values outside Tukey's fences of each chosen feature of numbers. The fences are those of the
  /// customers who are there before anyone is left out for an outlier, and are not computed again.
  mutating func handleOutliers() {
    var outlying: Set<Int> = []
    var found: [(row: Int, index: Int)] = []
    let fenced = chosen.filter { numbers[$0] != nil && $0 != table.identifierColumn }
    for (index, column) in fenced.enumerated() {
      let values = rows.map { numbers[column]?[$0] ?? .nan }
      let fences = Fences(values.filter { !$0.isNaN })
      let outside = rows.indices.filter { fences?.exclude(values[$0]) ?? false }
      let below = outside.count { values[$0] < fences?.lower ?? -.infinity }
      self.fences.append(
        Audit.FencedFeature(
          feature: table.feature(column), fences: fences, below: below,
          above: outside.count - below))
      found += outside.map { (rows[$0], index) }
    }
    for (row, index) in found.sorted(by: { $0 < $1 }) {
      guard let fences = self.fences[index].fences else { continue }
      outlying.insert(row)
      treat(row: row, column: fenced[index], fences)
    }
    if preparation.outliers == .drop { rows.removeAll { outlying.contains($0) } }
  }

  private mutating func treat(row: Int, column: Int, _ fences: Fences) {
    let value = numbers[column]?[row] ?? .nan
    let clipped = fences.clipped(value)
    let action: AuditEntry.Action =
      switch preparation.outliers {
      case .keep: .kept
      case .drop: .dropped
      case .clip: .clipped(to: clipped)
      }
    note(
      .outliers, row: row, column: column,
      value < clipped ? .below(value: value, fence: clipped) : .above(value: value, fence: clipped), action)
    if preparation.outliers == .clip { numbers[column]?[row] = clipped }
  }
}
