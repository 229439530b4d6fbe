/// What was given to a verb: the texts of its options, not yet read as values.
struct Arguments: Hashable, Sendable {
  /// What stands behind the verb; empty where nothing does.
  let target: String
  /// What stands behind that, for subjects that ask for it.
  let operand: String
  /// Option names with the text of their values; that of a flag is empty.
  fileprivate(set) var given: [String: String]

  init(target: String, operand: String = "", given: [String: String] = [:]) {
    self.target = target
    self.operand = operand
    self.given = given
  }

  /// Gives an option another text, or takes it away.
  mutating func set(_ option: String, to text: String?) { given[option] = text }

  /// The value of an option, or what holds without it.
  func value<Value>(of setting: Setting<Value>) throws(UsageError) -> Value {
    let option = setting.option
    guard let text = given[option.name] else {
      if let fallback = setting.fallback { return fallback }
      throw .missingOption(option)
    }
    do {
      return try setting.read(text)
    } catch {
      throw .mismatch(option, found: text, error)
    }
  }

  /// Refuses options that belong to other entries of a table than the chosen one.
  func refuseOptions(ofOthersThan chosen: [String], in table: [(name: String, groups: [OptionGroup])])
    throws(UsageError)
  {
    func names(_ groups: [OptionGroup]) -> Set<String> { Set(groups.flatMap(\.options).map(\.name)) }
    let own = table.filter { chosen.contains($0.name) }.reduce(into: Set<String>()) {
      $0.formUnion(names($1.groups))
    }
    for option in given.keys.sorted() where !own.contains(option) {
      let owners = table.filter { names($0.groups).contains(option) }.map(\.name)
      if !owners.isEmpty {
        throw .optionOfOthers(option, owners: owners, chosen: chosen.joined(separator: " and "))
      }
    }
  }
}
