import Runs
import TraceFiles
import Words

extension Verb {
  /// The check of a trace.
  static func verify(_ algorithms: [Algorithm]) -> Verb {
    Verb(
      name: "verify",
      summary: "recompute a trace file from its points, step by step",
      details: """
        Recomputes every step of a trace from its points and says where the file and the computation first \
        disagree. The exit code is 0 where they agree and 1 where they don't.
        """,
      target: .text(metavar: "FILE", help: "a trace file; - is standard input") {
        path, _ throws(UsageError) in
        { console throws(Failure) in
          let file = try InputFile.read(path)
          let verified = try verify(file, algorithms)
          try console.say("\(file.name): \(verified.words): every step agrees")
        }
      },
      groups: [],
      examples: [Example(call: "clusterwalk verify trace.jsonl", purpose: "Check a trace:")])
  }

  private static func verify(_ file: InputFile, _ algorithms: [Algorithm]) throws(Failure) -> VerifiedTrace {
    do throws(TraceFailure) {
      return try verifyTrace(
        file.bytes, by: algorithms.map { $0.replay }, means: TraceReplay.Means(memory: UsableMemory.bytes))
    } catch {
      throw switch error {
      case .fault(let fault): Failure(fault, file: file.name)
      case .disagreement(let disagreement): Failure(disagreement, file: file.name)
      }
    }
  }
}

extension VerifiedTrace {
  fileprivate var words: String {
    [
      algorithm, NumberText.count(customers, "customer"), NumberText.count(features, "feature"),
      NumberText.count(steps, "step"),
    ].joined(separator: ", ")
  }
}
