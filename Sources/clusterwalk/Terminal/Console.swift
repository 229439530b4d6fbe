/// Where a verb talks to its user. Results go to standard output, remarks and errors to standard error.
struct Console: Sendable {
  /// Nil before a verb is known.
  let verb: String?
  /// Whether only errors and results are wanted.
  let isQuiet: Bool

  /// Writes one line on what was done to standard output.
  func say(_ line: String) throws(Failure) {
    if !isQuiet { try Console.write(printable(line) + "\n") }
  }

  /// Writes one line about the work to standard error.
  func remark(_ line: String) {
    if !isQuiet { Terminal.show(printable(line) + "\n") }
  }

  func report(_ failure: Failure) {
    for line in failure.lines(verb: verb) { Terminal.show(printable(line) + "\n") }
  }

  /// Writes text of our own, with line breaks, to standard output.
  static func write(_ text: String) throws(Failure) {
    try Output.write(to: "-") { output throws(Failure) in try output.write(text) }
  }
}
