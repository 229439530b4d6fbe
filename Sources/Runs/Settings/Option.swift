/// A setting as its user sees it: what it is called, and what its help says. A `Setting` adds what its text
/// means.
public struct Option: Hashable, Sendable {
  /// The name as a lesson writes it: `clusters`.
  public let name: String
  /// A letter that stands for the name in a call.
  public let short: Character?
  /// What stands behind the name in a call.
  public let kind: Kind
  /// What holds where the option is not given, as the help says it.
  public let standard: String?
  /// Whether there is nothing that holds without it.
  public let isRequired: Bool
  /// What it is for, in a clause.
  public let help: String
  /// What it may be, where that can be shown as a choice or a field of a form.
  public let domain: Domain?

  /// What a value may be.
  public enum Domain: Hashable, Sendable {
    /// A whole number, both ends included.
    case wholeNumbers(ClosedRange<UInt64>)
    /// One of these words.
    case words([String])
  }

  /// Whether something stands behind the name.
  public enum Kind: Hashable, Sendable {
    /// Nothing: the option is given or not.
    case flag
    /// A text that is no file's name; `metavar` stands for it in the help.
    case value(metavar: String)
    /// A value that names a file that is read.
    case input(metavar: String)
    /// A value that names a file that is read, where `namesFile` says so of it, and else means something.
    case valueOrInput(metavar: String)
    /// A value that names a file that is written.
    case output(metavar: String)
    /// A value that names a folder that is filled, and made where it is missing.
    case outputFolder(metavar: String)
  }

  /// An option of a name; the rest is for its help.
  public init(
    name: String, short: Character? = nil, kind: Kind, standard: String?, isRequired: Bool, help: String,
    domain: Domain? = nil
  ) {
    self.name = name
    self.short = short
    self.kind = kind
    self.standard = standard
    self.isRequired = isRequired
    self.help = help
    self.domain = domain
  }

  /// What stands for its value in the help; nil for a flag.
  public var metavar: String? {
    switch kind {
    case .flag: nil
    case .value(let metavar), .input(let metavar), .valueOrInput(let metavar), .output(let metavar),
      .outputFolder(let metavar):
      metavar
    }
  }
}

/// Options that belong together, under one heading of the help.
public struct OptionGroup: Hashable, Sendable {
  /// The heading.
  public let title: String
  /// In the order of the help.
  public let options: [Option]

  /// Options under a title.
  public init(title: String, options: [Option]) {
    self.title = title
    self.options = options
  }
}

/// Whether a text, where a word is possible as well, can only be the name of a file.
public func namesFile(_ text: String) -> Bool {
  text.lowercased().hasSuffix(".csv") || text.contains { $0 == "/" }
}
