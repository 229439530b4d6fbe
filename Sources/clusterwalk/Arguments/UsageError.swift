import Runs
import Words

/// What is wrong with a call.
enum UsageError: Error, Hashable, Sendable {
  case unknownVerb(String, suggestion: String?)
  case optionBeforeVerb(String)
  case unknownOption(String, suggestion: String?)
  /// The option exists, but not for what the verb was asked to work on.
  case optionOfOthers(String, owners: [String], chosen: String)
  case repeated(Option)
  case unwantedValue(Option, found: String)
  case missingValue(Option, next: String?)
  /// A setting without a value, or with one that is none.
  case setting(SettingError)
  case missingTarget(metavar: String, choices: [String])
  case unknownTarget(metavar: String, found: String, choices: [String], suggestion: String?)
  case unexpected(String)
  /// A variable of the environment.
  case unusableVariable(String, found: String, expected: String)

  /// A text that is no value of its option.
  static func mismatch(_ option: Option, found: String, _ mismatch: Mismatch) -> UsageError {
    .setting(.mismatch(option, found: found, mismatch))
  }
}

extension Option {
  /// The option as a call writes it.
  var spelling: String { Spelling.call.name(self) }
}

extension UsageError {
  /// The sentence that says what is wrong and what would be right.
  var words: String {
    switch self {
    case .unknownVerb(let verb, let suggestion):
      "there is no verb '\(verb)'" + didYouMean(suggestion)
    case .optionBeforeVerb(let option):
      "the verb comes first, as in: clusterwalk VERB \(option)"
    case .unknownOption(let option, let suggestion):
      "there is no option \(option)" + didYouMean(suggestion)
    case .optionOfOthers(let option, let owners, let chosen):
      "\(chosen) has no option --\(option); it belongs to \(oneOf(owners))"
    case .repeated(let option):
      "\(option.spelling) is given twice"
    case .unwantedValue(let option, let found):
      "\(option.spelling) takes no value, found '\(found)'"
    case .missingValue(let option, let next):
      "\(option.spelling) needs a value: \(option.spelling) \(option.metavar ?? "")"
        + (next.map { "; what follows is '\($0)'" } ?? "")
    case .setting(let error): error.words(.call)
    case .missingTarget(let metavar, let choices):
      "\(metavar) is missing" + (choices.isEmpty ? "" : "; it may be \(oneOf(choices))")
    case .unknownTarget(let metavar, let found, let choices, let suggestion):
      "there is no \(metavar) '\(found)'"
        + (suggestion == nil ? "; it may be \(oneOf(choices))" : didYouMean(suggestion))
    case .unexpected(let word):
      "'\(word)' is one word too many"
    case .unusableVariable(let name, let found, let expected):
      "\(name): expected \(expected), found '\(found)'"
    }
  }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }
}
