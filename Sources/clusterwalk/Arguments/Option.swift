/// A named option of a verb as the parser and the help need it: how it is written and described.
///
/// Neither the toolchain nor the system has an argument parser that Swift can import, so this folder
/// holds a small one. A `Setting` adds what the option's text means.
struct Option: Hashable, Sendable {
  /// The long name, without its two hyphens.
  let name: String
  let short: Character?
  let kind: Kind
  /// What holds where the option is not given, as the help says it.
  let standard: String?
  let isRequired: Bool
  let help: String

  enum Kind: Hashable, Sendable {
    case flag
    case value(metavar: String)
  }

  /// The option as a message names it.
  var spelling: String { "--\(name)" }

  /// What stands for its value in the help; nil for a flag.
  var metavar: String? {
    if case .value(let metavar) = kind { metavar } else { nil }
  }
}

/// Options that belong together, under one heading of the help.
struct OptionGroup: Sendable {
  let title: String
  let options: [Option]
}
