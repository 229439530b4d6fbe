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
        stability index 0.1 or more), it warns. Customers with missing values are left out.
        """,
      target: .nothing { arguments throws(UsageError) in
        let profiles = try arguments.value(of: profiles)
        let data = try arguments.value(of: newCustomers)
        let join = try arguments.value(of: DataSettings.join)
        let file = try arguments.value(of: OutputOptions.assigned)
        if [profiles, data, join].count(where: { $0 == "-" }) > 1 {
          throw .mismatch(
            newCustomers.option, found: "-", Mismatch(expected: "standard input for one file only"))
        }
        return { console throws(Failure) in
          let saved = try savedSegments(profiles)
          // Nothing about them is changed.
          let prepared = try DataSettings(
            .file(data), join: join, features: saved.neededColumns, preparation: Preparation(scaling: .none)
          ).load(console, isClustered: false)
          let assignment = saved.assignment(of: try values(of: prepared, for: saved))
          let cells = PlacementCells(assignment, names: saved.segments.map(\.name))
          let table = SegmentsTable(prepared.table, rows: prepared.rows, adding: cells)
          table.remark(on: console)
          try Output.write(to: file) { output throws(Failure) in
            for line in table.lines { try output.write(line) }
          }
          for line in DriftReport(saved: saved, assignment: assignment).lines { console.remark(line) }
          let count = NumberText.count(prepared.rows.count, "customer")
          let rule =
            algorithms.first { $0.name == saved.algorithm }?.words.assignment ?? "the nearest centroid"
          try console.say("\(file): \(count) by \(rule)", besides: file)
        }
      },
      groups: [
        OptionGroup(
          title: "Files",
          options: [
            profiles.option, newCustomers.option, DataSettings.join.option, OutputOptions.assigned.option,
          ])
      ],
      examples: [
        Example(
          call: "clusterwalk assign --profiles out/segments/profiles.json --data new.csv --out assigned.csv",
          purpose: "New customers in the segments that `segments` found:")
      ])
  }

  private static let profiles = Setting.input(
    "profiles", metavar: "FILE", help: "the profiles.json of the segments; - is standard input")
  private static let newCustomers = Setting.input(
    "data", metavar: "NEW.csv", help: "the new customers as CSV; - is standard input")

  private static func savedSegments(_ path: String) throws(Failure) -> SavedSegments {
    let file = try InputFile.read(path)
    do throws(SavedSegmentsFault) {
      return try SavedSegments(reading: file.bytes)
    } catch {
      throw Failure(error, file: file.name)
    }
  }

  private static func values(of prepared: Prepared, for saved: SavedSegments) throws(Failure) -> Matrix {
    do throws(UnknownWord) {
      return try saved.values(of: prepared)
    } catch {
      throw Failure(error, file: prepared.table.file)
    }
  }
}
