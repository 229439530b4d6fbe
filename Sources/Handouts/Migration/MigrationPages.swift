import Drawing
import Scenes
import Segments
import Words

/// Who moved from which segment to which, as a page to print.
public struct MigrationPages: Sendable {
  private let migration: SegmentMigration
  private let source: String
  private let compositor: Compositor

  private static let title = "Who moved between segments"
  private static let tableDestination = "table"

  /// - Parameters:
  ///   - migration: who moved.
  ///   - source: which files were compared, in words.
  ///   - paper: what the page is laid out for.
  ///   - theme: its colors.
  ///   - metrics: how wide texts are.
  public init(
    _ migration: SegmentMigration, source: String, paper: Paper, theme: Theme = Theme(.print),
    metrics: any TextMetrics
  ) {
    self.migration = migration
    self.source = source
    compositor = Compositor(style: PageStyle(paper: paper, theme: theme, metrics: metrics))
  }

  /// The page, or pages where there are many segments.
  public var document: Document {
    let muted = compositor.style.theme.muted
    var flow = PageFlow(style: compositor.style)
    flow.place(
      compositor.heading(Self.title, level: 1), compositor.paragraph(source, color: muted), .space(12))
    let sentences = migration.sentences
    flow.place(compositor.band(sentences[0], Array(sentences.dropFirst())), .space(14))
    let heading = [compositor.heading("From and to", destination: Self.tableDestination), .space(2)]
    for (index, columns) in parts.enumerated() {
      flow.place(table(columns), under: index == 0 ? heading : [.space(10)])
    }
    flow.place(.space(6), compositor.paragraph(Self.reading, PageStyle.small, color: muted))
    return Document(
      title: Self.title, subject: sentences[0], pages: flow.pages(footer: "\(Self.title) · \(source)"),
      outline: [Document.OutlineItem(title: "From and to", destination: Self.tableDestination)])
  }

  private static let reading = """
    A row is a segment before, a column a segment now; in bold who stayed. Segments are the same on both \
    sides: the same borders, so that whoever moved has changed, not the borders.
    """

  /// So many segments fit side by side.
  private static let mostColumns = 10

  private var parts: [Range<Int>] {
    let count = migration.segments.count
    return stride(from: 0, to: count, by: Self.mostColumns).map { $0..<min($0 + Self.mostColumns, count) }
  }

  private func table(_ columns: Range<Int>) -> PageTable {
    let isLast = columns.upperBound == migration.segments.count
    let heads =
      [PageTable.Column("before", .start)]
      + columns.map { PageTable.Column("now \(migration.segments[$0].number)") }
      + (isLast ? [PageTable.Column("gone")] : [])
    let rows = migration.segments.enumerated().map { index, entry in
      PageTable.Row(
        "segment \(entry.number)",
        [name(entry)]
          + columns.map { PageTable.Cell(count(migration.moves[index][$0]), isBold: $0 == index) }
          + (isLast ? [PageTable.Cell(count(migration.gone[index]), isMuted: true)] : []))
    }
    let new = PageTable.Row(
      "new",
      [PageTable.Cell("in no segment before", isMuted: true)]
        + columns.map { PageTable.Cell(count(migration.newcomers[$0]), isMuted: true) }
        + (isLast ? [PageTable.Cell("")] : []))
    return PageTable(heads, rows: rows + [new], width: compositor.width, isSmall: true, by: compositor)
  }

  private func name(_ entry: SavedSegments.Entry) -> PageTable.Cell {
    PageTable.Cell(
      "\(entry.number)  \(harmless(entry.name))", isBold: true,
      mark: SegmentLook(segment: entry.number, theme: compositor.style.theme))
  }

  private func count(_ number: Int) -> String {
    number == 0 ? "–" : NumberText.fixed(Double(number), decimals: 0)
  }
}
