import Words

/// Everything that is wrong with a file's data, up to a bound, in the order of the file; behind it what is
/// wrong with a file that was to be joined to it.
public struct DataErrors: Error, Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// Those that are listed, in the order of the file.
  public var problems: [Problem]
  /// How many problems there are beyond those listed.
  public var omitted: Int

  /// What is wrong with a file, and how many problems more there are than listed.
  public init(file: String, problems: [Problem], omitted: Int = 0) {
    self.file = file
    self.problems = problems
    self.omitted = omitted
  }
}

extension DataErrors: CustomStringConvertible {
  /// One line a problem, `FILE:LINE:COLUMN: error: what; what to do`, and a last one for those omitted.
  public var lines: [String] {
    let listed = problems.map {
      "\(harmless($0.file ?? file, limit: 1000)):\($0.line):\($0.column): error: \($0.what); \($0.whatToDo)"
    }
    return omitted == 0 ? listed : listed + ["\(harmless(file, limit: 1000)): and \(omitted) more"]
  }

  /// The lines, joined by line ends.
  public var description: String { lines.joined(separator: "\n") }
}
