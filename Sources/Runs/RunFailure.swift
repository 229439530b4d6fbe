import Customers

/// Why a run can't be made: the facts, to be told in the spelling of whoever asked for it.
public enum RunFailure: Error, Hashable, Sendable {
  /// A setting that turned out wrong once the data were known.
  case setting(SettingError)
  /// What is wrong with customers' data.
  case customers(DataErrors)
  /// What is wrong with any other data, or with customers' data for what is asked of them.
  case data([DataProblem])
  /// An input that is not there, or can't be opened.
  case noInput(path: String, reason: String)
  /// An input that is an output as well.
  case cannotCreate(path: String, reason: String)
  /// Reading or writing that failed midway.
  case inputOutput(path: String, reason: String)
  /// What no input could have caused.
  case bug(String)
}

/// Something wrong at a place of a file.
public struct DataProblem: Hashable, Sendable {
  /// The file's name, as its user wrote it.
  public let file: String
  /// Counted from 1; nil where it is the file as a whole.
  public let line: Int?
  /// Counted from 1; nil where it is the line as a whole.
  public let column: Int?
  /// What was found there.
  public let what: String
  /// What to do about it.
  public let remedy: OptionWords

  /// What is wrong, and what to do about it.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, what: String, remedy: OptionWords
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.what = what
    self.remedy = remedy
  }
}

extension RunFailure {
  /// What is made of settings.
  public static func of<Result>(_ work: () throws(SettingError) -> Result) throws(RunFailure) -> Result {
    do throws(SettingError) { return try work() } catch { throw .setting(error) }
  }

  /// Fewer different customers than clusters.
  ///
  /// - Parameters:
  ///   - distinct: how many different customers there are.
  ///   - clusters: how many clusters were asked for.
  ///   - file: where the customers are from.
  ///   - option: the one that asked for so many clusters.
  public static func tooFewDistinct(
    _ distinct: Int, clusters: Int, file: String, option: Option = SharedSettings.clusters.option
  ) -> RunFailure {
    .data([
      DataProblem(
        file: file, what: "\(distinct) different customers are fewer than \(clusters) clusters",
        remedy: "choose a smaller \(option) or more features")
    ])
  }

  /// A number that is too large to be squared.
  public static func unusableNumber(row: Int, file: String) -> RunFailure {
    .data([
      DataProblem(
        file: file, what: "a number in row \(row + 1) is too large for distances to be computed",
        remedy: "use a larger unit for the column")
    ])
  }
}

extension RunFailure {
  /// What is wrong, in one sentence without its place: for those who are in the midst of it.
  public func reason(_ spelling: Spelling) -> String {
    switch self {
    case .setting(let error): error.words(spelling)
    case .customers(let errors): errors.lines.first ?? "the data can't be read"
    case .data(let problems):
      problems.map { "\($0.what); \($0.remedy.text(spelling))" }.joined(separator: "; ")
    case .noInput(let path, let reason), .cannotCreate(let path, let reason),
      .inputOutput(let path, let reason):
      "\(path): \(reason)"
    case .bug(let words): words
    }
  }
}
