import Customers
import Words

/// Where a verb talks to its user. Results go to standard output, remarks and errors to standard error.
struct Console: Sendable {
  /// Nil before a verb is known.
  let verb: String?
  /// Whether only errors and results are wanted.
  let isQuiet: Bool

  /// Writes one line on what was done to standard output.
  func say(_ line: String) throws(Failure) {
    if !isQuiet { try Console.write(shown(line)) }
  }

  /// Writes one line on a result to standard output, or to standard error if the result itself went there.
  func say(_ line: String, besides path: String) throws(Failure) {
    if path == "-" { remark(line) } else { try say(line) }
  }

  /// Writes one line about the work to standard error.
  func remark(_ line: String) {
    if !isQuiet { Terminal.show(shown(line)) }
  }

  func report(_ failure: Failure) {
    for line in failure.lines(verb: verb) { Terminal.show(shown(line)) }
  }

  /// A line that may quote what others wrote, made unable to drive the terminal.
  private func shown(_ line: String) -> String { harmless(line, limit: .max) + "\n" }

  /// Writes text of our own, with line breaks, to standard output.
  static func write(_ text: String) throws(Failure) {
    try Output.write(to: "-") { output throws(Failure) in try output.write(text) }
  }
}
