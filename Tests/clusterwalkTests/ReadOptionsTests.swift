import Runs
import Testing

@testable import clusterwalk

/// An option that the help lists and nobody reads would be taken in silence. Every kind of option refuses
/// some text: whoever reads it says so.
@Suite struct ReadOptionsTests {
  @Test(arguments: Program().verbs.map(\.name))
  func `every option that the help lists is read`(name: String) throws {
    let verb = try #require(Program().verbs.first { $0.name == name })
    let subjects = verb.target.subjects
    for subject in subjects.isEmpty ? [nil] : subjects.map(Optional.some) {
      let options = (verb.groups + (subject?.groups ?? [])).flatMap(\.options)
      let calls = Self.calls(options)
      for option in options {
        let isRead = calls.contains { given in
          Self.refused(verb, subject, given.merging([option.name: Self.wrong(option)]) { $1 }) == option.name
        }
        #expect(isRead, "\(name) \(subject?.name ?? "") --\(option.name)")
      }
    }
  }

  /// A text that is no value of an option, of whichever kind it is.
  private static func wrong(_ option: Option) -> String { option.kind == .flag ? "perhaps" : "" }

  /// What has to be given for the rest to be read: what is required, and the algorithms in turn.
  private static func calls(_ options: [Option]) -> [[String: String]] {
    // What the help calls a value, as FILE.mp4, is one.
    let required = options.filter(\.isRequired).map {
      ($0.name, String(($0.metavar ?? "x").prefix { $0 != "|" }))
    }
    let names = Algorithm.all.map(\.name)
    var choices: [[String: String]] = [[:]]
    if options.contains(where: { $0.name == "algorithm" }) { choices += names.map { ["algorithm": $0] } }
    if options.contains(where: { $0.name == "algorithms" }) {
      choices.append(["algorithms": names.joined(separator: ",")])
    }
    return choices.map { $0.merging(required) { $1 } }
  }

  /// The option that a call is refused for; nil where it is not.
  private static func refused(_ verb: Verb, _ subject: Subject?, _ given: [String: String]) -> String? {
    let arguments = Arguments(target: subject?.name ?? "", operand: "x", given: given)
    do throws(UsageError) {
      switch verb.target {
      case .nothing(let prepare): _ = try prepare(arguments)
      case .text(_, _, let prepare): _ = try prepare("x", arguments)
      case .texts(_, _, _, let prepare): _ = try prepare(["check"], arguments)
      case .subject: _ = try subject?.prepare(arguments)
      }
    } catch {
      if case .setting(let error) = error { return error.option.name }
      return nil
    }
    return nil
  }
}
