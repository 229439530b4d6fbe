extension Arguments {
  /// The call that these arguments were given in, fit for a shell: the options in alphabetical order.
  func call(of verb: String) -> String {
    let options = given.sorted { $0.key < $1.key }.flatMap { name, text in
      text.isEmpty ? ["--\(name)"] : ["--\(name)", shellQuoted(text)]
    }
    return (["clusterwalk", verb, target].filter { !$0.isEmpty } + options).joined(separator: " ")
  }

  /// These arguments with some of the options only.
  func keeping(_ options: Set<String>) -> Arguments {
    Arguments(target: target, given: given.filter { options.contains($0.key) })
  }

  func isGiven(_ option: Option) -> Bool { given[option.name] != nil }
}
