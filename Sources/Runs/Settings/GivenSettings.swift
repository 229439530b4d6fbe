/// What was given: the texts of settings by name, not yet read as values. That of a flag is empty.
public struct GivenSettings: Hashable, Sendable {
  /// As they were written, by the names of their settings.
  public var texts: [String: String]

  /// Texts by the names of their settings.
  public init(_ texts: [String: String] = [:]) { self.texts = texts }

  /// The value of a setting, or what holds without it.
  public func value<Value>(of setting: Setting<Value>) throws(SettingError) -> Value {
    let option = setting.option
    guard let text = texts[option.name] else {
      if let fallback = setting.fallback { return fallback }
      throw .missing(option)
    }
    do throws(Mismatch) {
      return try setting.read(text)
    } catch {
      throw .mismatch(option, found: text, error)
    }
  }

  /// What a group of settings comes to.
  public func values<Value>(of group: SettingGroup<Value>) throws(SettingError) -> Value {
    try group.make(SettingReader(given: self, listing: nil))
  }

  /// Those of some options only.
  public func keeping(_ options: [Option]) -> GivenSettings {
    GivenSettings(texts.filter { text in options.contains { $0.name == text.key } })
  }
}

/// What is wrong with a setting.
public enum SettingError: Error, Hashable, Sendable {
  /// An option that has to be given was not.
  case missing(Option)
  /// A text that is no value of its option, and why.
  case mismatch(Option, found: String, Mismatch)

  /// The setting that is to blame.
  public var option: Option {
    switch self {
    case .missing(let option), .mismatch(let option, _, _): option
    }
  }

  /// The sentence that says what is wrong and what would be right.
  public func words(_ spelling: Spelling) -> String {
    switch self {
    case .missing(let option): "\(spelling.name(option)) \(option.metavar ?? "") is required"
    case .mismatch(let option, let found, let mismatch):
      "\(spelling.name(option)): expected \(mismatch.expected), found '\(found)'"
        + (mismatch.suggestion.map { "; did you mean '\($0)'?" } ?? "")
    }
  }
}
