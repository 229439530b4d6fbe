import Runs

/// What was given to a verb: the texts of its options, not yet read as values.
struct Arguments: Hashable, Sendable {
  /// What stands behind the verb; empty where nothing does.
  let target: String
  /// What stands behind that, for subjects that ask for it.
  let operand: String
  /// The options that were given.
  fileprivate(set) var given: GivenSettings

  init(target: String, operand: String = "", given: [String: String] = [:]) {
    self.target = target
    self.operand = operand
    self.given = GivenSettings(given)
  }

  /// Gives an option another text, or takes it away.
  mutating func set(_ option: String, to text: String?) { given.texts[option] = text }

  /// The value of an option, or what holds without it.
  func value<Value>(of setting: Setting<Value>) throws(UsageError) -> Value {
    try reading { given throws(SettingError) in try given.value(of: setting) }
  }

  /// What a group of options comes to.
  func values<Value>(of group: SettingGroup<Value>) throws(UsageError) -> Value {
    try reading { given throws(SettingError) in try given.values(of: group) }
  }

  /// What is made of the options.
  func reading<Value>(_ read: (GivenSettings) throws(SettingError) -> Value) throws(UsageError) -> Value {
    do throws(SettingError) { return try read(given) } catch { throw .setting(error) }
  }

  /// Refuses options that belong to other entries of a table than the chosen one.
  func refuseOptions(ofOthersThan chosen: [String], in table: [(name: String, groups: [OptionGroup])])
    throws(UsageError)
  {
    func names(_ groups: [OptionGroup]) -> Set<String> { Set(groups.flatMap(\.options).map(\.name)) }
    let own = table.filter { chosen.contains($0.name) }.reduce(into: Set<String>()) {
      $0.formUnion(names($1.groups))
    }
    for option in given.texts.keys.sorted() where !own.contains(option) {
      let owners = table.filter { names($0.groups).contains(option) }.map(\.name)
      if !owners.isEmpty {
        throw .optionOfOthers(option, owners: owners, chosen: chosen.joined(separator: " and "))
      }
    }
  }
}
