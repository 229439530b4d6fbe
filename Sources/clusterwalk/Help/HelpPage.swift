import Characters
import Runs

/// The texts that `--help` prints.
enum HelpPage {
  static let width = 90
  private static let column = 26

  /// The help of the program as a whole.
  static func overview(of verbs: [Verb]) -> String {
    let about = """
      Clusterwalk shows, step by step, how customers are divided into segments: as lessons, as \
      frames of a film and as pages to print.
      """
    let lines =
      wrapped(about, width: width) + [""] + usageLines(verbs) + [
        "", "Verbs:",
      ] + verbs.flatMap { entry($0.name, $0.summary, column: column, width: width) } + [
        "", "Options:",
      ] + entry("-h, --help", "print this help, or behind a verb the verb's", column: column, width: width)
      + entry("--version", "print the version", column: column, width: width) + [""]
      + wrapped(
        "Without --data, the customers are those of the built-in mall. They are synthetic.", width: width)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a call without a verb gets.
  static func brief(of verbs: [Verb]) -> String {
    let names = verbs.map(\.name).joined(separator: ", ")
    return (["usage: clusterwalk VERB ...", "verbs: \(names)", "see clusterwalk --help"]).joined(
      separator: "\n") + "\n"
  }

  private static func usageLines(_ verbs: [Verb]) -> [String] {
    ["Usage:"] + verbs.map { "  " + usage(of: $0) }
  }

  /// How the verb is called: what it works on, then what it can't do without.
  static func usage(of verb: Verb) -> String {
    let required = verb.groups.flatMap(\.options).filter(\.isRequired).map {
      "\($0.spelling) \($0.metavar ?? "")"
    }
    let target = verb.target.metavar.map { [$0] } ?? []
    return (["clusterwalk", verb.name] + target + required + ["[OPTIONS]"]).joined(separator: " ")
  }

  /// The help of one verb.
  static func page(of verb: Verb) -> String {
    var lines = ["Usage: " + usage(of: verb), ""] + wrapped(verb.details, width: width)
    lines += targetLines(verb)
    for group in verb.groups + verb.target.subjects.flatMap(\.groups) + [GeneralOptions.group] {
      lines += ["", "\(group.title):"]
      lines += group.options.flatMap { entry(terms(of: $0), meaning(of: $0), column: column, width: width) }
    }
    lines += ["", verb.examples.count == 1 ? "Example:" : "Examples:"]
    for example in verb.examples {
      lines += wrapped(example.purpose, width: width - 4).map { "  " + $0 } + ["    " + example.call]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func targetLines(_ verb: Verb) -> [String] {
    switch verb.target {
    case .nothing: []
    case .text(let metavar, let help, _), .texts(let metavar, let help, _, _):
      ["", "Argument:"] + entry(metavar, help, column: column, width: width)
    case .subject(let metavar, let subjects):
      ["", "\(metavar):"]
        + subjects.flatMap {
          entry(
            $0.name + ($0.operand.map { " " + $0 } ?? ""), $0.summary, column: column, width: width)
        }
    }
  }

  private static func terms(of option: Option) -> String {
    let names = (option.short.map { ["-\($0)"] } ?? []) + [option.spelling]
    return names.joined(separator: ", ") + (option.metavar.map { " " + $0 } ?? "")
  }

  private static func meaning(of option: Option) -> String {
    if option.isRequired { return option.help + " (required)" }
    return option.help + (option.standard.map { " (default: \($0))" } ?? "")
  }
}
