extension Verb {
  /// The check of a trace.
  static let verify = Verb(
    name: "verify",
    summary: "recompute a trace file from its points, step by step",
    details: """
      Recomputes every step of a trace from its points and says where the file and the computation first \
      disagree. The exit code is 0 where they agree and 1 where they don't.
      """,
    target: .text(metavar: "FILE", help: "a trace file; - is standard input") { path, _ throws(UsageError) in
      { _ throws(Failure) in
        _ = try InputFile.read(path)
        throw .bug("verify is not connected to the command line yet")
      }
    },
    groups: [],
    examples: [Example(call: "clusterwalk verify trace.jsonl", purpose: "Check a trace:")])
}
