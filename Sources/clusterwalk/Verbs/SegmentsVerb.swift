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
        Divides the customers into segments and writes four files: segments.csv, every customer with its \
        segment, \
        how far it lies from the segment's centroid and how much farther from the next one; profiles.csv and \
        profiles.json, every segment with its name, figures against all customers and suggestions to test; \
        segments.sql, one SELECT that adds segment, segment_name and distance to a table customers of a \
        database. Text that a spreadsheet would run as a formula gets an apostrophe in front.
        """,
      target: .nothing { arguments throws(UsageError) in
        let options = try ProfilingOptions(arguments, algorithms)
        let folder = try arguments.value(of: OutputOptions.segments)
        let hasWorkbook = try arguments.value(of: OutputOptions.workbook)
        return { console throws(Failure) in
          let profiled = try options.load(console)
          let prepared = profiled.prepared
          let files = try write(profiled, algorithms, to: folder, hasWorkbook: hasWorkbook, console)
          try console.say(profiled.recording.summary)
          for line in SegmentsReport(profiled.profiles).lines { try console.say(line) }
          let customers = NumberText.count(prepared.rows.count, "customer")
          let names = files.joined(separator: ", ")
          try console.say("\(folder): \(names); \(customers), from \(prepared.features.source.words)")
        }
      },
      groups: [
        OptionGroup(
          title: "Output",
          options: [
            OutputOptions.segments.option, OutputOptions.workbook.option, algorithms.choice.option,
            ActionSettings.actions.option,
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
    _ profiled: Profiled, _ algorithms: [Algorithm], to folder: String, hasWorkbook: Bool,
    _ console: Console
  ) throws(Failure) -> [String] {
    let (profiles, prepared) = (profiled.profiles, profiled.prepared)
    let table = SegmentsTable(prepared.table, rows: prepared.rows, adding: PlacementCells(profiles))
    table.remark(on: console)
    let text = ProfilesText(
      profiles, version: programVersion, suggestions: profiled.suggestions
    ).text
    let statement = profiled.statement(algorithms)
    if case .failure(let leftOut) = statement {
      console.remark("\(SegmentsFolder.statement) is left out: \(leftOut.reason).")
    }
    let workbook = hasWorkbook ? SegmentsWorkbook(profiled: profiled) : nil
    if let obstacle = workbook?.obstacle {
      console.remark("\(SegmentsFolder.workbook) is left out: \(obstacle).")
    }
    return try SegmentsFolder.write(to: folder) { path throws(Failure) in
      try Output.write(to: path(SegmentsFolder.customers)) { output throws(Failure) in
        for line in table.lines { try output.write(line) }
      }
      try Output.write(to: path(SegmentsFolder.table)) { output throws(Failure) in
        try output.write(ProfilesTable(profiles).text)
      }
      try Output.write(to: path(SegmentsFolder.profiles)) { output throws(Failure) in
        try output.write(text)
      }
      if let workbook, workbook.obstacle == nil {
        try workbook.content.write(
          for: "\(folder)/\(SegmentsFolder.workbook)", at: path(SegmentsFolder.workbook))
      }
      guard case .success(let statement) = statement else { return }
      try Output.write(to: path(SegmentsFolder.statement)) { output throws(Failure) in
        try output.write(statement.text)
      }
    }
  }
}

extension Profiled {
  /// The segments as a statement for databases, or why there is none.
  fileprivate func statement(
    _ algorithms: [Algorithm]
  ) -> Result<SegmentsStatement, SegmentsStatement.LeftOut> {
    let saved = SavedSegments(profiles)
    return Result { () throws(SegmentsStatement.LeftOut) in
      try SegmentsStatement(
        saved, of: prepared, rule: algorithms.assignmentRule(of: saved.algorithm), version: programVersion)
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
