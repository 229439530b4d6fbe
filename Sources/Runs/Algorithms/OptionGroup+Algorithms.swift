extension OptionGroup {
  /// The options of several algorithms for one help page: those that more than one has come first, each once.
  public static func shared(by algorithms: [Algorithm]) -> [OptionGroup] {
    let all = algorithms.flatMap { $0.group.options }
    let common = Set(all.map { $0.name }.filter { name in all.count { $0.name == name } > 1 })
    var listed: [Option] = []
    for option in all
    where common.contains(option.name) && !listed.contains(where: { $0.name == option.name }) {
      listed.append(merged(option.name, of: algorithms) ?? option)
    }
    let own = algorithms.map { algorithm in
      OptionGroup(
        title: algorithm.group.title,
        options: algorithm.group.options.filter { !common.contains($0.name) })
    }
    return [OptionGroup(title: "Algorithms", options: listed)] + own.filter { !$0.options.isEmpty }
  }

  /// An option as all that have it describe it; where they differ, each after its algorithm's name.
  private static func merged(_ name: String, of algorithms: [Algorithm]) -> Option? {
    let owners = algorithms.compactMap { algorithm in
      algorithm.group.options.first { $0.name == name }.map { (algorithm.name, $0) }
    }
    guard let first = owners.first?.1 else { return nil }
    func each(_ text: (Option) -> String) -> String {
      let texts = owners.map { text($0.1) }
      return Set(texts).count == 1
        ? texts[0] : owners.map { "\($0.0): \(text($0.1))" }.joined(separator: "; ")
    }
    return Option(
      name: name, short: first.short, kind: first.kind, standard: each { $0.standard ?? "none" },
      isRequired: false, help: each { $0.help },
      domain: Set(owners.map { $0.1.domain }).count == 1 ? first.domain : nil)
  }
}
