import Characters
import Segments
import Words

/// Who moved from which segment to which, as lines for a terminal: rows are segments before, columns are now.
public struct MigrationReport {
  private let migration: SegmentMigration

  /// The report of some moves.
  public init(_ migration: SegmentMigration) {
    self.migration = migration
  }

  /// Lines of at most `width` cells, as far as the numbers allow.
  public func lines(width: Int) -> [String] {
    let heads = migration.segments.map { TextTable.Column("now \($0.number)") }
    let rows = migration.segments.enumerated().map { index, entry in
      ["\(entry.number) \(harmless(entry.name))"] + migration.moves[index].map(count)
        + [count(migration.gone[index])]
    }
    let new = ["in no segment before"] + migration.newcomers.map(count) + [""]
    let table = TextTable(
      columns: [TextTable.Column("before", isNumbers: false)] + heads + [TextTable.Column("gone")],
      rows: rows + [new])
    return migration.sentences + table.lines(width: width)
  }

  private func count(_ number: Int) -> String {
    number == 0 ? "–" : NumberText.fixed(Double(number), decimals: 0)
  }
}
