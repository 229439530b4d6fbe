import Runs

/// One of the things that the program can do.
struct Verb: Sendable {
  let name: String
  /// One line for the list of verbs.
  let summary: String
  /// What it does, for its own help.
  let details: String
  let target: Target
  /// The options that hold whatever the verb works on.
  let groups: [OptionGroup]
  let examples: [Example]

  /// What stands behind the verb, and how a call of it becomes work.
  enum Target: Sendable {
    /// One entry of a table.
    case subject(metavar: String, [Subject])
    /// Any text, such as the name of a file.
    case text(metavar: String, help: String, prepare: @Sendable (String, Arguments) throws(UsageError) -> Job)
    /// Any texts, as many as `count` allows.
    case texts(
      metavar: String, help: String, count: ClosedRange<Int>,
      prepare: @Sendable ([String], Arguments) throws(UsageError) -> Job)
    /// The data alone.
    case nothing(prepare: @Sendable (Arguments) throws(UsageError) -> Job)

    /// What stands for it in the help; nil where there is nothing.
    var metavar: String? {
      switch self {
      case .subject(let metavar, _), .text(let metavar, _, _), .texts(let metavar, _, _, _): metavar
      case .nothing: nil
      }
    }

    /// How many words of it there may be, if the first is this one.
    func count(behind first: String?) -> ClosedRange<Int> {
      switch self {
      case .subject(_, let subjects):
        subjects.contains { $0.name == first && $0.operand != nil } ? 2...2 : 1...1
      case .text: 1...1
      case .texts(_, _, let count, _): count
      case .nothing: 0...0
      }
    }

    var subjects: [Subject] {
      if case .subject(_, let subjects) = self { subjects } else { [] }
    }
  }

  /// Every option that the verb may take, with whichever subject.
  var options: [Option] {
    (groups + target.subjects.flatMap(\.groups)).flatMap(\.options) + GeneralOptions.group.options
  }
}

/// Something that a verb can work on, such as an algorithm, with the options that only it has.
struct Subject: Sendable {
  let name: String
  let summary: String
  /// What stands for a further word in the help, where one has to follow: which of many is meant.
  var operand: String?
  let groups: [OptionGroup]
  /// Reads the options' values; the work starts when the job is called.
  let prepare: @Sendable (Arguments) throws(UsageError) -> Job
}

/// A call that works as it stands, and what it is good for.
struct Example: Sendable {
  let call: String
  let purpose: String
}

/// Work whose options have all been read.
typealias Job = @Sendable (Console) throws(Failure) -> Void
