import Runs
import Words

extension Verb {
  /// A run as text that other programs can read.
  static func trace(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "trace",
      summary: "write every step of a run as JSON Lines",
      details: """
        Runs an algorithm and writes what happened, a line of JSON for every step, with the points it \
        worked on. The format is clusterwalk-trace/1. Numbers round-trip exactly.
        """,
      target: .subject(metavar: "ALGORITHM", algorithms.map(subject)),
      groups: [
        OptionGroup(title: "Output", options: [OutputOptions.trace.option]), DataSettings.settings.group,
      ],
      examples: [
        Example(
          call: "clusterwalk trace k-means --out trace.jsonl",
          purpose: "The built-in mall in five segments:"),
        Example(
          call: "clusterwalk trace k-means --features age,income --scale none --seed 7",
          purpose: "Two other features as they are, to standard output:"),
      ])
  }

  private static func subject(_ algorithm: Algorithm) -> Subject {
    Subject(name: algorithm.name, summary: algorithm.words.summary, groups: [algorithm.group]) {
      arguments throws(UsageError) in
      let data = try arguments.values(of: DataSettings.settings)
      let record = try arguments.recorder(of: algorithm)
      let file = try arguments.value(of: OutputOptions.trace)
      return { console throws(Failure) in
        let recording = try Failure.recording(try data.load(console).features, by: record)
        try Output.write(to: file) { output throws(Failure) in
          for line in recording.traceText { try output.write(line) }
        }
        let source = recording.features.source.words
        try console.say("\(recording.summary), on \(source)", besides: file)
      }
    }
  }
}
