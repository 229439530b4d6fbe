import Cairo
import Customers
import Drawing
import Handouts
import Runs
import Screens
import Segments
import Words

/// Whether and where it is told who moved between segments.
struct MigrationOptions: Sendable {
  /// The earlier file.
  let before: String
  /// Where the moves are written besides; nil for the terminal alone.
  private let file: String?
  private let pages: HandoutOptions

  private static let before = Setting.input(
    "before", metavar: "SEGMENTS.csv",
    help: "an earlier file of the same segments: shows who moved from which segment to which"
  ).optional(nil)
  private static let migration = Setting.output(
    "migration", metavar: "FILE.json|FILE.pdf",
    help: "writes who moved as JSON, or as a page to print; needs --before"
  ).optional(nil)

  static let group = OptionGroup(
    title: "Who moved", options: [before.option, migration.option] + HandoutOptions.settings.options)

  /// Nil where nothing is asked.
  init?(_ arguments: Arguments) throws(UsageError) {
    file = try arguments.value(of: Self.migration)
    pages = try arguments.values(of: HandoutOptions.settings)
    guard let before = try arguments.value(of: Self.before) else {
      if let file {
        throw .mismatch(Self.migration.option, found: file, Mismatch(expected: "--before as well"))
      }
      return nil
    }
    self.before = before
    if let file, !Self.isPDF(file), !file.lowercased().hasSuffix(".json") {
      throw .mismatch(
        Self.migration.option, found: file, Mismatch(expected: "a file that ends in .json or .pdf"))
    }
  }

  private static func isPDF(_ file: String) -> Bool { file.lowercased().hasSuffix(".pdf") }

  /// Who moved since the earlier file.
  func migration(
    _ saved: SavedSegments, _ assignment: Assignment, of customers: [String]
  ) throws(Failure) -> SegmentMigration {
    let file = try InputFile.read(before)
    let table: Table
    do throws(DataErrors) {
      table = try Table(parsing: file.bytes, file: file.name)
    } catch {
      throw .badCustomers(error)
    }
    do throws(EarlierSegmentsFault) {
      return SegmentMigration(
        of: saved.segments, from: try saved.members(in: table),
        to: zip(customers, assignment.placements).map { (customer: $0, segment: $1.segment) })
    } catch {
      throw .badData([
        DataProblem(
          file: file.name, line: error.position.line, column: error.position.column, what: error.what,
          remedy: OptionWords(error.whatToDo))
      ])
    }
  }

  /// Shows who moved, and writes it where that is asked for.
  func deliver(
    _ migration: SegmentMigration, besides output: String, _ console: Console
  ) throws(Failure) {
    for line in MigrationReport(migration).lines(width: Terminal.outputColumns) {
      try console.say(line, besides: output)
    }
    guard let file else { return }
    if Self.isPDF(file) {
      let fonts = Fonts.installed(console)
      let source = "Before: \(harmless(before, limit: 60))"
      let document = MigrationPages(
        migration, source: source, paper: pages.paper, theme: Theme(pages.theme),
        metrics: try fonts.metrics()
      ).document
      try Output.write(document, to: file, fonts: fonts)
    } else {
      try Output.write(to: file) { output throws(Failure) in try output.write(migration.json.text + "\n") }
    }
    try console.say("\(file): who moved", besides: output)
  }
}
