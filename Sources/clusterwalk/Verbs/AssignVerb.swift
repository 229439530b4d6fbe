import Customers
import Drawing
import Numerics
import Runs
import Segments
import Words

extension Verb {
  /// Further customers in segments that are there.
  static func assign(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "assign",
      summary: "put new customers into existing segments",
      details: """
        Puts customers into the segments of a profiles.json, with the scaling that was fitted then: to the \
        nearest centroid, or of a Gaussian mixture to the component most responsible. Writes the columns \
        of segments.csv. Where the new customers are distributed otherwise than the old ones (population \
        stability index 0.1 or more), it warns; where so few customers may show as much by chance, it says \
        so instead. --before takes an earlier file of the same segments and shows who moved. Customers who \
        can't be put into any, as a value is missing or can't be read, are reported by line and left out; \
        with --strict they are an error, as it is where nobody can be put.
        """,
      target: .nothing { arguments throws(UsageError) in
        let profiles = try arguments.value(of: profiles)
        let data = try arguments.value(of: newCustomers)
        let part = try arguments.values(of: DataSettings.parts)
        let join = try arguments.value(of: DataSettings.join)
        let file = try arguments.value(of: OutputOptions.assigned)
        let isStrict = try arguments.value(of: strict)
        let move = try MigrationOptions(arguments)
        let said = try arguments.values(of: ReadingSettings.settings)
        if [profiles, data, join, move?.before].count(where: { $0 == "-" }) > 1 {
          throw .mismatch(
            newCustomers.option, found: "-", Mismatch(expected: "standard input for one file only"))
        }
        return { console throws(Failure) in
          let saved = try savedSegments(profiles)
          // Nothing about them is changed.
          let source = try Failure.of { () throws(RunFailure) in
            try DataSettings(
              .file(data), part: part, join: join, reading: saved.reading?.options(said) ?? said
            ).table(.remarking(on: console))
          }
          let customers = try Failure.ofCustomers { () throws(DataErrors) in try saved.readable(in: source) }
          try report(customers.rejected, of: source, isError: isStrict || customers.rows.isEmpty, console)
          let assignment = saved.assignment(of: customers.values)
          let cells = PlacementCells(assignment, names: saved.segments.map(\.name))
          let table = SegmentsTable(source, rows: customers.rows, adding: cells)
          table.remark(on: console)
          let names = move == nil ? [] : source.customerNames
          let migration = try move?.migration(saved, assignment, of: customers.rows.map { names[$0] })
          try Output.write(to: file) { output throws(Failure) in
            for line in table.lines { try output.write(line) }
          }
          for line in DriftReport(saved: saved, assignment: assignment).lines { console.remark(line) }
          let count = NumberText.count(customers.rows.count, "customer")
          let rule = algorithms.assignmentRule(of: saved.algorithm)
          try console.say("\(file): \(count) by \(rule)", besides: file)
          if let move, let migration { try move.deliver(migration, besides: file, console) }
        }
      },
      groups: [
        OptionGroup(
          title: "Files",
          options: [
            profiles.option, newCustomers.option, DataSettings.join.option, OutputOptions.assigned.option,
            strict.option,
          ] + DataSettings.parts.options),
        MigrationOptions.group, ReadingSettings.settings.group,
      ],
      examples: [
        Example(
          call: "clusterwalk assign --profiles out/segments/profiles.json --data new.csv --out assigned.csv",
          purpose: "New customers in the segments that `segments` found:"),
        Example(
          call:
            "clusterwalk assign --profiles profiles.json --data new.csv --out now.csv --before segments.csv",
          purpose: "The same customers a season later, and who moved from which segment to which:"),
      ])
  }

  private static let profiles = Setting.input(
    "profiles", metavar: "FILE", help: "the profiles.json of the segments; - is standard input")
  private static let newCustomers = Setting.input(
    "data", metavar: "NEW.csv",
    help: """
      the new customers as CSV, as an .xlsx workbook or in an SQLite database; - is standard input, as CSV
      """)

  private static func savedSegments(_ path: String) throws(Failure) -> SavedSegments {
    let file = try InputFile.read(path)
    do throws(SavedSegmentsFault) {
      return try SavedSegments(reading: file.bytes)
    } catch {
      throw Failure(error, file: file.name)
    }
  }

  private static let strict = Setting.flag(
    "strict", help: "make it an error if some customer can't be put into any segment")

  /// The most customers that are reported one by one.
  private static let mostReported = 20

  /// Says who is left out and why; as an error where it is one.
  private static func report(
    _ rejected: [ReadableCustomers.Rejected], of table: Table, isError: Bool, _ console: Console
  ) throws(Failure) {
    guard !rejected.isEmpty else { return }
    if isError {
      throw .badData(
        rejected.prefix(mostReported).map {
          DataProblem(
            file: table.file, line: $0.position.line, column: $0.position.column, what: $0.what,
            remedy: OptionWords($0.whatToDo))
        })
    }
    for one in rejected.prefix(mostReported) {
      let place = "\(harmless(table.file, limit: 1000)):\(one.position.line):\(one.position.column)"
      console.remark("\(place): warning: \(one.what); customer \(harmless(one.customer)) is left out")
    }
    let count = NumberText.count(rejected.count, "customer")
    let all = NumberText.fixed(Double(table.rowCount), decimals: 0)
    console.remark("warning: \(count) of \(all) could not be put into any segment")
  }
}
