import Customers
import Drawing
import Runs
import Screens
import Segments
import Words

extension Verb {
  /// Segments as tables, for other programs and for further customers.
  static func segments(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "segments",
      summary: "write every customer's segment, and the segments' profiles",
      details: """
        Divides the customers into segments and writes three files: segments.csv, every customer with its \
        segment, how far it lies from the segment's centroid and how much farther from the next one; \
        profiles.csv and profiles.json, every segment with its name, figures against all customers and \
        suggestions to test. Text that a spreadsheet would run as a formula gets an apostrophe in front.
        """,
      target: .nothing { arguments throws(UsageError) in
        let options = try ProfilingOptions(arguments, algorithms)
        let folder = try arguments.value(of: OutputOptions.segments)
        return { console throws(Failure) in
          let profiled = try options.load(console)
          let prepared = profiled.prepared
          try write(profiled, to: folder, console)
          try console.say(profiled.recording.summary)
          for line in SegmentsReport(profiled.profiles).lines { try console.say(line) }
          let customers = NumberText.count(prepared.rows.count, "customer")
          let names = SegmentsFolder.files.joined(separator: ", ")
          try console.say("\(folder): \(names); \(customers), from \(prepared.features.source.words)")
        }
      },
      groups: [
        OptionGroup(
          title: "Output",
          options: [
            OutputOptions.segments.option, algorithms.choice.option, ActionSettings.actions.option,
            StabilitySettings.bootstraps.option,
          ]),
        DataSettings.settings.group,
      ] + OptionGroup.shared(by: algorithms),
      examples: [
        Example(
          call: "clusterwalk segments --out out/segments", purpose: "The built-in mall in five segments:"),
        Example(
          call:
            "clusterwalk segments --data customers.csv --features age,income --algorithm gmm -k 4 --out mine",
          purpose: "Your own customers, with the responsibilities of a Gaussian mixture:"),
      ])
  }

  private static func write(
    _ profiled: Profiled, to folder: String, _ console: Console
  ) throws(Failure) {
    let (profiles, prepared) = (profiled.profiles, profiled.prepared)
    let table = SegmentsTable(prepared.table, rows: prepared.rows, adding: PlacementCells(profiles))
    table.remark(on: console)
    let text = ProfilesText(
      profiles, version: programVersion, suggestions: profiled.suggestions
    ).text
    try SegmentsFolder.write(to: folder) { path throws(Failure) in
      try Output.write(to: path(SegmentsFolder.customers)) { output throws(Failure) in
        for line in table.lines { try output.write(line) }
      }
      try Output.write(to: path(SegmentsFolder.table)) { output throws(Failure) in
        try output.write(ProfilesTable(profiles).text)
      }
      try Output.write(to: path(SegmentsFolder.profiles)) { output throws(Failure) in
        try output.write(text)
      }
    }
  }
}

extension SegmentsTable {
  /// Says which columns of the input gave way to those that are added.
  func remark(on console: Console) {
    if replacedColumns.isEmpty { return }
    let names = replacedColumns.map { "“\($0)”" }.joined(separator: ", ")
    console.remark("The input's own \(names) gave way to the new columns of the same names.")
  }
}
