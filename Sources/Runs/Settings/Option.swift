/// A setting as its user sees it: what it is called, and what its help says. A `Setting` adds what its text
/// means.
public struct Option: Hashable, Sendable {
  /// The name as a lesson writes it: `clusters`.
  public let name: String
  /// A letter that stands for the name in a call.
  public let short: Character?
  public let kind: Kind
  /// What holds where the option is not given, as the help says it.
  public let standard: String?
  public let isRequired: Bool
  public let help: String

  /// Whether something stands behind the name.
  public enum Kind: Hashable, Sendable {
    case flag
    case value(metavar: String)
  }

  /// An option of a name; the rest is for its help.
  public init(
    name: String, short: Character? = nil, kind: Kind, standard: String?, isRequired: Bool, help: String
  ) {
    self.name = name
    self.short = short
    self.kind = kind
    self.standard = standard
    self.isRequired = isRequired
    self.help = help
  }

  /// What stands for its value in the help; nil for a flag.
  public var metavar: String? {
    if case .value(let metavar) = kind { metavar } else { nil }
  }
}

/// Options that belong together, under one heading of the help.
public struct OptionGroup: Hashable, Sendable {
  public let title: String
  public let options: [Option]

  /// Options under a title.
  public init(title: String, options: [Option]) {
    self.title = title
    self.options = options
  }
}
