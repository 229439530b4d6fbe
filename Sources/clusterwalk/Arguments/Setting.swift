/// An option with its meaning: how its text becomes a value, and the value that holds without it.
struct Setting<Value: Sendable>: Sendable {
  let option: Option
  /// The value where the option is not given; nil where it has to be.
  let fallback: Value?
  let read: @Sendable (String) throws(Mismatch) -> Value
}

/// Why a text is no value of its option.
struct Mismatch: Error, Hashable, Sendable {
  /// What would have been right, as in "a whole number from 1 to 120".
  let expected: String
  /// A right value that looks like the one found.
  var suggestion: String?
}

extension Setting {
  /// The same option where leaving it out means nil; `standard` says in the help what happens then.
  func optional(_ standard: String?) -> Setting<Value?> {
    let read = read
    return Setting<Value?>(
      option: Option(
        name: option.name, short: option.short, kind: option.kind, standard: standard, isRequired: false,
        help: option.help),
      fallback: .some(nil), read: { text throws(Mismatch) in try read(text) })
  }
}
