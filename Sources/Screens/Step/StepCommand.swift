import Customers
import Runs
import Words

/// What can be said to a run that is walked through, by key or by line.
enum StepCommand: Hashable, Sendable {
  case next, back, first, last, nextRound, previousRound
  /// A step, counted from 1 as it is shown.
  case step(Int)
  case round(Int)
  /// Another value for an option of the run; `nil` takes it away.
  case set(option: String, value: String?)
  /// What the next step will bring: a guess, or without one the question.
  case guess(String)
  case hint, reveal
  /// A centroid at a place in the units of the data; without numbers, the first one is asked for.
  case place([Double])
  /// Two customers whose clusters are to be merged; without any, they are asked for.
  case merge([String])
  case undo, cancel
  case picture, figure, help, quit
  /// Words that are no command, with one that looks like them.
  case unknown(String, suggestion: String?)

  private static let plain: [String: StepCommand] = [
    "next": .next, "n": .next, "forward": .next, "back": .back, "b": .back, "first": .first, "last": .last,
    "hint": .hint, "reveal": .reveal, "undo": .undo, "cancel": .cancel, "picture": .picture, "see": .figure,
    "help": .help, "?": .help, "quit": .quit, "q": .quit, "exit": .quit,
  ]

  /// The command in a line; an empty one goes on.
  /// - Parameter options: the names of the options that the run has.
  init(_ line: String, options: [String]) {
    let words = line.split { $0 == " " || $0 == "\t" || $0 == "=" || $0 == ":" }.map(String.init)
    guard let first = words.first?.lowercased() else {
      self = .next
      return
    }
    let rest = Array(words.dropFirst())
    if rest.isEmpty, let command = Self.plain[first] {
      self = command
    } else if let command = Self.withWords(first, rest) {
      self = command
    } else if let option = Self.option(first, options) {
      self = .set(option: option, value: rest.isEmpty ? nil : rest.joined(separator: " "))
    } else {
      let known = Array(Self.plain.keys) + ["go", "iteration", "merge", "guess", "place"] + options
      self = .unknown(line, suggestion: closestMatch(to: first, in: known.sorted()))
    }
  }

  private static func withWords(_ first: String, _ rest: [String]) -> StepCommand? {
    switch first {
    case "go", "step":
      guard let number = rest.first.flatMap({ Int($0) }) else { return nil }
      return .step(number)
    case "iteration":
      guard let number = rest.first.flatMap({ Int($0) }) else { return nil }
      return .round(number)
    case "merge": return .merge(rest)
    case "guess", "g": return .guess(rest.joined(separator: " "))
    case "place": return .place(Guess.numbers(in: rest.joined(separator: " ")))
    default: return Int(first).map { .step($0) }
    }
  }

  private static func option(_ word: String, _ options: [String]) -> String? {
    let name = word.hasPrefix("--") ? String(word.dropFirst(2)) : word
    let aliases = ["k": "clusters", "start": "seeding"]
    let wanted = aliases[name] ?? name
    return options.contains(wanted) ? wanted : nil
  }
}
