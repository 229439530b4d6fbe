import Runs
import Words

/// Takes the words behind a verb apart, in the way of GNU programs: `--name value`, `--name=value`,
/// `-k 5`, `-k5`; `--` ends the options. Options may stand before and behind what the verb works on.
struct ArgumentParser {
  private let verb: Verb
  private var words: ArraySlice<String>
  private var given: [String: String] = [:]
  private var targets: [String] = []

  /// What a call asks for.
  enum Request {
    case help
    case work(Job, quiet: Bool)
  }

  /// Reads the words behind a verb, and every value among them.
  static func parse(_ words: [String], for verb: Verb) throws(UsageError) -> Request {
    let options = words.prefix { $0 != "--" }
    if options.contains("--help") || options.contains("-h") { return .help }
    var parser = ArgumentParser(verb: verb, words: words[...])
    try parser.sort()
    return try parser.request()
  }

  /// Tells options from the rest.
  private mutating func sort() throws(UsageError) {
    while let word = words.popFirst() {
      if word == "--" {
        targets += words
        return
      } else if word.hasPrefix("--") {
        try long(word.dropFirst(2))
      } else if word.hasPrefix("-") && word != "-" {
        try short(word.dropFirst())
      } else {
        targets.append(word)
      }
    }
  }

  private mutating func long(_ text: Substring) throws(UsageError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = verb.options.first(where: { $0.name == name }) else {
      throw .unknownOption(
        "--\(name)", suggestion: closestMatch(to: name, in: verb.options.map(\.name)).map { "--\($0)" })
    }
    try take(option, value: parts.count > 1 ? String(parts[1]) : nil)
  }

  private mutating func short(_ text: Substring) throws(UsageError) {
    guard let first = text.first, let option = verb.options.first(where: { $0.short == first }) else {
      let long = verb.options.first { $0.name == text }?.spelling
      throw .unknownOption("-\(text)", suggestion: long)
    }
    let rest = text.dropFirst()
    try take(option, value: rest.isEmpty ? nil : String(rest))
  }

  private mutating func take(_ option: Option, value: String?) throws(UsageError) {
    if given[option.name] != nil { throw .repeated(option) }
    switch (option.metavar, value) {
    case (nil, nil): given[option.name] = ""
    case (nil, let value?): throw .unwantedValue(option, found: value)
    case (_?, let value?): given[option.name] = value
    case (_?, nil):
      guard let next = words.first, !Self.looksLikeOption(next) else {
        throw .missingValue(option, next: words.first)
      }
      words.removeFirst()
      given[option.name] = next
    }
  }

  /// Whether a word is more likely a forgotten value's neighbor than a value. "-" and "-5" are values.
  private static func looksLikeOption(_ word: String) -> Bool {
    word.hasPrefix("--") || word.hasPrefix("-") && word.dropFirst().first?.isLetter == true
  }

  private func request() throws(UsageError) -> Request {
    let count = verb.target.count(behind: targets.first)
    if targets.count > count.upperBound { throw .unexpected(targets[count.upperBound]) }
    if let metavar = verb.target.metavar, targets.count < count.lowerBound {
      let operand = verb.target.subjects.first { $0.name == targets.first }?.operand
      throw operand.map { .missingTarget(metavar: $0, choices: []) }
        ?? .missingTarget(metavar: metavar, choices: verb.target.subjects.map(\.name))
    }
    let arguments = Arguments(
      target: targets.first ?? "", operand: targets.dropFirst().first ?? "", given: given)
    let (job, files) = (try job(arguments), files)
    return .work(
      { console throws(Failure) in
        for (path, use) in files { try FilesInUse.ofProcess.add(path, as: use) }
        try checkOutputs()
        try job(console)
      }, quiet: try arguments.value(of: GeneralOptions.quiet))
  }

  /// The files that options name, and standard output, which is one if it has been sent there.
  private var files: [(path: String, use: FilesInUse.Use)] {
    [("-", .output)]
      + given.sorted { $0.key < $1.key }.compactMap { name, text in
        switch verb.options.first(where: { $0.name == name })?.kind {
        case .input: (text, .input)
        case .valueOrInput: namesFile(text) ? (text, .input) : nil
        case .output, .outputFolder: (text, .output)
        case .flag, .value, nil: nil
        }
      }
  }

  /// Whoever waited for the work should not be told at its end that there is no place for it.
  private func checkOutputs() throws(Failure) {
    for (name, text) in given.sorted(by: { $0.key < $1.key }) {
      switch verb.options.first(where: { $0.name == name })?.kind {
      case .output: try Output.check(text)
      case .outputFolder: try OutputFolder.check(text)
      case .flag, .value, .input, .valueOrInput, nil: break
      }
    }
  }

  private func job(_ arguments: Arguments) throws(UsageError) -> Job {
    switch verb.target {
    case .nothing(let prepare): return try prepare(arguments)
    case .text(_, _, let prepare): return try prepare(arguments.target, arguments)
    case .texts(_, _, _, let prepare): return try prepare(targets, arguments)
    case .subject(let metavar, let subjects):
      let names = subjects.map(\.name)
      guard let subject = subjects.first(where: { $0.name == arguments.target }) else {
        throw .unknownTarget(
          metavar: metavar, found: arguments.target, choices: names,
          suggestion: closestMatch(to: arguments.target, in: names))
      }
      try arguments.refuseOptions(
        ofOthersThan: [subject.name], in: subjects.map { ($0.name, verb.groups + $0.groups) })
      return try subject.prepare(arguments)
    }
  }
}
