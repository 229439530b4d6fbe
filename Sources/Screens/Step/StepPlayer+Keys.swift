import Runs
import Scenes

extension StepPlayer {
  public mutating func press(_ key: Key) -> Request {
    if key == .endOfInput { return .quit }
    if typing != nil { return type(key) }
    if key == .character("q") { return .quit }
    if showsHelp {
      showsHelp = false
      return .nothing
    }
    return hand == nil ? watch(key) : handle(key)
  }

  // MARK: Watching

  private mutating func watch(_ key: Key) -> Request {
    switch key {
    case .right, .down, .enter, .character(" "), .character("n"): return follow(.next)
    case .left, .up, .backspace, .character("b"): return follow(.back)
    case .home: return follow(.first)
    case .end: return follow(.last)
    case .pageDown: return follow(.nextRound)
    case .pageUp: return follow(.previousRound)
    case .character("p"): return follow(.picture)
    case .character("?"): return follow(.help)
    case .character("h"): return follow(.hint)
    case .character("r"): return follow(.reveal)
    case .character("c"): return begin()
    case .character("g"):
      guard let question else { return follow(.guess("")) }
      typing = TypedLine(Purpose(label: question.text, command: "guess "))
    case .character("i"):
      typing = TypedLine(Purpose(label: "To \(walk.roundName):", command: walk.roundName + " "))
    case .character(":"), .character("/"): typing = TypedLine(Purpose(label: ":", command: ""))
    case .character(let character):
      if character.isASCII, character.isNumber {
        typing = TypedLine(Purpose(label: "To step:", command: "go "), String(character))
      } else if let option = option(for: character) {
        typing = TypedLine(Purpose(label: prompt(for: option), command: option.name + " "))
      }
    default: break
    }
    return .nothing
  }

  /// The keys of settings, in the order in which they are shown.
  static let settingKeys: [(key: Character, option: String)] = [
    ("k", "clusters"), ("s", "seed"), ("l", "linkage"), ("v", "covariance"), ("z", "scale"),
    ("t", "seeding"), ("f", "follow"),
  ]

  private func option(for key: Character) -> Option? {
    let name = Self.settingKeys.first { $0.key == key }?.option
    return options.first { $0.name == name }
  }

  private func prompt(for option: Option) -> String {
    let expected = option.metavar.map { $0.contains("|") ? " (\($0))" : "" } ?? ""
    return "\(option.name)\(expected), now \(value(of: option)); new:"
  }

  private mutating func begin() -> Request {
    switch walk.construction {
    case .nothing:
      replies = ["Nothing can be made by hand here. Try another setting instead."]
      return .nothing
    case .centroids: return follow(.place([]))
    case .merge: return follow(.merge([]))
    }
  }

  // MARK: By hand

  private mutating func handle(_ key: Key) -> Request {
    switch key {
    case .left: moveCursor(right: -1.0 / 60, up: 0)
    case .right: moveCursor(right: 1.0 / 60, up: 0)
    case .up: moveCursor(right: 0, up: 1.0 / 30)
    case .down: moveCursor(right: 0, up: -1.0 / 30)
    case .enter, .character(" "):
      if canPoint { take() } else { typing = TypedLine(handPurpose) }
    case .backspace, .delete: return follow(.undo)
    case .escape: return follow(.cancel)
    case .character("p"): return follow(.picture)
    case .character("?"): return follow(.help)
    case .character(":"): typing = TypedLine(Purpose(label: ":", command: ""))
    case .character(let character):
      typing = TypedLine(handPurpose, String(character))
    default: break
    }
    return .nothing
  }

  private var handPurpose: Purpose {
    if case .picking = hand { return Purpose(label: "Customer, or two:", command: "merge ") }
    let names = walk.features.features.map { $0.shortName }
    return Purpose(label: names.joined(separator: ", ") + ":", command: "place ")
  }

  // MARK: Typing

  private mutating func type(_ key: Key) -> Request {
    guard let typed = typing.take(key) else { return .nothing }
    let command = typed.purpose.command
    if typed.isBlank && command == "guess " { return follow(.reveal) }
    // Nobody is followed any more.
    if typed.isBlank && command != "follow " { return .nothing }
    return follow(StepCommand(command + typed.text, options: options.map { $0.name }))
  }
}
