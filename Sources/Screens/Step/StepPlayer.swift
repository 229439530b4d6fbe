import Characters
import Customers
import Drawing
import Numerics
import Runs
import Scenes
import Words

/// A run that is walked through: forward and back, with other settings, or partly made by hand.
public struct StepPlayer: Player {
  /// Makes the run that settings ask for.
  package typealias Maker = @Sendable (GivenSettings) throws(RunFailure) -> Walk

  let maker: Maker
  /// The options that can be changed on the way.
  let options: [Option]
  let algorithms: [Algorithm]
  /// The settings of the run.
  public internal(set) var given: GivenSettings
  /// The run that is walked through.
  public internal(set) var walk: Walk
  /// Counted from 0.
  var step = 0
  var hand: Hand?
  var typing: TypedLine<Purpose>?
  var showsHelp = false
  /// What was said to the last command.
  var replies: [String] = []
  /// Whether the question is open, so that a number is an answer.
  var isAsked = false

  /// What a line is typed for.
  struct Purpose: Hashable, Sendable {
    var label: String
    /// What stands before the typed text to make a command of it.
    var command: String
  }

  /// - Parameters:
  ///   - walk: the run that the settings ask for.
  ///   - given: the settings.
  ///   - options: those that can be changed on the way.
  ///   - algorithms: all that there are.
  ///   - maker: makes the run of other settings.
  package init(
    _ walk: Walk, _ given: GivenSettings, options: [Option], algorithms: [Algorithm] = Algorithm.all,
    maker: @escaping Maker
  ) {
    self.walk = walk
    self.maker = maker
    self.options = options
    self.algorithms = algorithms
    self.given = given
  }

  /// The run and the step whose picture is shown.
  public var pictured: (walk: Walk, step: Int) {
    if case .placing(let marks, let preview?, _) = hand { return (preview, marks.count - 1) }
    return (walk, step)
  }

  var lastStep: Int { walk.scene.stepCount - 1 }
  var question: Question? { hand == nil ? walk.question(step) : nil }

  public mutating func hear(_ answer: String) { replies = [answer] }

  public mutating func obey(_ line: String) -> Request {
    let numbers = Guess.numbers(in: line)
    let isNumeric = line.allSatisfy { !$0.isLetter } && !numbers.isEmpty
    if isNumeric, isAsked { return follow(.guess(line)) }
    if isNumeric, case .placing = hand { return follow(.place(numbers)) }
    if case .picking = hand, line.allSatisfy({ $0 != ":" }) {
      let names = line.split(separator: " ").map(String.init)
      if !names.isEmpty, names.allSatisfy({ walk.features.customers.contains($0) }) {
        return follow(.merge(names))
      }
    }
    return follow(StepCommand(line, options: options.map(\.name)))
  }

  /// Does what a command says.
  mutating func follow(_ command: StepCommand) -> Request {
    replies = []
    showsHelp = false
    switch command {
    case .quit: return .quit
    case .picture: return .picture
    case .figure: return .figure
    case .help: showsHelp = true
    case .next: forward()
    case .back: go(to: step - 1, orSay: "This is the first step.")
    case .first: go(to: 0)
    case .last: go(to: lastStep)
    case .nextRound: go(to: walk.rounds.indices.first { walk.rounds[$0] > walk.rounds[step] } ?? lastStep)
    case .previousRound:
      go(to: walk.rounds.indices.last { walk.rounds[$0] < walk.rounds[step] } ?? 0)
    case .step(let number): go(to: number - 1, orSay: "There are steps from 1 to \(lastStep + 1).")
    case .round(let number): go(toRound: number)
    case .set(let option, let value):
      if value == nil && option != PictureSettings.follow.option.name {
        tell(option)
      } else {
        set(option, to: value)
      }
    case .guess(let text): guess(text)
    case .hint:
      replies = [question?.hint ?? "There is nothing to guess before the next step: go on."]
    case .reveal: reveal()
    case .place(let numbers): place(numbers)
    case .merge(let names): merge(names)
    case .undo: undo()
    case .cancel: leaveHand()
    case .unknown(let line, let suggestion):
      replies = [
        "“\(harmless(line))” is no command." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
          + " “help” lists them."
      ]
    }
    return .nothing
  }

  // MARK: Steps

  private mutating func forward() {
    guard hand == nil else { return leaveHand() }
    go(to: step + 1, orSay: "This is the last step. Go back, or change a setting and see.")
  }

  mutating func go(to target: Int, orSay refusal: String? = nil) {
    hand = nil
    isAsked = false
    if let refusal, !(0...lastStep).contains(target) {
      replies = [refusal]
    } else {
      step = min(max(0, target), lastStep)
    }
  }

  private mutating func go(toRound number: Int) {
    guard let most = walk.rounds.last, (0...most).contains(number) else {
      replies = ["The last \(walk.roundName) is \(walk.rounds.last ?? 0)."]
      return
    }
    go(to: walk.step(ofRound: number))
  }

  // MARK: Questions

  private mutating func guess(_ text: String) {
    guard let question else {
      replies = ["There is nothing to guess before the next step: go on."]
      return
    }
    guard !text.isEmpty else {
      isAsked = true
      replies = [question.text]
      return
    }
    guard let guess = Guess(text) else {
      isAsked = true
      replies = ["A number is asked for, or a range such as 10-20. \(question.text)"]
      return
    }
    go(to: step + 1)
    replies = [question.reply(to: guess)]
  }

  private mutating func reveal() {
    let question = question
    forward()
    if let question { replies = [question.revelation] }
  }

  // MARK: Settings

  private mutating func set(_ option: String, to value: String?) {
    var changed = given
    changed.texts[option] = value
    do throws(RunFailure) {
      let walk = try maker(changed)
      let wasLast = step == lastStep
      given = changed
      hand = nil
      isAsked = false
      self.walk = walk
      step = wasLast ? lastStep : min(step, lastStep)
      replies = [walk.recording.summary.sentence]
    } catch {
      replies = [error.reason(.call).sentence]
    }
  }

  /// Says what an option is set to, and to what it may be set.
  private mutating func tell(_ name: String) {
    guard let option = options.first(where: { $0.name == name }) else { return }
    let values =
      option.metavar.map { $0.contains("|") ? " May be \($0.replacing("|", with: ", "))." : "" } ?? ""
    replies = ["\(name) is \(value(of: option)): \(option.help).\(values)"]
  }

  /// The setting that holds now.
  func value(of option: Option) -> String {
    given.texts[option.name] ?? option.standard ?? "none"
  }
}
