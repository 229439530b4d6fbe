/// An option with its meaning: how its text becomes a value, and the value that holds without it.
public struct Setting<Value: Sendable>: Sendable {
  /// What it is called, and what its help says.
  public let option: Option
  /// The value where the option is not given; nil where it has to be.
  public let fallback: Value?
  /// The value that a text means.
  public let read: @Sendable (String) throws(Mismatch) -> Value

  /// A setting of any kind; see the kinds that there are for shorter ways to write one.
  public init(
    option: Option, fallback: Value?, read: @escaping @Sendable (String) throws(Mismatch) -> Value
  ) {
    self.option = option
    self.fallback = fallback
    self.read = read
  }
}

/// Why a text is no value of its option.
public struct Mismatch: Error, Hashable, Sendable {
  /// What would have been right, as in "a whole number from 1 to 120".
  public let expected: String
  /// A right value that looks like the one found.
  public let suggestion: String?

  /// What would have been right, and a right value that looks like the one found.
  public init(expected: String, suggestion: String? = nil) {
    self.expected = expected
    self.suggestion = suggestion
  }
}

extension Setting {
  /// The same option where leaving it out means nil; `standard` says in the help what happens then.
  public func optional(_ standard: String?) -> Setting<Value?> {
    let read = read
    return Setting<Value?>(
      option: Option(
        name: option.name, short: option.short, kind: option.kind, standard: standard, isRequired: false,
        help: option.help, domain: option.domain),
      fallback: .some(nil), read: { text throws(Mismatch) in try read(text) })
  }
}
