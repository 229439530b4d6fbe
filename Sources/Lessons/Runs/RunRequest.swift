import Customers
import Runs

/// A run to be made: an algorithm, and settings by their names.
public struct RunRequest: Hashable, Sendable {
  /// Nil where only the customers are wanted.
  public var algorithm: String?
  /// The texts of settings by their names, not yet read.
  public var settings: [String: String]
  /// The folder that files are named from, the lesson's; empty where they are called by their names alone.
  public var folder: String

  /// A request for a run, or without an algorithm for the customers alone.
  public init(algorithm: String?, settings: [String: String], folder: String) {
    self.algorithm = algorithm
    self.settings = settings
    self.folder = folder
  }
}

/// Why a run or a picture can't be made.
public struct Refusal: Error, Hashable, Sendable {
  /// The setting that is to blame, if it is one.
  public var setting: String?
  /// The reason, as a clause.
  public var why: String

  /// A reason, and the setting that is to blame if there is one.
  public init(setting: String? = nil, why: String) {
    self.setting = setting
    self.why = why
  }
}

extension Refusal {
  init(_ error: SettingError) { self.init(setting: error.option.name, why: error.words(.lesson)) }

  init(_ failure: RunFailure) {
    let data = DataSettings.data.option.name
    switch failure {
    case .setting(let error): self.init(error)
    case .noInput(let path, let reason), .cannotCreate(let path, let reason),
      .inputOutput(let path, let reason):
      self.init(setting: data, why: "\(path): \(reason)")
    case .customers(let errors): self.init(setting: data, why: errors.lines.joined(separator: " "))
    case .data(let problems):
      self.init(why: problems.map { "\($0.what); \($0.remedy.text(.lesson))" }.joined(separator: " "))
    case .bug(let words): self.init(why: words)
    }
  }
}
